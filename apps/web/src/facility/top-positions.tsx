import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AssessmentSummary } from "../api/shapes.ts";
import { RiskBar } from "../patterns/risk-bar.tsx";
import { Term } from "../patterns/term.tsx";
import { useVersionSearch } from "../trend/use-version-search.ts";
import type { Names } from "./names.ts";
import { scenarioParams } from "./scenario-link.ts";

const shown = 6;

/** The positions that could do the most harm, each with its worst scenario one step away. */
export function TopPositions({ assessment, names }: { readonly assessment: AssessmentSummary; readonly names: Names }) {
  const version = useVersionSearch();
  const { t } = useTranslation(["facility", "facilities", "mend-first"]);
  const facility = assessment.facility.id;
  return (
    <section className="panel stack">
      <h2>{t("top.title")}</h2>
      {version.version === undefined && (
        <p className="small no-print">
          <Link
            from="/facilities/$facility"
            to="."
            search={(before) => ({ ...before, tab: "ranking" })}
            hash="mend-first"
          >
            {t("mend-first:title")}
          </Link>
        </p>
      )}
      <ol className="plain-list top-positions">
        {assessment.positions.slice(0, shown).map((position) => {
          const scenario = assessment.scenarios.find(({ id }) => id === position.worstScenario);
          return (
            <li key={position.role} className="whole-link">
              <strong>
                <bdi>{names.role(position.role)}</bdi>
              </strong>
              <RiskBar risk={position.conditionalRisk} />
              {scenario && (
                <Link
                  to="/facilities/$facility/scenarios/$role/$act/$target/$mode"
                  params={scenarioParams(facility, scenario)}
                  search={version}
                  className="small"
                >
                  {t("top.scenario", { act: t(`facilities:act.${scenario.act}`), target: names.of(scenario.target) })}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
      <p className="small soft">
        <Term id="conditional-risk">{t("ranking.risk")}</Term> {t("top.note")}
      </p>
    </section>
  );
}
