import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { comparisonQuery } from "../api/queries.ts";
import type { ModelChange, ModelVersion } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Waiting } from "../shell/waiting.tsx";
import type { FacilityTabsProps } from "./tab-props.ts";

interface VersionComparisonProps extends Pick<FacilityTabsProps, "search" | "onChoose"> {
  readonly facility: string;
  /** Newest first, at least two. */
  readonly versions: readonly ModelVersion[];
}

/** Two versions, element by element; at first the latest and the one before it. */
export function VersionComparison({ facility, versions, search, onChoose }: VersionComparisonProps) {
  const { t } = useTranslation("facility");
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
      {comparison.isPending && <Waiting />}
      {comparison.isError && <Problem fault={comparison.error} />}
      {comparison.data?.changes.length === 0 && <p>{t("versions.same")}</p>}
      <ul className="plain-list stack">
        {comparison.data?.changes.map((change) => (
          <li key={`${change.part}-${change.id}-${change.kind}`}>
            <Change change={change} />
          </li>
        ))}
      </ul>
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

function Change({ change }: { readonly change: ModelChange }) {
  const { t } = useTranslation("facility");
  return (
    <article className="stack-tight">
      <h3>
        {t(`versions.part.${change.part}`)} {change.name !== null && <bdi>{change.name}</bdi>}{" "}
        <span className="tag">{t(`versions.change.${change.kind}`)}</span>
      </h3>
      {change.fields.length > 0 && (
        <ScrollRegion label={t(`versions.part.${change.part}`)}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t("versions.field")}</th>
                <th scope="col">{t("versions.before")}</th>
                <th scope="col">{t("versions.after")}</th>
              </tr>
            </thead>
            <tbody>
              {change.fields.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">
                    <code dir="ltr">{field}</code>
                  </th>
                  <td>
                    <code dir="ltr">{JSON.stringify(before)}</code>
                  </td>
                  <td>
                    <code dir="ltr">{JSON.stringify(after)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </article>
  );
}
