import { useTranslation } from "react-i18next";
import type { AssessmentSummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";

/** What the assessment takes as true, and what it warns of. */
export function Assumptions({ assessment }: { readonly assessment: AssessmentSummary }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  return (
    <div className="stack-wide">
      <section className="stack">
        <h2>{t("assumptions.title")}</h2>
        <p>
          {t("assumptions.threat")} <bdi>{assessment.threatStatement}</bdi>
        </p>
        <Statements statements={assessment.assumptions} kind="assumption" />
      </section>
      <section className="stack">
        <h2>{t("assumptions.warnings", { count: assessment.warnings.length })}</h2>
        {assessment.warnings.length === 0 ? (
          <p className="soft">{t("assumptions.noWarnings")}</p>
        ) : (
          <Statements statements={assessment.warnings} kind="warning" />
        )}
      </section>
      <p className="small soft">
        {t("assumptions.engine", {
          version: assessment.engineVersion,
          searches: format.number(assessment.counts.searches),
          bounded: format.number(assessment.counts.bounded),
        })}{" "}
        <code title={assessment.hash}>{assessment.hash.slice(0, 16)}</code>
      </p>
    </div>
  );
}

type Statement = AssessmentSummary["assumptions"][number];

interface StatementsProps {
  readonly statements: readonly Statement[];
  readonly kind: "assumption" | "warning";
}

/** In the reader's language where the catalogue words it; otherwise as the engine says it, marked as English. */
function Statements({ statements, kind }: StatementsProps) {
  const { t, i18n } = useTranslation("engine");
  return (
    <ul className="prose-list">
      {statements.map((statement) => {
        const key = `${kind}.${statement.key}`;
        const isKnown = i18n.exists(key, { ns: "engine" });
        return (
          <li key={`${statement.key}-${statement.text}`}>
            {isKnown ? t(key, statement.values) : <span lang="en">{statement.text}</span>}
          </li>
        );
      })}
    </ul>
  );
}
