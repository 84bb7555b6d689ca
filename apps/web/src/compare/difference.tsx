import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { comparisonQuery } from "../api/queries.ts";
import { ModelChanges } from "../facility/model-changes.tsx";
import { nameOfAny } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { Findings } from "./findings.tsx";
import { PairTable, RankingTable } from "./ranking-table.tsx";
import type { Side } from "./side.ts";
import { pairsOf } from "./standing.ts";
import type { Ranked } from "./use-side.ts";
import { useSide } from "./use-side.ts";

interface DifferenceProps {
  readonly left: Side;
  readonly right: Side;
}

export function Difference(sides: DifferenceProps) {
  const { t } = useTranslation("compare");
  const left = useSide(sides.left, "ask");
  const right = useSide(sides.right, left.ranked ? "ask" : "wait");
  const fault = left.fault ?? right.fault;
  if (fault) return <Problem fault={fault} />;
  if (left.ranked === null || right.ranked === null) {
    return (
      <p role="status" className="soft">
        {t(left.ranked === null ? "waiting.left" : "waiting.right")}
      </p>
    );
  }
  const both = { left: left.ranked, right: right.ranked };
  const isOne = sides.left.facility === sides.right.facility;
  if (isOne && left.ranked.view.version.number === right.ranked.view.version.number) {
    return <p className="empty">{t("same")}</p>;
  }
  return (
    <>
      {isOne ? <OfOneFacility {...both} /> : <OfTwoFacilities {...both} />}
      <Findings {...both} />
    </>
  );
}

interface RankedProps {
  readonly left: Ranked;
  readonly right: Ranked;
}

function OfOneFacility({ left, right }: RankedProps) {
  const { t } = useTranslation("compare");
  const { id } = right.view.model.facility;
  const [from, to] = [left.view.version.number, right.view.version.number];
  const comparison = useQuery(comparisonQuery(id, from, to));
  const known = (own: (ranked: Ranked) => (id: string) => string) => (wanted: string) => {
    const name = own(right)(wanted);
    return name === wanted ? own(left)(wanted) : name;
  };
  return (
    <>
      <section className="stack">
        <h2>{t("ranking")}</h2>
        <PairTable
          pairs={pairsOf(left.standings, right.standings)}
          names={known(({ names }) => names.role)}
          targetName={known(({ names }) => names.of)}
        />
      </section>
      <section className="panel stack">
        <h2>{t("model")}</h2>
        {comparison.isError && <Problem fault={comparison.error} />}
        {comparison.data && (
          <ModelChanges changes={comparison.data.changes} nameOf={known(({ names }) => nameOfAny(names))} />
        )}
      </section>
    </>
  );
}

/** Two facilities have other positions and other targets: each keeps its own ranking. */
function OfTwoFacilities({ left, right }: RankedProps) {
  const { t } = useTranslation("compare");
  const format = useFormat();
  return (
    <div className="compare-sides">
      {[left, right].map(({ view, standings, names }) => {
        const { id, name } = view.model.facility;
        return (
          <section key={id} className="stack">
            <h2>
              <bdi>{name}</bdi>{" "}
              <span className="soft">{t("inVersion", { number: format.number(view.version.number) })}</span>
            </h2>
            <p className="soft">{t("counted", countsOf(standings, format.number))}</p>
            <RankingTable caption={t("of", { name })} standings={standings} names={names} />
          </section>
        );
      })}
    </div>
  );
}

const countsOf = (standings: Ranked["standings"], write: (value: number) => string) => ({
  positions: write(standings.length),
  missing: write(standings.filter(({ requirementsMissed }) => requirementsMissed > 0).length),
});
