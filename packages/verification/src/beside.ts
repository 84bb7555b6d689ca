/**
 * What stands beside an entry and can be held against it: the columns it is found by, the rows it says it made, and who
 * acted. Whatever may be erased is erased by an entry that says so, by a binding without a hash.
 */
import { canonicalJson } from "@custodiet/core";
import { bindingOfRow, rootOfBindings } from "./binding.ts";
import { isOpenedBy } from "./commitment.ts";
import type { LedgerEntry } from "./entry.ts";

type Row = Readonly<Record<string, unknown>>;

/** Kinds of faults; none where everything agrees. `bindings`, `openings`: the rows that carry the entry's index. */
export function faultsBeside(
  entry: LedgerEntry,
  line: Row,
  bindings: readonly Row[],
  openings: readonly Row[],
): readonly string[] {
  const { format, organisation, action, record, commitment } = entry;
  const faults: string[] = [];
  const bound = rootOfBindings(bindings.map(bindingOfRow));
  const isFound = line["action"] === action && line["organisation"] === organisation;
  const isRecord = line["record_kind"] === record.kind && line["record_id"] === record.id;
  const isOpened = openings.every(({ salt, content }) =>
    isOpenedBy(commitment, { salt: String(salt), content: String(content) }),
  );
  const isOwn = (row: Row): boolean => row["organisation"] === organisation;
  if (!isFound || !isRecord) faults.push("entry's columns differ from its text");
  if (format === 1 && bound !== null) faults.push("bindings of an entry that has none");
  if (format !== 1 && (entry.bindings ?? null) !== bound) faults.push("bindings differ");
  if (!isOpened) faults.push("person or details differ");
  if (!bindings.every(isOwn) || !openings.every(isOwn)) faults.push("given to another organisation");
  return faults;
}

/** How the erasure of who acted, or of a row's salt, is bound: by the table and the columns it is known by. */
export const erasureOf = (
  table: "ledger_openings" | "ledger_binding_salts",
  entry: number,
  ...row: readonly string[]
): string => `${table} ${canonicalJson([String(entry), ...row])}`;
