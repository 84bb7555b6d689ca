import { useTranslation } from "react-i18next";
import type { CatalogueMeasure } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { OverlayOver } from "../overlays/overlay-over.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** What the catalogue says of a measure beside its statement. */
export function MeasureFacts({ measure }: { readonly measure: CatalogueMeasure }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word } = useCatalogue();
  const { commitments, isExtra, owner, cost, privacy, requiredFrom, references, checks } = measure;
  const facts: readonly (readonly [string, string])[] = [
    [t("facts.commitments"), isExtra ? t("facts.extra") : format.list(commitments)],
    [
      t("facts.required"),
      requiredFrom === "every category"
        ? t("facts.always")
        : requiredFrom.length === 0
          ? t("facts.never")
          : format.list(requiredFrom.map((each) => word("category", each))),
    ],
    [t("facts.usualOwner"), word("owner", owner)],
    [t("facts.cost"), word("cost", cost)],
    [t("facts.privacy"), word("privacy", privacy)],
  ];
  return (
    <div className="stack">
      <dl className="measure-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>
          {t("facts.references", { count: references.length, shown: format.number(references.length) })}
        </summary>
        <ul className="plain-list stack-tight">
          {references.map(({ frameworkId, framework, edition, number, relationship, judgedBy, judgedOn }) => (
            <li key={`${frameworkId} ${number}`}>
              <span translate="no">
                {framework}, {edition}: {number} ({relationship}; {judgedBy}, {judgedOn})
              </span>
              <OverlayOver framework={frameworkId} number={number} />
            </li>
          ))}
        </ul>
      </details>
      {checks.length > 0 && (
        <p className="small soft">
          {t("facts.checks", { criteria: format.list(checks.map(({ criterion }) => criterion)) })}
        </p>
      )}
    </div>
  );
}
