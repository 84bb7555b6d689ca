import { useTranslation } from "react-i18next";
import type { WhatIfAnswer, WhatIfPosition } from "../api/what-if.ts";
import { useFormat } from "../i18n/format.ts";
import { BeforeAfter } from "./movement.tsx";
import { useTrial } from "./trial.ts";
import type { Asked } from "./use-answer.ts";

/** What the changes do, in a line beside the switches: the whole ranking stands further down. */
export function Verdict({ asked }: { readonly asked: Asked }) {
  const { answer, isBehind, fault } = asked;
  return (
    <p className="what-if-verdict" role="status">
      {isBehind || answer === undefined ? (
        // Told to who listens by the preparation's own words.
        <span className="soft" aria-hidden>
          {fault === null && <Awaited {...asked} />}
        </span>
      ) : (
        <>
          <Counts counts={answer.counts} /> <Furthest positions={answer.positions} />
        </>
      )}
    </p>
  );
}

/** How far it is, beside the switch that was clicked: the ranking with its own words lies further down. */
function Awaited({ answer, preparation }: Asked) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  if (preparation === null || preparation.total === 0) return t(answer ? "waiting.answer" : "waiting.first");
  const { done, total } = preparation;
  return (
    <>
      {t("waiting.preparing", { done: format.number(done), total: format.number(total) })}
      <progress className="progress" value={done} max={total} />
    </>
  );
}

function Counts({ counts }: Pick<WhatIfAnswer, "counts">) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const { better, worse, same, ...others } = counts.positions;
  return (
    <strong>
      {t("verdict.counts", {
        worse: format.number(worse + others.new),
        better: format.number(better + others.gone),
        same: format.number(same),
      })}
    </strong>
  );
}

/** The position that moved most, and the way to all of them. */
function Furthest({ positions }: Pick<WhatIfAnswer, "positions">) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const { names } = useTrial();
  const furthest = positions.reduce<WhatIfPosition | null>(
    (most, position) => (step(position) > (most === null ? 0 : step(most)) ? position : most),
    null,
  );
  return (
    <>
      {furthest && (
        <>
          {t("verdict.most")} <bdi>{names.role(furthest.role)}</bdi>{" "}
          <BeforeAfter
            before={furthest.before?.conditionalRisk ?? null}
            after={furthest.after?.conditionalRisk ?? null}
            write={format.probability}
          />{" "}
        </>
      )}
      <a href="#what-if-ranking">{t("verdict.all")}</a>
    </>
  );
}

const step = ({ before, after }: WhatIfPosition): number =>
  Math.abs((after?.conditionalRisk ?? 0) - (before?.conditionalRisk ?? 0));
