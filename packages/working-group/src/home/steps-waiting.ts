/** Steps that wait for the asker: theirs to take by position and by organisation, and due by now. */
import { type Doer, mayStep } from "../records/judge.ts";
import type { RecordKind, Transition } from "../records/kind.ts";
import { isWithdrawn, type RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";
import { awaitedSteps } from "./awaited.ts";
import { beginningOfTime, endOfTime } from "./time-of.ts";

export interface StepWaiting {
  readonly kind: RecordKind;
  readonly record: RecordInSight;
  readonly transition: Transition;
  /** Since when it can be taken: the time it waited for, or the last change of the record. */
  readonly sinceMs: number;
}

/** What waits longest first. */
export function stepsWaiting(
  kinds: readonly RecordKind[],
  sight: Sight,
  doer: Doer,
  nowMs: number,
): readonly StepWaiting[] {
  const found = kinds.flatMap((kind) => {
    const awaited = awaitedSteps[kind.id] ?? [];
    if (awaited.length === 0) return [];
    return sight
      .all(kind.id)
      .filter((record) => !isWithdrawn(record))
      .flatMap((record) =>
        awaited.flatMap(({ step, after }): StepWaiting[] => {
          const transition = kind.workflow.transitions.find(
            ({ id, from }) => id === step && from.includes(record.state),
          );
          if (transition === undefined || !mayStep(transition, record, doer, sight)) return [];
          const sinceMs = after === null ? record.changedAtMs : dueAt(after, record);
          return sinceMs === null || sinceMs > nowMs ? [] : [{ kind, record, transition, sinceMs }];
        }),
      );
  });
  return found.toSorted((a, b) => a.sinceMs - b.sinceMs || (a.record.id < b.record.id ? -1 : 1));
}

/** What begins on a day waits from its morning; what ends on one waits from the day after. */
const dueAt = (field: string, { fields }: RecordInSight): number | null =>
  field === "from" || field === "starts" ? beginningOfTime(fields[field]) : endOfTime(fields[field]);
