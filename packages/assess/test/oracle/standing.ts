/** Steps that do not matter changed: a result that is said to stand must be what a new search finds. */
import type { ChangedStep } from "../../src/path/grounds.ts";
import type { RelevantPart } from "../../src/path/relevant-part.ts";
import { type GraphCase, type GraphStep, seededChance } from "./random-graphs.ts";
import { type RelevantSearches, searchRelevant } from "./relevant-search.ts";

export interface StandingSearches extends RelevantSearches {
  readonly groundsOf: typeof import("../../src/path/grounds.ts").groundsOf;
  readonly standsAgainst: typeof import("../../src/path/grounds.ts").standsAgainst;
}

export interface Tried {
  readonly stands: boolean;
  /** To the last digit. */
  readonly isSame: boolean;
}

/** Changes one or two steps of the graph; `null` where all of them matter or no path is. P_C and P_N are taken as 1. */
export function tryChange(searches: StandingSearches, graph: GraphCase, seed: number): Tried | null {
  const before = { ...graph, query: { ...graph.query, pCommunication: 1, pNeutralization: 1 } };
  const found = searchRelevant(searches, before);
  if (!found) return null;
  const next = seededChance(seed);
  const others = before.steps.map((_, i) => i).filter((i) => !found.part.edges.includes(i));
  const chosen = others.filter(() => next() < 1.5 / others.length);
  if (chosen.length === 0) return null;
  const steps = before.steps.map((step, i) => (chosen.includes(i) ? changeStep(step, next) : step));
  const changes = chosen.map((i): ChangedStep => {
    const [was, is] = [before.steps[i] as GraphStep, steps[i] as GraphStep];
    return { from: was.from, to: was.to, place: was.place, before: was, after: is };
  });
  const stands = searches.standsAgainst(searches.groundsOf(found.problem, found.ceiling), changes);
  if (!stands) return { stands, isSame: false };
  const now = searchRelevant(searches, { ...before, steps });
  const isSame = now?.easi === found.easi && now?.deterministic === found.deterministic;
  return { stands, isSame: isSame && now !== null && isSamePart(now.part, found.part) };
}

function changeStep(step: GraphStep, next: () => number): GraphStep {
  const pDetect = next() < 0.7 ? Math.min(1, Math.round(next() * 12) / 10) : step.pDetect;
  if (next() < 0.5) return { ...step, pDetect };
  const delayMs = Math.round(step.delayMs * (0.5 + next()));
  return { ...step, pDetect, delayMs, delaySd: next() < 0.5 ? step.delaySd : (0.3 * delayMs) / 1000 };
}

const isSamePart = (a: RelevantPart, b: RelevantPart): boolean => JSON.stringify(a) === JSON.stringify(b);
