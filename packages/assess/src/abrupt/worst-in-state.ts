import type { PathRule, ResponseUsed } from "../assessment.ts";
import { evaluatePath } from "../path/evaluate-path.ts";
import type { ActStart, PossibleStart, PossibleStarts } from "./act-starts.ts";
import { ordinaryFirst } from "./ordinary-first.ts";
import { stepsToEvaluate } from "./scenario-path.ts";
import type { GraphSearch, SearchCache } from "./search-cache.ts";
import type { ValuedPath } from "./valued-path.ts";

/** The worst by each rule for one role, attack and state; `null`: no path. */
export interface WorstInState {
  readonly worst: Readonly<Record<PathRule, ValuedPath>> | null;
  readonly isBounded: boolean;
  /** The starts that had to be looked at, the first ones. */
  readonly searched: readonly SearchedStart[];
}

export interface SearchedStart {
  readonly start: ActStart;
  /** `null`: no path. */
  readonly search: GraphSearch | null;
}

/**
 * The worst over all preparations. One cannot be worse than its own detection allows, so that the dearer ones are
 * searched only while they may still matter: an exact shortcut.
 */
export function worstInState(cache: SearchCache, starts: PossibleStarts, response: ResponseUsed): WorstInState {
  let worst: WorstInState["worst"] = null;
  let { isBounded } = starts;
  const searched: SearchedStart[] = [];
  for (const possible of starts.cheapestFirst) {
    if (
      worst &&
      cannotBeat(possible, worst.easi, "easi", response) &&
      cannotBeat(possible, worst.deterministic, "deterministic", response)
    ) {
      break;
    }
    const start = possible.build();
    const search = cache.search(start.graph.path, response);
    searched.push({ start, search });
    if (!search) continue;
    const found = search.worst;
    isBounded ||= found.easi.isBounded;
    const easi = valuePath(start, found.easi.edges, response);
    const isOnePath = found.deterministic === found.easi;
    const deterministic = isOnePath ? easi : valuePath(start, found.deterministic.edges, response);
    worst = worst
      ? {
          easi: worse("easi", worst.easi, easi),
          deterministic: worse("deterministic", worst.deterministic, deterministic),
        }
      : { easi, deterministic };
  }
  return { worst, isBounded, searched };
}

/** The most vulnerable paths by one rule, worst first. */
export function mostVulnerablePaths(
  cache: SearchCache,
  starts: PossibleStarts,
  response: ResponseUsed,
  wanted: { readonly rule: PathRule; readonly count: number },
): { readonly paths: readonly ValuedPath[]; readonly isBounded: boolean } {
  const { rule, count } = wanted;
  let paths: readonly ValuedPath[] = [];
  let { isBounded } = starts;
  for (const possible of starts.cheapestFirst) {
    const last = paths.length < count ? undefined : paths[count - 1];
    if (last && cannotBeat(possible, last, rule, response)) break;
    const start = possible.build();
    const found = cache.mostVulnerable(start.graph.path, response, count, rule);
    isBounded ||= found.some((path) => path.isBounded);
    const valued = found.map(({ edges }) => valuePath(start, edges, response));
    paths = [...paths, ...valued].sort((a, b) => compareBy(rule, a, b)).slice(0, count);
  }
  return { paths: ordinaryFirst(rule, paths), isBounded };
}

/** What is detected in preparation is detected: by EASI it counts in full, by the deterministic rule it has to be communicated. */
function cannotBeat(
  possible: PossibleStart,
  known: ValuedPath,
  rule: PathRule,
  { pCommunication }: ResponseUsed,
): boolean {
  const pDetect = -Math.expm1(-possible.weight);
  return rule === "easi"
    ? pDetect >= known.value.easi.pEffectiveness
    : pCommunication * pDetect >= known.value.deterministic.pStop;
}

const valuePath = (start: ActStart, edges: readonly number[], response: ResponseUsed): ValuedPath => ({
  start,
  edges,
  value: evaluatePath(stepsToEvaluate(start, edges), response),
});

const worse = (rule: PathRule, known: ValuedPath, found: ValuedPath): ValuedPath =>
  compareBy(rule, found, known) < 0 ? found : known;

/** EASI makes P_E least; the deterministic rule the weight, so P_stop = P_C (1 - exp(-L)) (methods, section 3). */
function compareBy(rule: PathRule, a: ValuedPath, b: ValuedPath): number {
  const byEffectiveness = a.value[rule].pEffectiveness - b.value[rule].pEffectiveness;
  const byStop = a.value[rule].pStop - b.value[rule].pStop;
  return rule === "easi" ? byEffectiveness || byStop : byStop || byEffectiveness;
}
