/** The act itself: what is done to the target, where, and what stands in its way (ADR 1, rule 5). */
import type { Target, TargetTask } from "@custodiet/model";
import { alone } from "./access.ts";
import { type Attack, allows } from "./act-frame.ts";
import type { EffectiveMeasure } from "./effective-measures.ts";
import type { ModelIndex } from "./model-index.ts";
import type { Reach } from "./reach.ts";
import { type StepValue, valueOfStep } from "./step-value.ts";

/** `from`: position by number, as in the reach. */
export interface TaskStep {
  readonly kind: "task";
  readonly task: TargetTask;
  readonly from: number;
  readonly isRemote: boolean;
}

/** At the target's area by hand; by computer from off-site, where no force helps. */
export function tasksOf(index: ModelIndex, reach: Reach, { target, act, mode }: Attack): readonly TaskStep[] {
  const handles = reach.role.authority.handles.includes(target.id);
  const tasks = target.tasks.filter(
    (task) => task.act === act && allows(mode, task.tactic) && (handles || task.tactic !== "authorised"),
  );
  const there = positionsIn(index, reach, target);
  const steps: TaskStep[] = tasks.flatMap((task) =>
    there.map((from) => ({ kind: "task", task, from, isRemote: false }) as const),
  );
  if (act === "theft" || !reach.role.remoteAccess.includes(target.id)) return steps;
  const remote = tasks.filter((task) => task.tactic !== "force");
  return [...steps, ...remote.map((task) => ({ kind: "task", task, from: reach.offSite, isRemote: true }) as const)];
}

/** The area alone is the position of its number; those in company come after all areas. */
function positionsIn(index: ModelIndex, { positions }: Reach, target: Target): readonly number[] {
  const area = index.areaNumber.get(target.area);
  const there = area === undefined ? [] : [area];
  for (let position = index.areas.length; position < positions.length; position++) {
    if (positions[position]?.area === area) there.push(position);
  }
  return there;
}

/** Measures that stand in the way of a task: those at the target, and the escort whose company one is in. */
export function measuresAtTask(index: ModelIndex, reach: Reach, target: Target, step: TaskStep): EffectiveMeasure[] {
  const escort = reach.positions[step.from]?.escort ?? alone;
  const against = reach.effective[step.task.tactic];
  const atTarget = index.measuresAt({ kind: "target", id: target.id });
  return [...new Set([...atTarget, escort])].sort((a, b) => a - b).flatMap((measure) => against[measure] ?? []);
}

export function valueOfTask(index: ModelIndex, reach: Reach, { target, act }: Attack, step: TaskStep): StepValue {
  const load = act === "theft" ? "carrying" : "empty-handed";
  return valueOfStep(measuresAtTask(index, reach, target, step), load, [step.task.delay]);
}
