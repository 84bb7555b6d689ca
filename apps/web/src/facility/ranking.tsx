import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AssessmentSummary, ScenarioSummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { useShareText } from "../i18n/share.ts";
import { RiskBar } from "../patterns/risk-bar.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Term } from "../patterns/term.tsx";
import type { Names } from "./names.ts";
import { RankingFilter } from "./ranking-filter.tsx";
import type { RankingRow } from "./ranking-rows.ts";
import { rankingRows } from "./ranking-rows.ts";
import { scenarioParams } from "./scenario-link.ts";
import { EffectivenessNumber } from "./scenario-numbers.tsx";
import type { FacilityTabsProps } from "./tab-props.ts";

interface RankingProps extends FacilityTabsProps {
  readonly assessment: AssessmentSummary;
}

/** Positions, never persons, by the worst each could do. */
export function Ranking({ assessment, names, search, onChoose }: RankingProps) {
  const { t } = useTranslation("facility");
  const rows = rankingRows(assessment, search);
  return (
    <div className="stack">
      <RankingFilter assessment={assessment} names={names} search={search} onChoose={onChoose} />
      <ScrollRegion className="panel" label={t("ranking.caption")}>
        <table className="figures">
          <caption className="visually-hidden">{t("ranking.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ranking.rank")}</th>
              <th scope="col">{t("ranking.position")}</th>
              <th scope="col">
                <Term id="conditional-risk">{t("ranking.risk")}</Term>
              </th>
              <th scope="col">
                <Term id="p-effectiveness">{t("ranking.easi")}</Term>
              </th>
              <th scope="col">
                <Term id="critical-detection-point">{t("ranking.deterministic")}</Term>
              </th>
              <th scope="col">{t("ranking.scenario")}</th>
              <th scope="col">
                <Term id="operating-state">{t("ranking.state")}</Term>
              </th>
              <th scope="col">
                <Term id="required-effectiveness">{t("ranking.required")}</Term>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.role} row={row} assessment={assessment} names={names} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="small soft">{t("ranking.note")}</p>
    </div>
  );
}

interface RowProps {
  readonly row: RankingRow;
  readonly assessment: AssessmentSummary;
  readonly names: Names;
}

function Row({ row, assessment, names }: RowProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const { worst } = row;
  const state = worst?.worst ?? null;
  return (
    <tr>
      <td>{format.number(row.rank)}</td>
      <th scope="row" className="ranking-position">
        <bdi>{names.role(row.role)}</bdi>
        {row.isPersonalData && (
          <span className="tag" title={t("ranking.personalDataWhy")}>
            {t("ranking.personalData")}
          </span>
        )}
        {state && <RankingReason state={state} />}
      </th>
      <td>{worst ? <RiskBar risk={worst.conditionalRisk} /> : t("ranking.noPath")}</td>
      <td>{worst && state && <EffectivenessNumber rule="easi" scenario={worst} modelHash={assessment.modelHash} />}</td>
      <td>
        {worst && state && (
          <EffectivenessNumber rule="deterministic" scenario={worst} modelHash={assessment.modelHash} />
        )}
      </td>
      <td>{worst && <ScenarioLink scenario={worst} facility={assessment.facility.id} names={names} />}</td>
      <td>{state && <bdi>{names.state(state.state)}</bdi>}</td>
      <td>
        <Requirement scenario={worst} missed={row.requirementsMissed} />
      </td>
    </tr>
  );
}

/** Why it stands where it stands, in a line. */
function RankingReason({ state }: { readonly state: NonNullable<ScenarioSummary["worst"]> }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const share = useShareText();
  const time = state.response.responseForceTime;
  return (
    <div className="small soft ranking-reason">
      {t("ranking.stopped", { share: share(state.easi.pEffectiveness) })}{" "}
      {time === null ? t("ranking.noForce") : t("ranking.response", { time: format.duration(time.meanSeconds) })}
    </div>
  );
}

interface ScenarioLinkProps {
  readonly scenario: ScenarioSummary;
  readonly facility: string;
  readonly names: Names;
}

function ScenarioLink({ scenario, facility, names }: ScenarioLinkProps) {
  const { t } = useTranslation(["facility", "facilities"]);
  return (
    <>
      <Link to="/facilities/$facility/scenarios/$role/$act/$target/$mode" params={scenarioParams(facility, scenario)}>
        {t("ranking.act", { act: t(`facilities:act.${scenario.act}`), target: names.of(scenario.target) })}
      </Link>{" "}
      <span className="small soft">{t(`facilities:mode.${scenario.mode}`)}</span>
      {scenario.isBeyondThreatStatement && <span className="tag">{t("ranking.beyond")}</span>}
    </>
  );
}

function Requirement({ scenario, missed }: { readonly scenario: ScenarioSummary | null; readonly missed: number }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  if (missed > 0) return <span className="tag">{t("ranking.missed", { count: missed })}</span>;
  if (!scenario?.requirement) return <span className="soft">{t("ranking.noRequirement")}</span>;
  return <>{t("ranking.met", { value: format.probability(scenario.requirement.pEffectiveness) })}</>;
}
