import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { AssessmentSummary } from "../api/shapes.ts";
import type { Names } from "./names.ts";
import type { FacilityTabsProps } from "./tab-props.ts";

interface RankingFilterProps extends Pick<FacilityTabsProps, "search" | "onChoose"> {
  readonly assessment: AssessmentSummary;
  readonly names: Names;
}

export function RankingFilter({ assessment, names, search, onChoose }: RankingFilterProps) {
  const { t } = useTranslation(["facility", "facilities"]);
  const targets = [...new Set(assessment.scenarios.map(({ target }) => target))];
  return (
    <div className="row no-print">
      <Filter
        label={t("filter.act")}
        value={search.act}
        options={(["theft", "sabotage"] as const).map((act) => [act, t(`facilities:act.${act}`)])}
        onChange={(act) => onChoose({ act })}
      />
      <Filter
        label={t("filter.target")}
        value={search.target}
        options={targets.map((target) => [target, names.of(target)])}
        areNames
        onChange={(target) => onChoose({ target })}
      />
      <Filter
        label={t("filter.mode")}
        value={search.mode}
        options={(["non-violent", "violent"] as const).map((mode) => [mode, t(`facilities:mode.${mode}`)])}
        onChange={(mode) => onChoose({ mode })}
      />
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly areNames?: true;
  readonly onChange: (value: string | undefined) => void;
}

function Filter({ label, value, options, areNames, onChange }: FilterProps) {
  const { t } = useTranslation("facility");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ""} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        <option value="">{t("filter.all")}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option} translate={areNames ? "no" : "yes"}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
