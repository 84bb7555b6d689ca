/**
 * Records that their owner prepares unseen: for everybody else they begin with the step that opens them, as they stand
 * then. What they said before, what was marked and commented before, is not told.
 */
import type { RecordEvent } from "./event.ts";
import type { RecordKind } from "./kind.ts";
import { replay } from "./replay.ts";

interface Told {
  readonly kind: RecordKind;
  readonly events: readonly RecordEvent[];
}

/** Where the step that opens the record stands among its events; `null`: it has not been taken. */
function openingAt({ kind, events }: Told): number | null {
  const at = events.findIndex(({ act }) => act.type === "stepped" && act.transition === kind.opensBy);
  return at < 0 ? null : at;
}

/** Whether others than its owner may see the record at all; their markings then say who. */
export const isOpened = (told: Told): boolean => told.kind.opensBy === null || openingAt(told) !== null;

/** The events as others than the owner are told them. */
export function eventsSinceOpening(told: Told): readonly RecordEvent[] {
  const { kind, events } = told;
  const at = kind.opensBy === null ? null : openingAt(told);
  const opening = at === null ? undefined : events[at];
  if (at === null || opening === undefined || opening.act.type !== "stepped") return events;
  const { fields, marking, fieldMarkings, owner } = replay(kind, events.slice(0, at + 1));
  const made = { ...opening, organisation: owner, act: { type: "created", fields, marking, fieldMarkings } } as const;
  return [made, { ...opening, act: { ...opening.act, fields: {} } }, ...events.slice(at + 1)];
}
