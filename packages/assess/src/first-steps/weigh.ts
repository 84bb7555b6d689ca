/** What a step does to a ranking: to the most harmful scenario, to every target, to every position. */
import type { RoleId, ScenarioId, TargetId } from "@custodiet/core";
import type { ScenarioValue } from "../ranking/scenario-value.ts";
import type { Ranking } from "../what-if/what-if.ts";
import type { FirstStep } from "./first-step.ts";

/** The most harmful scenario within the threat statement, of all or of one target's. */
export interface WorstScenario {
  readonly scenario: ScenarioId;
  readonly role: RoleId;
  readonly target: TargetId;
  readonly pEffectiveness: number;
  readonly conditionalRisk: number;
}

export interface BeforeAfter<Value> {
  readonly before: Value;
  readonly after: Value;
}

export interface WeighedSteps {
  /** One, or several that only help together. */
  readonly steps: readonly FirstStep[];
  /** `null`: no scenario has a path. */
  readonly worst: BeforeAfter<WorstScenario | null>;
  /** Of those targets whose worst scenario's risk differs, the most harmful first as it is now. */
  readonly targets: readonly (BeforeAfter<WorstScenario | null> & { readonly target: TargetId })[];
  /** Positions whose risk falls, and whose rises; the most harmful first as it is now. */
  readonly better: readonly RoleId[];
  readonly worse: readonly RoleId[];
  /** Conditional risk over all positions. */
  readonly sum: BeforeAfter<number>;
  /** The most harmful scenario of all is less harmful than it was. */
  readonly isWorstLowered: boolean;
}

/** Half of the last digit that is shown: nobody acts on less. */
export const leastGain = 0.0005;

export function weigh(steps: readonly FirstStep[], before: Ranking, after: Ranking): WeighedSteps {
  const risks = riskByRole(after);
  const gains = before.positions.map(({ role, conditionalRisk }) => ({
    role,
    gain: conditionalRisk - (risks.get(role) ?? 0),
  }));
  const worst = { before: worstOf(before.scenarios), after: worstOf(after.scenarios) };
  return {
    steps,
    worst,
    targets: compareTargets(before, after),
    better: gains.filter(({ gain }) => gain >= leastGain).map(({ role }) => role),
    worse: gains.filter(({ gain }) => gain <= -leastGain).map(({ role }) => role),
    sum: { before: sumOf(before), after: sumOf(after) },
    isWorstLowered: riskOf(worst.before) - riskOf(worst.after) >= leastGain,
  };
}

/** Something is better, and all together is not worse. */
export const isHelp = ({ isWorstLowered, better, sum }: WeighedSteps): boolean =>
  (isWorstLowered || better.length > 0) && sum.after < sum.before;

/** The effect on the most harmful scenario first, then the number of positions helped, then all positions together. */
export const compareWeighed = (a: WeighedSteps, b: WeighedSteps): number =>
  riskOf(a.worst.after) - riskOf(b.worst.after) ||
  b.better.length - a.better.length ||
  a.sum.after - b.sum.after ||
  a.steps.length - b.steps.length;

export const riskByRole = ({ positions }: Ranking): ReadonlyMap<RoleId, number> =>
  new Map(positions.map(({ role, conditionalRisk }) => [role, conditionalRisk]));

const sumOf = ({ positions }: Ranking): number =>
  positions.reduce((sum, { conditionalRisk }) => sum + conditionalRisk, 0);

export const riskOf = (worst: WorstScenario | null): number => worst?.conditionalRisk ?? 0;

/** @param scenarios most harmful first */
function worstOf(scenarios: readonly ScenarioValue[]): WorstScenario | null {
  const found = scenarios.find(({ isBeyondThreatStatement, worst }) => !isBeyondThreatStatement && worst !== null);
  if (!found?.worst) return null;
  const { id, role, target, conditionalRisk } = found;
  return { scenario: id, role, target, conditionalRisk, pEffectiveness: found.worst.easi.pEffectiveness };
}

function compareTargets(before: Ranking, after: Ranking): WeighedSteps["targets"] {
  const targets = [...new Set(before.scenarios.map(({ target }) => target))];
  const worstOn = ({ scenarios }: Ranking, wanted: TargetId) =>
    worstOf(scenarios.filter(({ target }) => target === wanted));
  return targets
    .map((target) => ({ target, before: worstOn(before, target), after: worstOn(after, target) }))
    .filter((pair) => Math.abs(riskOf(pair.before) - riskOf(pair.after)) >= leastGain)
    .sort((a, b) => riskOf(b.before) - riskOf(a.before));
}
