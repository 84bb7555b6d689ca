import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AssessmentSummary } from "../api/shapes.ts";
import type { WhatIfAnswer, WhatIfPosition } from "../api/what-if.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { ExplainedNumber } from "../patterns/explained-number.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Term } from "../patterns/term.tsx";
import { BeforeAfter, Movement, RankMove } from "./movement.tsx";
import { useScenarioName } from "./use-scenario-name.ts";

type Order = "movement" | "rank";

interface MovedRankingProps {
  readonly answer: WhatIfAnswer;
  readonly assessment: AssessmentSummary | null;
  readonly names: Names;
  /** The answer is to an earlier question: then it is not counted as if it were to this one. */
  readonly isBehind: boolean;
}

/** Every position before and after, most harmful first or by how far it moved. */
export function MovedRanking({ answer, assessment, names, isBehind }: MovedRankingProps) {
  const { t } = useTranslation(["what-if", "facility"]);
  const [order, setOrder] = useState<Order>("rank");
  const rows = order === "rank" ? answer.positions : answer.positions.toSorted((a, b) => moved(b) - moved(a));
  return (
    <div className="stack">
      <div className="row-apart">
        {isBehind ? <p className="soft">{t("waiting.behind")}</p> : <Counts counts={answer.counts} />}
        <fieldset className="view-switch no-print">
          <legend className="visually-hidden">{t("order.label")}</legend>
          {(["rank", "movement"] as const).map((way) => (
            <button key={way} type="button" aria-pressed={order === way} onClick={() => setOrder(way)}>
              {t(`order.${way}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <ScrollRegion className="panel" label={t("caption")}>
        <table className="figures stacks">
          <caption className="visually-hidden">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("facility:ranking.rank")}</th>
              <th scope="col">{t("facility:ranking.position")}</th>
              <th scope="col">{t("column.movement")}</th>
              <th scope="col">
                <Term id="conditional-risk">{t("facility:ranking.risk")}</Term>
              </th>
              <th scope="col">
                <Term id="p-effectiveness">{t("facility:ranking.easi")}</Term>
              </th>
              <th scope="col">{t("facility:ranking.scenario")}</th>
              <th scope="col">{t("column.missed")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((position) => (
              <Row key={position.role} position={position} answer={answer} assessment={assessment} names={names} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="small soft">{t("facility:ranking.note")}</p>
    </div>
  );
}

const moved = ({ before, after }: WhatIfPosition): number =>
  Math.abs((after?.conditionalRisk ?? 0) - (before?.conditionalRisk ?? 0));

function Counts({ counts }: Pick<WhatIfAnswer, "counts">) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const { positions, scenarios } = counts;
  const write = (key: "positions" | "scenarios", { better, worse, ...others }: typeof positions) =>
    t(`counts.${key}`, {
      worse: format.number(worse + others.new),
      better: format.number(better + others.gone),
      same: format.number(others.same),
    });
  return (
    <p>
      <strong>{write("positions", positions)}</strong> <span className="soft">{write("scenarios", scenarios)}</span>
    </p>
  );
}

interface RowProps extends Omit<MovedRankingProps, "isBehind"> {
  readonly position: WhatIfPosition;
}

/** Still while the next answer is waited for: the click that asked for it is to be seen at once. */
const Row = memo(function Row({ position, answer, assessment, names }: RowProps) {
  const { t } = useTranslation(["what-if", "facility"]);
  const format = useFormat();
  const scenarioName = useScenarioName(answer, assessment, names);
  const { role, movement, before, after } = position;
  const worst = after?.worstScenario ?? null;
  const isOther = before !== null && after !== null && before.worstScenario !== worst;
  return (
    <tr className={movement === "same" ? undefined : "what-if-row"}>
      <td data-label={t("facility:ranking.rank")}>
        <RankMove before={before?.rank ?? null} after={after?.rank ?? null} />
      </td>
      <th scope="row" className="ranking-position">
        <bdi>{names.role(role)}</bdi>
        {(after ?? before)?.isPersonalData && (
          <span className="tag" title={t("facility:ranking.personalDataWhy")}>
            {t("facility:ranking.personalData")}
          </span>
        )}
      </th>
      <td data-label={t("column.movement")}>
        <Movement movement={movement} />
      </td>
      <td data-label={t("facility:ranking.risk")}>
        <BeforeAfter
          before={before?.conditionalRisk ?? null}
          after={after?.conditionalRisk ?? null}
          write={format.probability}
        />
      </td>
      <td data-label={t("facility:ranking.easi")}>
        <Effectiveness position={position} answer={answer} />
      </td>
      <td className="wide" data-label={t("facility:ranking.scenario")}>
        {worst === null ? t("facility:ranking.noPath") : scenarioName(worst)}
        {isOther && <span className="tag">{t("otherWorst")}</span>}
      </td>
      <td data-label={t("column.missed")}>
        <BeforeAfter
          before={before?.requirementsMissed ?? null}
          after={after?.requirementsMissed ?? null}
          write={format.number}
        />
      </td>
    </tr>
  );
});

/** P_E now explains itself: what it was, and from which model it comes. */
function Effectiveness({ position, answer }: Pick<RowProps, "position" | "answer">) {
  const { t } = useTranslation(["what-if", "facility"]);
  const format = useFormat();
  const before = position.before?.pEffectiveness ?? null;
  const after = position.after?.pEffectiveness ?? null;
  if (after === null) return <BeforeAfter before={before} after={after} write={format.probability} />;
  return (
    <span className="what-if-moved">
      {before !== after && before !== null && (
        <>
          <span className="visually-hidden">{t("was")} </span>
          <bdi className="soft">{format.probability(before)}</bdi>
          <span aria-hidden className="what-if-arrow">
            →
          </span>
        </>
      )}
      <ExplainedNumber
        name={t("facility:ranking.easi")}
        value={format.probability(after)}
        formula={t("explained.easi")}
        inputs={before === null ? [] : [{ name: t("explained.before"), value: format.probability(before) }]}
        modelHash={answer.modelHashAfter}
      />
    </span>
  );
}
