/** Where no single step lowers the most harmful scenario: several that do it together, and of which none can be left out. */
import type { RoleId } from "@custodiet/core";
import type { Ranking } from "../what-if/what-if.ts";
import { type FirstStep, isAddingStep } from "./first-step.ts";
import { leastGain, riskByRole, type WeighedSteps } from "./weigh.ts";

/** A single step, and what it leaves each position. */
export interface TriedStep {
  readonly step: FirstStep;
  readonly after: ReadonlyMap<RoleId, number>;
}

/** `null`: the budget is used up, or somebody asked for it to stop. */
export type WeighSet = (steps: readonly FirstStep[]) => WeighedSteps | null;

/**
 * For each of the positions that stand worst, the steps that help it, put together: first every two that help all of
 * them, then one step for each position, then two near the worst of which neither helps. What a set does together is weighed by the engine, never added up.
 */
export function findSets(asItIs: Ranking, tried: readonly TriedStep[], weighSet: WeighSet): readonly WeighedSteps[] {
  const leaders = leadersOf(asItIs);
  const helping = tried
    .map(({ step, after }) => ({ step, after, helped: leaders.filter((role) => isBelow(asItIs, after, role)) }))
    .filter(({ helped }) => helped.length > 0)
    .sort((a, b) => b.helped.length - a.helped.length);
  const pairs = pairsOf(helping)
    .filter(([a, b]) => new Set([...a.helped, ...b.helped]).size === leaders.length)
    .slice(0, mostPairs);
  const found = pairs.flatMap(([a, b]) => lowered(weighSet([a.step, b.step])));
  if (found.length > 0) return found;
  const cover = coverOf(leaders, helping);
  return cover.length < 2 ? pairsNearWorst(tried, weighSet) : lowered(shrink(cover, weighSet));
}

/** Two equally bad ways: to close either helps nobody, to close both does. Only new measures near the worst are tried. */
function pairsNearWorst(tried: readonly TriedStep[], weighSet: WeighSet): readonly WeighedSteps[] {
  const near = tried.filter(({ step }) => isAddingStep(step)).slice(0, mostNear);
  return near.flatMap((a, i) => near.slice(i + 1).flatMap((b) => lowered(weighSet([a.step, b.step]))));
}

/** Twenty-eight pairs. */
const mostNear = 8;
const mostPairs = 30;

const lowered = (weighed: WeighedSteps | null): readonly WeighedSteps[] => (weighed?.isWorstLowered ? [weighed] : []);

function leadersOf({ positions }: Ranking): readonly RoleId[] {
  const worst = positions[0]?.conditionalRisk ?? 0;
  return positions.filter(({ conditionalRisk }) => worst - conditionalRisk < leastGain).map(({ role }) => role);
}

function isBelow({ positions }: Ranking, after: ReadonlyMap<RoleId, number>, role: RoleId): boolean {
  const worst = positions[0]?.conditionalRisk ?? 0;
  return worst - (after.get(role) ?? 0) >= leastGain;
}

interface Helping extends TriedStep {
  readonly helped: readonly RoleId[];
}

const pairsOf = (helping: readonly Helping[]): readonly (readonly [Helping, Helping])[] =>
  helping.flatMap((a, i) => helping.slice(i + 1).map((b) => [a, b] as const));

/** The step that helps most of those not yet helped, again and again; empty where somebody cannot be helped. */
function coverOf(leaders: readonly RoleId[], helping: readonly Helping[]): readonly FirstStep[] {
  const steps: FirstStep[] = [];
  let open = leaders;
  while (open.length > 0) {
    const count = ({ helped }: Helping): number => helped.filter((role) => open.includes(role)).length;
    const best = helping.reduce<Helping | null>(
      (kept, each) => (count(each) > (kept ? count(kept) : 0) ? each : kept),
      null,
    );
    if (best === null) return [];
    steps.push(best.step);
    open = open.filter((role) => !best.helped.includes(role));
  }
  return steps;
}

/** Without each step that is not needed for it. */
function shrink(steps: readonly FirstStep[], weighSet: WeighSet): WeighedSteps | null {
  let kept = weighSet(steps);
  for (const step of steps) {
    if (!kept?.isWorstLowered || kept.steps.length < 3) break;
    const without = weighSet(kept.steps.filter((other) => other !== step));
    if (without?.isWorstLowered) kept = without;
  }
  return kept;
}

export const triedStep = (step: FirstStep, after: Ranking): TriedStep => ({ step, after: riskByRole(after) });
