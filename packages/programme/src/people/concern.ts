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
 * Who a concern is for, when it is told: those who read concerns on that day, but nobody whom the reporter kept out. It is
 * the person who is kept out, by whichever membership, and whoever is named later does not read what was told before.
 */
export function admittedTo(members: readonly GroupMember[], keptOut: readonly string[]): readonly PersonId[] {
  const out = new Set(members.flatMap(({ id, person }) => (keptOut.includes(id) ? [person] : [])));
  const readers = members.filter(({ readsConcerns, until }) => readsConcerns && until === null);
  return [...new Set(readers.flatMap(({ person }) => (person === null || out.has(person) ? [] : [person])))];
}

/**
 * Who may read a concern now: those it was told to who are still named for it, but nobody who has declared a conflict.
 * Nobody sees or closes what is about themselves, as far as it can be known.
 */
export function handlersOf(
  readers: readonly GroupMember[],
  admitted: readonly PersonId[],
  acts: readonly KeptConcernAct[],
): readonly PersonId[] {
  const conflicted = new Set(acts.filter(({ kind }) => kind === "conflict").map(({ by }) => by));
  return admitted.filter((each) => readers.some(({ person }) => person === each) && !conflicted.has(each));
}
