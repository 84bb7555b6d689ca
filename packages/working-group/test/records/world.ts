/** Small worlds of records for the tests: kinds with every trait, and events written by hand. */
import type { Json, Marking } from "@custodiet/core";
import type { Audience, Day, FieldMarkings, RecordAct, RecordEvent, RecordKind, StoredRecord } from "../../index.ts";
import { kindOf } from "../../index.ts";

export const today = "2026-11-25" as Day;
export const [alpha, beta, gamma] = ["alpha", "beta", "gamma"] as const;
export const seenFrom = (party: string | null): Audience => ({ party, day: today });

export const marked = (tlp: Marking["tlp"], ...releasedTo: readonly string[]): Marking => ({
  tlp,
  releasedTo,
  caveats: [],
  reason: "Test",
});
export const toAll = marked("clear", "everybody");
export const toCommunity = marked("green", "community");

export function kindCalled(id: string): RecordKind {
  const kind = kindOf(id);
  if (kind === null) throw new Error(`No kind ${id}`);
  return kind;
}

interface Made {
  readonly id: string;
  readonly kind: string;
  readonly fields?: Readonly<Record<string, Json>>;
  readonly marking: Marking;
  readonly fieldMarkings?: FieldMarkings;
  readonly owner?: string;
  readonly acts?: readonly (readonly [organisation: string, act: RecordAct])[];
}

/** A record with its events, an hour apart. */
export function stored({
  id,
  kind,
  fields = {},
  marking,
  fieldMarkings = {},
  owner = alpha,
  acts = [],
}: Made): [string, StoredRecord] {
  const all: readonly (readonly [string, RecordAct])[] = [
    [owner, { type: "created", fields, marking, fieldMarkings }],
    ...acts,
  ];
  const events = all.map(
    ([organisation, act], at): RecordEvent => ({
      record: id,
      kind,
      number: at + 1,
      organisation,
      person: `${organisation}.person`,
      role: "secretariat",
      atMs: 1_000_000 + at * 3_600_000,
      entryIndex: at,
      act,
    }),
  );
  return [id, { kind: kindCalled(kind), events }];
}

export const recordsOf = (...made: readonly Made[]): Map<string, StoredRecord> => new Map(made.map(stored));
