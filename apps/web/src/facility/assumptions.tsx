import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AssessmentSummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { useVersionSearch } from "../trend/use-version-search.ts";
import type { Names } from "./names.ts";
import { scenarioParams } from "./scenario-link.ts";

interface AssumptionsProps {
  readonly assessment: AssessmentSummary;
  readonly names: Names;
}

/** What the assessment takes as true, and what it warns of. */
export function Assumptions({ assessment, names }: AssumptionsProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  return (
    <div className="stack-wide">
      <section className="stack">
        <h2>{t("assumptions.title")}</h2>
        <p>
          {t("assumptions.threat")} <bdi>{assessment.threatStatement}</bdi>
        </p>
        <Statements statements={assessment.assumptions} kind="assumption" assessment={assessment} names={names} />
      </section>
      <section className="stack">
        <h2>{t("assumptions.warnings", { count: assessment.warnings.length })}</h2>
        {assessment.warnings.length === 0 ? (
          <p className="soft">{t("assumptions.noWarnings")}</p>
        ) : (
          <Statements statements={assessment.warnings} kind="warning" assessment={assessment} names={names} />
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

interface Statement {
  readonly key: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly scenario?: string | null;
}

interface StatementsProps extends AssumptionsProps {
  readonly statements: readonly Statement[];
  readonly kind: "assumption" | "warning";
}

/** In the reader's language where the catalogue words it; otherwise as the engine says it, marked as English. */
export function Statements({ statements, kind, assessment, names }: StatementsProps) {
  const { t, i18n } = useTranslation("engine");
  const write = useValueWriter(names);
  return (
    <ul className="prose-list">
      {statements.map((statement) => {
        const key = `${kind}.${statement.key}`;
        const isKnown = i18n.exists(key, { ns: "engine" });
        return (
          <li key={`${statement.key}-${statement.scenario}-${statement.text}`}>
            {isKnown ? t(key, write(statement.values)) : <span lang="en">{statement.text}</span>}{" "}
            <StatementScenario statement={statement} assessment={assessment} names={names} />
          </li>
        );
      })}
    </ul>
  );
}

function StatementScenario({ statement, assessment, names }: AssumptionsProps & { readonly statement: Statement }) {
  const version = useVersionSearch();
  const { t } = useTranslation(["scenario", "facilities"]);
  const scenario = assessment.scenarios.find(({ id }) => id === statement.scenario);
  if (!scenario) return null;
  return (
    <Link
      to="/facilities/$facility/scenarios/$role/$act/$target/$mode"
      params={scenarioParams(assessment.facility.id, scenario)}
      search={version}
    >
      {t("heading", {
        position: isolate(names.role(scenario.role)),
        act: t(`facilities:act.${scenario.act}`),
        target: isolate(names.of(scenario.target)),
      })}
    </Link>
  );
}

/** Values as the reader's language writes them, ids as the model names them. */
function useValueWriter(names: Names): (values: Statement["values"]) => Record<string, string> {
  const { t } = useTranslation("facilities");
  const format = useFormat();
  const write = (name: string, value: string | number): string => {
    if (name === "mode") return t(`mode.${value}`);
    if (name === "state") return isolate(names.state(String(value)));
    if (name === "measure") return isolate(names.of(String(value)));
    if (typeof value === "string") return isolate(value);
    if (name === "share") return format.percent(value);
    return Number.isInteger(value) ? format.number(value) : format.number(value, 3);
  };
  return (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(name, value)]));
}
