/** Why a scenario ends as it does, as facts drawn from its path; the wording is the catalogues'. */
import type { ScenarioPath, ScenarioStep, StateResult } from "../api/shapes.ts";

type MeasureAtStep = ScenarioStep["measures"][number];

export interface Why {
  /** Doors and surfaces passed before the act, and how many of them not by right. */
  readonly doorsIn: number;
  readonly doorsNotByRight: number;
  readonly doorsOut: number;
  readonly isRemote: boolean;
  /** Measures put out of action beforehand, by id. */
  readonly tampered: readonly string[];
  /** Procedures under whose cover it goes, by id. */
  readonly covers: readonly string[];
  readonly measureCount: number;
  /** Measures that would notice as designed and do not notice this position anywhere on the path. */
  readonly lost: readonly MeasureAtStep[];
  /** The likeliest to notice; `null`: nothing is. */
  readonly strongest: MeasureAtStep | null;
  readonly response: Lateness;
}

/** How the response stands to the act, by mean times. */
export type Lateness =
  | { readonly kind: "no-force" }
  | { readonly kind: "untimed" }
  | { readonly kind: "never"; readonly responseSeconds: number; readonly totalSeconds: number }
  | { readonly kind: "always"; readonly responseSeconds: number; readonly totalSeconds: number }
  | {
      readonly kind: "until";
      readonly responseSeconds: number;
      readonly totalSeconds: number;
      /** The last step at which noticing is in time, from 0. */
      readonly lastTimely: number;
    };

export function whyOf(path: ScenarioPath, response: StateResult["response"]): Why {
  const { steps } = path;
  const crossings = steps.filter(({ via }) => via.kind === "crossing");
  const inward = crossings.filter(({ phase }) => phase !== "remove");
  const measures = bestByMeasure(steps);
  const noticing = measures.filter(({ pDetect }) => pDetect > 0);
  return {
    doorsIn: inward.length,
    doorsNotByRight: inward.filter(({ tactic }) => tactic !== "authorised").length,
    doorsOut: crossings.length - inward.length,
    isRemote: steps.some(({ via }) => via.kind === "remote"),
    tampered: idsVia(steps, "tamper"),
    covers: idsVia(steps, "procedure"),
    measureCount: measures.length,
    lost: measures.filter(({ pDetect, pDetectAsDesigned }) => pDetect === 0 && pDetectAsDesigned > 0),
    strongest: noticing.toSorted((a, b) => b.pDetect - a.pDetect)[0] ?? null,
    response: latenessOf(path, response),
  };
}

const idsVia = (steps: readonly ScenarioStep[], kind: ScenarioStep["via"]["kind"]): string[] => [
  ...new Set(steps.flatMap(({ via }) => (via.kind === kind ? [via.id] : []))),
];

/** Each measure once, where on the path it is likeliest to notice; of equals, where it was designed to be. */
function bestByMeasure(steps: readonly ScenarioStep[]): MeasureAtStep[] {
  const best = new Map<string, MeasureAtStep>();
  for (const found of steps.flatMap(({ measures }) => measures)) {
    const kept = best.get(found.measure);
    if (!kept || compare(found, kept) > 0) best.set(found.measure, found);
  }
  return [...best.values()];
}

const compare = (a: MeasureAtStep, b: MeasureAtStep): number =>
  a.pDetect - b.pDetect || a.pDetectAsDesigned - b.pDetectAsDesigned;

function latenessOf(path: ScenarioPath, { force, responseForceTime }: StateResult["response"]): Lateness {
  if (force === null || responseForceTime === null) return { kind: "no-force" };
  if (path.steps.every(({ phase }) => phase === "prepare")) return { kind: "untimed" };
  const times = { responseSeconds: responseForceTime.meanSeconds, totalSeconds: path.totalDelay.meanSeconds };
  const lastTimely = path.criticalDetectionPoint;
  if (lastTimely === null) return { kind: "never", ...times };
  return lastTimely === path.steps.length - 1 ? { kind: "always", ...times } : { kind: "until", ...times, lastTimely };
}
