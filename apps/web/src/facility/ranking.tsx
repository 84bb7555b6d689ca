import { useTranslation } from "react-i18next";
import type { AssessmentSummary, ScenarioSummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { useShareText } from "../i18n/share.ts";
import { RiskBar } from "../patterns/risk-bar.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Term } from "../patterns/term.tsx";
import type { Names } from "./names.ts";
import { RankingBy } from "./ranking-by.tsx";
import { Requirement, ScenarioLink } from "./ranking-cells.tsx";
import { RankingFilter } from "./ranking-filter.tsx";
import { RankingOfGroups } from "./ranking-of-groups.tsx";
import type { RankingRow } from "./ranking-rows.ts";
import { rankingRows } from "./ranking-rows.ts";
import { EffectivenessNumber } from "./scenario-numbers.tsx";
import type { FacilityTabsProps } from "./tab-props.ts";

interface RankingProps extends FacilityTabsProps {
  readonly assessment: AssessmentSummary;
}

/** What could be done, worst first: by position, by target or by act. Positions, never persons. */
export function Ranking({ assessment, names, search, onChoose }: RankingProps) {
  const { by } = search;
  return (
    <div className="stack">
      <div className="row-apart">
        <RankingFilter assessment={assessment} names={names} search={search} onChoose={onChoose} />
        <RankingBy by={by} onChoose={onChoose} />
      </div>
      {by === undefined ? (
        <RankingOfPositions assessment={assessment} names={names} search={search} />
      ) : (
        <RankingOfGroups by={by} assessment={assessment} names={names} search={search} />
      )}
    </div>
  );
}

function RankingOfPositions({ assessment, names, search }: Omit<RankingProps, "view" | "onChoose">) {
  const { t } = useTranslation("facility");
  const rows = rankingRows(assessment, search);
  return (
    <>
      <ScrollRegion className="panel" label={t("ranking.caption")}>
        <table className="figures stacks">
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
    </>
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
      <td data-label={t("ranking.rank")}>{format.number(row.rank)}</td>
      <th scope="row" className="ranking-position">
        <bdi>{names.role(row.role)}</bdi>
        {row.isPersonalData && (
          <span className="tag" title={t("ranking.personalDataWhy")}>
            {t("ranking.personalData")}
          </span>
        )}
        {state && <RankingReason state={state} />}
      </th>
      <td data-label={t("ranking.risk")}>{worst ? <RiskBar risk={worst.conditionalRisk} /> : t("ranking.noPath")}</td>
      <td data-label={t("ranking.easi")}>
        {worst && state && <EffectivenessNumber rule="easi" scenario={worst} modelHash={assessment.modelHash} />}
      </td>
      <td data-label={t("ranking.deterministic")}>
        {worst && state && (
          <EffectivenessNumber rule="deterministic" scenario={worst} modelHash={assessment.modelHash} />
        )}
      </td>
      <td className="wide" data-label={t("ranking.scenario")}>
        {worst && <ScenarioLink scenario={worst} facility={assessment.facility.id} names={names} />}
      </td>
      <td data-label={t("ranking.state")}>{state && <bdi>{names.state(state.state)}</bdi>}</td>
      <td data-label={t("ranking.required")}>
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
