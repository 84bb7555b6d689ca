/**
 * What to mend first: changes of a facility that a security manager can decide, each ranked in full by the what-if
 * engine, and put in order by what it does to the most harmful scenario.
 */
import { err, ok, type Progress, type Result } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { prepareWhatIf, type Ranking } from "../what-if/what-if.ts";
import { applyStep } from "./apply-step.ts";
import { stepCandidates } from "./candidates.ts";
import { type FirstStep, nameOfStep } from "./first-step.ts";
import { nearWorst } from "./focus.ts";
import { findSets, type TriedStep, triedStep, type WeighSet } from "./sets.ts";
import { withSleeping } from "./sleeping-measures.ts";
import { compareWeighed, isHelp, type WeighedSteps, weigh } from "./weigh.ts";

export interface FirstSteps {
  /** Single steps that help, the most helpful first. */
  readonly singles: readonly WeighedSteps[];
  /** Steps that lower the most harmful scenario only together; looked for where no single step does. */
  readonly sets: readonly WeighedSteps[];
  /** Single steps that were weighed; those left out are about no target of the most harmful positions, or too many. */
  readonly weighed: number;
  readonly leftOut: number;
}

/** How many rankings may be worked out: of single steps, and of sets. */
interface StepBudget {
  readonly singles: number;
  readonly sets: number;
}

const usualBudget: StepBudget = { singles: 160, sets: 40 };

/**
 * Deterministic: the same facility, the same steps, in whichever order its elements stand.
 *
 * @returns `"cancelled"` when somebody asked for it to stop
 */
export function findFirstSteps(
  model: FacilityModel,
  progress: Progress,
  budget: StepBudget = usualBudget,
): Result<FirstSteps, "cancelled"> {
  const all = stepCandidates(model).toSorted(byName);
  const { model: joined, asleep } = withSleeping(model, all);
  const most = model.roles.length + Math.min(all.length, budget.singles);
  const prepared = prepareWhatIf(joined, {
    ...progress,
    report: (done, _, stage) => progress.report(done, most, stage),
  });
  if (!prepared.ok) return prepared;
  const { asItIs, rankFor } = prepared.value;
  const candidates = nearWorst(model, asItIs, all).slice(0, budget.singles);
  const total = model.roles.length + candidates.length;
  const rankAfter: RankAfter = (steps) => rankFor(steps.reduce((now, step) => applyStep(now, step, asleep), joined));
  const tried: TriedStep[] = [];
  const singles: WeighedSteps[] = [];
  for (const [number, step] of candidates.entries()) {
    if (progress.isCancelled()) return err("cancelled");
    progress.report(model.roles.length + number, total, step.kind);
    const after = rankAfter([step]);
    tried.push(triedStep(step, after));
    singles.push(weigh([step], asItIs, after));
  }
  const helpful = singles.filter(isHelp).sort(compareWeighed);
  const isLowered = helpful.some(({ isWorstLowered }) => isWorstLowered);
  const sets = isLowered
    ? []
    : findSets(asItIs, tried, weighWithin(asItIs, rankAfter, countedOn(progress, total), budget.sets));
  if (progress.isCancelled()) return err("cancelled");
  const whole = isLowered ? total : total + budget.sets;
  progress.report(whole, whole, "done");
  const counts = { weighed: candidates.length, leftOut: all.length - candidates.length };
  return ok({ singles: helpful, sets: sets.toSorted(compareWeighed), ...counts });
}

/** The same progress, counted on after so many that are done. */
const countedOn = (progress: Progress, before: number): Progress => ({
  ...progress,
  report: (done, total, stage) => progress.report(before + done, before + total, stage),
});

type RankAfter = (steps: readonly FirstStep[]) => Ranking;

/** Weighs sets until so many have been. */
function weighWithin(asItIs: Ranking, rankAfter: RankAfter, progress: Progress, most: number): WeighSet {
  let left = most;
  return (steps) => {
    if (left === 0 || progress.isCancelled()) return null;
    progress.report(most - left, most, "set");
    left -= 1;
    return weigh(steps, asItIs, rankAfter(steps));
  };
}

const byName = (a: FirstStep, b: FirstStep): number => (nameOfStep(a) < nameOfStep(b) ? -1 : 1);
