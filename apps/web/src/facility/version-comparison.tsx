import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { comparisonQuery } from "../api/queries.ts";
import type { ModelVersion } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ModelChanges } from "./model-changes.tsx";
import { nameOfAny } from "./names.ts";
import type { FacilityTabsProps } from "./tab-props.ts";

interface VersionComparisonProps extends Pick<FacilityTabsProps, "names" | "search" | "onChoose"> {
  readonly facility: string;
  /** Newest first, at least two. */
  readonly versions: readonly ModelVersion[];
}

/** Two versions, element by element; at first the latest and the one before it. */
export function VersionComparison({ facility, versions, names, search, onChoose }: VersionComparisonProps) {
  const { t } = useTranslation(["facility", "compare"]);
  const numbers = versions.map(({ number }) => number);
  const to = numbers.find((number) => number === search.to) ?? numbers[0] ?? 1;
  const from = numbers.find((number) => number === search.from) ?? numbers[1] ?? 1;
  const comparison = useQuery(comparisonQuery(facility, from, to));
  return (
    <section className="panel stack">
      <h2>{t("versions.compare")}</h2>
      <div className="row">
        <VersionChoice
          label={t("versions.from")}
          numbers={numbers}
          chosen={from}
          onChoose={(next) => onChoose({ from: next })}
        />
        <VersionChoice
          label={t("versions.to")}
          numbers={numbers}
          chosen={to}
          onChoose={(next) => onChoose({ to: next })}
        />
      </div>
      <p>
        <Link to="/compare" search={{ left: `${facility}@${from}`, right: `${facility}@${to}` }}>
          {t("compare:rankings")}
        </Link>
      </p>
      {comparison.isPending && <Waiting />}
      {comparison.isError && <Problem fault={comparison.error} />}
      {comparison.data && <ModelChanges changes={comparison.data.changes} nameOf={nameOfAny(names)} />}
    </section>
  );
}

interface VersionChoiceProps {
  readonly label: string;
  readonly numbers: readonly number[];
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}

function VersionChoice({ label, numbers, chosen, onChoose }: VersionChoiceProps) {
  const format = useFormat();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {format.number(number)}
          </option>
        ))}
      </select>
    </div>
  );
}
