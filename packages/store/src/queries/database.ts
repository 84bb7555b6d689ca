/** What every query file shares. */
import { canonicalJson, type Json, type Marking } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Kysely } from "kysely";
import type { Provenance } from "../records.ts";
import type { Tables } from "../schema/tables.ts";

/** A connection pool or a transaction: the queries are the same. */
export type Database = Kysely<Tables>;

/** The organisations of a scope, for the predicate that every scoped query carries. */
export const owners = (scope: Scope): string[] => [...scope.organisations];

/** Text of JSON in its canonical form, so that what is read hashes like what was written. */
export const toText = (value: unknown): string => canonicalJson(value);

export const toJson = (text: string): Json => JSON.parse(text) as Json;

export const toMarking = (text: string): Marking => JSON.parse(text) as Marking;

/** The columns every record has. */
export const ownedBy = (
  organisation: string,
  { actor, marking, entryIndex }: Provenance,
): { organisation: string; actor: string; marking: string; entry_index: number } => ({
  organisation,
  actor,
  marking: toText(marking),
  entry_index: entryIndex,
});

/** Writing for an organisation that is not in scope is a bug of the caller, never an answer to a person. */
export function requireInScope(scope: Scope, organisation: string): void {
  if (!owners(scope).includes(organisation)) throw new Error("A write outside its scope");
}
