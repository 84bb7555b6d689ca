/** Days that come nearer: told beforehand, of what the asker sees. */
import { type Day, readDay } from "../partial-date.ts";
import type { RecordKind } from "./kind.ts";
import type { RecordInSight } from "./project.ts";
import type { Sight } from "./sight.ts";

export interface Reminder {
  readonly kind: RecordKind;
  readonly record: RecordInSight;
  readonly day: Day;
  /** Days from today; below 0: past. */
  readonly daysLeft: number;
  /** The mark that was reached: 90, 30 or whatever the kind says; 0: the day is past. */
  readonly mark: number;
}

/** The nearest first. */
export function remindersOf(kinds: readonly RecordKind[], sight: Sight): readonly Reminder[] {
  const found = kinds.flatMap((kind) =>
    sight.all(kind.id).flatMap((record) => reminderOf(kind, record, sight.audience.day)),
  );
  return found.sort((a, b) => a.daysLeft - b.daysLeft || (a.record.id < b.record.id ? -1 : 1));
}

function reminderOf(kind: RecordKind, record: RecordInSight, today: Day): readonly Reminder[] {
  const { reminded } = kind;
  if (reminded === null || !reminded.inStates.includes(record.state)) return [];
  const value = record.fields[reminded.field];
  const day = typeof value === "string" ? readDay(value) : null;
  if (day === null) return [];
  const daysLeft = daysBetween(today, day);
  const reached = reminded.daysBefore.filter((days) => daysLeft <= days);
  if (reached.length === 0) return [];
  return [{ kind, record, day, daysLeft, mark: daysLeft < 0 ? 0 : Math.min(...reached) }];
}

/** By position: whoever changes such records, or takes a step from where it stands. */
export const mayBeRemindedOf = (kind: RecordKind, { state }: RecordInSight, role: string): boolean =>
  kind.changedBy.includes(role) ||
  kind.workflow.transitions.some(({ from, roles }) => from.includes(state) && roles.includes(role));

const dayMs = 86_400_000;

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
