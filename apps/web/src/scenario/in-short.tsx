import { useTranslation } from "react-i18next";
import type { ScenarioPath, ScenarioResult, StateResult } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { joinSentences } from "../i18n/sentences.ts";
import { useShareText } from "../i18n/share.ts";
import { reasonKey } from "./reason-key.ts";
import { useIsPersonalData } from "./use-is-personal-data.ts";
import type { Lateness, Why } from "./why.ts";
import { whyOf } from "./why.ts";

interface InShortProps {
  readonly facility: string;
  readonly scenario: ScenarioResult;
  readonly worst: StateResult;
  readonly path: ScenarioPath;
  readonly names: Names;
}

/** The scenario in a few sentences for whoever meets it first: the way, what could notice, what comes of it. */
export function InShort({ facility, scenario, worst, path, names }: InShortProps) {
  const { t } = useTranslation("scenario");
  const why = whyOf(path, worst.response);
  return (
    <section className="panel stack in-short" aria-label={t("inShort.title")}>
      <h2>{t("inShort.title")}</h2>
      <p>
        <Way why={why} act={scenario.act} names={names} />
      </p>
      <p>
        <Measures why={why} names={names} />
      </p>
      <p className="in-short-outcome">{joinSentences([useChances(path), useClock(why.response)])}</p>
      <PersonalData facility={facility} role={scenario.role} />
    </section>
  );
}

interface PartProps {
  readonly why: Why;
  readonly names: Names;
}

function Way({ why, names, act }: PartProps & Pick<ScenarioResult, "act">) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  const list = (ids: readonly string[]): string => format.list(ids.map((id) => isolate(names.of(id))));
  const { doorsIn, doorsNotByRight, doorsOut } = why;
  const byRight = doorsNotByRight === 0 ? "byRight" : "notByRight";
  return joinSentences([
    why.tampered.length > 0 && t("inShort.way.tamper", { measures: list(why.tampered) }),
    why.covers.length > 0 && t("inShort.way.cover", { procedures: list(why.covers) }),
    why.isRemote && t("inShort.way.remote"),
    doorsIn > 0 && t(`inShort.way.${byRight}`, { count: doorsIn, others: format.number(doorsNotByRight) }),
    doorsIn === 0 && !why.isRemote && t("inShort.way.none"),
    act === "sabotage" && t("inShort.act.sabotage"),
    act === "theft" && doorsOut > 0 && t("inShort.act.theft", { count: doorsOut }),
    act === "theft" && doorsOut === 0 && t("inShort.act.theftWithin"),
  ]);
}

const namedLost = 4;

function Measures({ why, names }: PartProps) {
  const { t, i18n } = useTranslation("scenario");
  const format = useFormat();
  const { lost, strongest, measureCount } = why;
  const reasons = lost.slice(0, namedLost).map(({ measure, why: reason }) => {
    const text = t(`why.${reasonKey(reason)}.text`);
    const inSentence = text.charAt(0).toLocaleLowerCase(i18n.language) + text.slice(1);
    return t("inShort.measures.reason", { measure: isolate(names.of(measure)), why: inSentence });
  });
  const more = lost.length - reasons.length;
  const list = reasons.concat(more > 0 ? t("inShort.measures.more", { count: more }) : []).join(t("inShort.separator"));
  return joinSentences([
    measureCount === 0 && t("inShort.measures.none"),
    measureCount > 0 && strongest === null && lost.length === 0 && t("inShort.measures.blind", { count: measureCount }),
    lost.length > 0 &&
      t(strongest === null ? "inShort.measures.allLost" : "inShort.measures.someLost", { count: lost.length, list }),
    strongest !== null &&
      t("inShort.measures.strongest", {
        measure: isolate(names.of(strongest.measure)),
        value: format.probability(strongest.pDetect),
      }),
  ]);
}

function useChances(path: ScenarioPath): string {
  const { t } = useTranslation("scenario");
  const share = useShareText();
  if (path.pNone === 1) return t("inShort.chance.nobody");
  return t("inShort.chance.split", {
    timely: share(path.pTimely),
    late: share(path.pLate),
    none: share(path.pNone),
    stopped: share(path.easi.pEffectiveness),
  });
}

function useClock(response: Lateness): string {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  if (response.kind === "no-force") return t("inShort.clock.noForce");
  if (response.kind === "untimed") return t("inShort.clock.untimed");
  const times = t("inShort.clock.times", {
    response: format.duration(response.responseSeconds),
    total: format.duration(response.totalSeconds),
  });
  if (response.kind === "always") return times;
  if (response.kind === "never") return joinSentences([times, t("inShort.clock.never")]);
  return joinSentences([times, t("inShort.clock.until", { number: format.number(response.lastTimely + 1) })]);
}

/** A position with fewer than three holders says something of persons. */
function PersonalData({ facility, role }: { readonly facility: string; readonly role: string }) {
  const { t } = useTranslation("facility");
  if (!useIsPersonalData(facility, role)) return null;
  return (
    <p className="small">
      <span className="tag tag-act">{t("ranking.personalData")}</span> {t("ranking.personalDataWhy")}
    </p>
  );
}
