/** What every query file shares. */
import { canonicalJson, type Json, type Marking, type OrganisationId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "../records.ts";

/** The scope of one organisation, for what is found by its owner. */
export const scopeOf = (organisation: OrganisationId): Scope => ({ organisations: [organisation] });

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
export function requireInScope(scope: Scope, organisation: OrganisationId): void {
  if (!scope.organisations.includes(organisation)) throw new Error("A write outside its scope");
}

/** Rows that one statement takes: both databases bound the values of one. */
const rowsAtOnce = 1000;

/** Rows in parts that are small enough to be written at once; none for none. */
export const partsOf = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
