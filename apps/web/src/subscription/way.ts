/** The steps from considering to circulated, in the order in which they are usually taken. */
import type { StepKind, Subscription } from "../api/subscriptions.ts";

export const wayOf = [
  "mission-note-drafted",
  "mission-note-cleared",
  "mission-informed",
  "drafted",
  "cleared",
  "delivered",
  "acknowledged",
  "circulated",
] as const satisfies readonly StepKind[];

/** Steps that a document proves. */
export const isProven = (kind: StepKind): boolean =>
  kind === "mission-informed" || kind === "delivered" || kind === "acknowledged" || kind === "circulated";

/** The latest entry of a kind that counts; `null`: it is not done. A draft after it undoes a clearing. */
export function doneStep({ steps, note, isReturned, notes }: Subscription, kind: (typeof wayOf)[number]) {
  const step = steps.findLast((each) => each.kind === kind && each.corrected === null) ?? null;
  if (kind === "mission-note-cleared") {
    return notes.some(({ addressee, isCleared }) => addressee === "mission" && isCleared) ? step : null;
  }
  if (kind === "drafted") return isReturned ? null : step;
  const after = { cleared: 2, delivered: 3, acknowledged: 4, circulated: 5 } as const;
  if (kind in after) return reached(note) >= after[kind as keyof typeof after] ? step : null;
  return step;
}

const states = ["considering", "drafted", "cleared", "delivered", "acknowledged", "circulated"];

/** A withdrawn subscription had reached what its steps say. */
const reached = (note: Subscription["note"]): number => (note === "withdrawn" ? 5 : states.indexOf(note));
