import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AssessmentSummary } from "../api/shapes.ts";
import type { FacilitySearch } from "../app/search.ts";
import { useFormat } from "../i18n/format.ts";
import { RiskBar } from "../patterns/risk-bar.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Term } from "../patterns/term.tsx";
import type { Names } from "./names.ts";
import { Requirement, ScenarioLink } from "./ranking-cells.tsx";
import { type GroupRow, groupRows } from "./ranking-rows.ts";
import { EffectivenessNumber } from "./scenario-numbers.tsx";

interface RankingOfGroupsProps {
  readonly by: "target" | "act";
  readonly assessment: AssessmentSummary;
  readonly names: Names;
  readonly search: FacilitySearch;
}

/** Targets or acts, by the worst that any position could do there. */
export function RankingOfGroups({ by, assessment, names, search }: RankingOfGroupsProps) {
  const { t } = useTranslation("facility");
  const caption = t(`rankingBy.caption.${by}`);
  return (
    <>
      <ScrollRegion className="panel" label={caption}>
        <table className="figures stacks">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ranking.rank")}</th>
              <th scope="col">{t(`rankingBy.${by}`)}</th>
              <th scope="col">
                <Term id="conditional-risk">{t("ranking.risk")}</Term>
              </th>
              <th scope="col">
                <Term id="p-effectiveness">{t("ranking.easi")}</Term>
              </th>
              <th scope="col">{t("rankingBy.worstPosition")}</th>
              <th scope="col">{t("ranking.scenario")}</th>
              <th scope="col">{t("rankingBy.positions")}</th>
              <th scope="col">
                <Term id="required-effectiveness">{t("ranking.required")}</Term>
              </th>
            </tr>
          </thead>
          <tbody>
            {groupRows(assessment, by, search).map((row) => (
              <Row key={row.id} by={by} row={row} assessment={assessment} names={names} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="small soft">{t("rankingBy.note")}</p>
    </>
  );
}

interface RowProps {
  readonly by: "target" | "act";
  readonly row: GroupRow;
  readonly assessment: AssessmentSummary;
  readonly names: Names;
}

function Row({ by, row, assessment, names }: RowProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const { worst, requirementsMissed } = row;
  return (
    <tr>
      <td data-label={t("ranking.rank")}>{format.number(row.rank)}</td>
      <th scope="row">
        <GroupName by={by} id={row.id} names={names} />
      </th>
      <td data-label={t("ranking.risk")}>{worst ? <RiskBar risk={worst.conditionalRisk} /> : t("ranking.noPath")}</td>
      <td data-label={t("ranking.easi")}>
        {worst?.worst && <EffectivenessNumber rule="easi" scenario={worst} modelHash={assessment.modelHash} />}
      </td>
      <td data-label={t("rankingBy.worstPosition")}>{worst && <bdi>{names.role(worst.role)}</bdi>}</td>
      <td className="wide" data-label={t("ranking.scenario")}>
        {worst && <ScenarioLink scenario={worst} facility={assessment.facility.id} names={names} />}
      </td>
      <td data-label={t("rankingBy.positions")}>{format.number(row.positionCount)}</td>
      <td data-label={t("ranking.required")}>
        <Requirement scenario={worst} missed={requirementsMissed} />
      </td>
    </tr>
  );
}

/** A target is chosen on the map by its name. */
function GroupName({ by, id, names }: Pick<RowProps, "by" | "names"> & { readonly id: string }) {
  const { t } = useTranslation("facilities");
  if (by === "act") return <>{t(`act.${id as "theft" | "sabotage"}`)}</>;
  return (
    <Link
      from="/facilities/$facility"
      to="."
      search={(before) => ({ ...before, select: `target:${id}` })}
      resetScroll
      translate="no"
    >
      <bdi>{names.of(id)}</bdi>
    </Link>
  );
}
