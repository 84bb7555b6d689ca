/** What becomes of a concern, by its acts; what was written in them is sealed and not here. */
import type { PersonId } from "@custodiet/core";
import type { GroupMember } from "./group.ts";

export const concernActs = ["received", "looked-at", "answered", "closed", "conflict", "deleted"] as const;

export type ConcernActKind = (typeof concernActs)[number];

export interface KeptConcernAct {
  readonly by: PersonId;
  readonly on: string;
  readonly kind: ConcernActKind;
}

export type ConcernState = "received" | "looked-at" | "answered" | "closed" | "deleted";

/** The last state that it was brought to; a declared conflict changes none. */
export function stateOfConcern(acts: readonly KeptConcernAct[]): ConcernState {
  const states = acts.flatMap(({ kind }) => (kind === "conflict" ? [] : [kind]));
  return states.at(-1) ?? "received";
}

/**
 * Who may read a concern: members named for it, but nobody whom the reporter kept out, and nobody who has declared a
 * conflict. Nobody sees or closes what is about themselves, as far as it can be known.
 */
export function handlersOf(
  readers: readonly GroupMember[],
  keptOut: readonly string[],
  acts: readonly KeptConcernAct[],
): readonly PersonId[] {
  const conflicted = new Set(acts.filter(({ kind }) => kind === "conflict").map(({ by }) => by));
  return readers.flatMap(({ id, person }) =>
    person === null || keptOut.includes(id) || conflicted.has(person) ? [] : [person],
  );
}
