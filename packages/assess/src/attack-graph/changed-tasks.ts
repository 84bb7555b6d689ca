/** Two reaches of a role before and after a change: whether the tasks of an attack are the same and cost the same. */
import { type Tactic, type Target, tactics } from "@custodiet/model";
import type { Attack } from "./act-frame.ts";
import type { NumberedReach } from "./changed-moves.ts";
import { isSameStepValue } from "./step-value.ts";
import { type TaskStep, tasksOf, valueOfTask } from "./tasks.ts";

/** @param attack before and after: only names and consequences differ */
export function hasSameTasks(before: NumberedReach, after: NumberedReach, attack: Attack): boolean {
  const isSameRole = before.reach.role === after.reach.role && before.reach.positions === after.reach.positions;
  if (isSameRole && isMetAlike(before, after, attack.target)) return true;
  const was = tasksOf(before.index, before.reach, attack);
  const is = tasksOf(after.index, after.reach, attack);
  return (
    was.length === is.length &&
    was.every((step, i) => {
      const other = is[i] as TaskStep;
      const isSameStep =
        step.from === other.from && step.isRemote === other.isRemote && step.task.tactic === other.task.tactic;
      return isSameStep && isSameStepValue(costOf(before, attack, step), costOf(after, attack, other));
    })
  );
}

const costOf = ({ index, reach }: NumberedReach, attack: Attack, step: TaskStep) =>
  valueOfTask(index, reach, attack, step);

/** Every measure at the target, and every escort one may be in the company of there, is worth what it was. */
function isMetAlike(before: NumberedReach, after: NumberedReach, target: Target): boolean {
  const place = { kind: "target", id: target.id } as const;
  const measures = after.index.measuresAt(place);
  if (measures.join() !== before.index.measuresAt(place).join()) return false;
  const area = after.index.areaNumber.get(target.area);
  const isSame = (measure: number, tactic: Tactic): boolean =>
    before.reach.effective[tactic][measure] === after.reach.effective[tactic][measure];
  const isSameThroughout = (measure: number): boolean => tactics.every((tactic) => isSame(measure, tactic));
  if (!measures.every(isSameThroughout)) return false;
  return after.reach.positions.every((position) => position.area !== area || isSameThroughout(position.escort));
}
