/**
 * Bindings: an entry says which rows of which tables it made, by salted hashes, so that a row changed, removed or put in
 * past the ledger is found and named. The latest binding of a row is the one that holds. Salts are kept apart and can be
 * erased with the row, after which the hash tells nothing.
 */
import { canonicalJson } from "@custodiet/core";
import { sha256, toHex } from "./hashing.ts";

/** A row as both databases give it: every value as text, so that a number reads the same from each. */
export type RowText = Readonly<Record<string, string | null>>;

export interface Binding {
  readonly table: string;
  /** Values of the table's key columns, canonical JSON of a list. */
  readonly key: string;
  /** SHA-256 of salt and row, in hexadecimal; `null`: the row was removed. */
  readonly hash: string | null;
}

/** How the rows of a table are known, and which of their columns may change without an entry. */
export interface BoundTable {
  readonly key: readonly string[];
  readonly unbound: readonly string[];
  /** Its rows are bound once, by the entry that made them: another binding is somebody's who changed a row. */
  readonly isFixed?: true;
}

export type BoundTables = Readonly<Record<string, BoundTable>>;

/**
 * The tables whose rows are bound. Work under way (jobs, sessions, the outbox, drafts) is not: what comes out of it is.
 */
export const boundTables: BoundTables = {
  organisations: { key: ["id"], unbound: [] },
  persons: { key: ["id"], unbound: [] },
  facilities: { key: ["organisation", "id"], unbound: [], isFixed: true },
  model_versions: { key: ["organisation", "facility", "number"], unbound: [], isFixed: true },
  assessments: { key: ["organisation", "facility", "entry_index"], unbound: [], isFixed: true },
  accounts: { key: ["id"], unbound: [] },
  // When a key was last used is work under way.
  authenticators: { key: ["id"], unbound: ["last_used_at", "sign_count"] },
  role_holdings: { key: ["id"], unbound: [] },
  approval_requests: { key: ["id"], unbound: [], isFixed: true },
  approvals: { key: ["request", "approver"], unbound: [], isFixed: true },
  approval_ends: { key: ["request"], unbound: [], isFixed: true },
  break_glass_acts: { key: ["id"], unbound: [], isFixed: true },
  break_glass_reviews: { key: ["act"], unbound: [], isFixed: true },
  instances: { key: ["id"], unbound: [], isFixed: true },
  enrolments: { key: ["code_hash"], unbound: [] },
  machines: { key: ["id"], unbound: [] },
  mail_addresses: { key: ["person"], unbound: [] },
  calendar_feeds: { key: ["person"], unbound: [] },
  reminder_choices: { key: ["person"], unbound: [] },
  // Who resolved a comment and when, and that it was removed, is said by entries of their own.
  comments: { key: ["id"], unbound: ["resolved_at", "resolved_by", "removed_at", "actor"], isFixed: true },
  registry_facts: { key: ["id"], unbound: [], isFixed: true },
  registry_retractions: { key: ["fact"], unbound: [], isFixed: true },
  registry_proposals: { key: ["id"], unbound: [], isFixed: true },
  registry_proposal_ends: { key: ["proposal"], unbound: [], isFixed: true },
  subscriptions: { key: ["organisation", "id"], unbound: [], isFixed: true },
  subscription_texts: { key: ["organisation", "subscription", "hash"], unbound: [], isFixed: true },
  subscription_steps: { key: ["id"], unbound: [], isFixed: true },
  subscription_corrections: { key: ["step"], unbound: [], isFixed: true },
  group_events: { key: ["record", "number"], unbound: [], isFixed: true },
  programmes: { key: ["organisation", "id"], unbound: [], isFixed: true },
  programme_acts: { key: ["organisation", "programme", "number"], unbound: [], isFixed: true },
  people_acts: { key: ["organisation", "programme", "stream", "number"], unbound: [], isFixed: true },
  own_acts: { key: ["organisation", "number"], unbound: [], isFixed: true },
  survey_answers: { key: ["id"], unbound: [], isFixed: true },
  concerns: { key: ["id"], unbound: [], isFixed: true },
  concern_acts: { key: ["concern", "number"], unbound: [], isFixed: true },
  witnesses: { key: ["id"], unbound: [] },
  restorations: { key: ["id"], unbound: [], isFixed: true },
  seal_rosters: { key: ["organisation", "party", "number"], unbound: [], isFixed: true },
  sealed_files: { key: ["id"], unbound: [], isFixed: true },
  sealed_objects: { key: ["file", "position"], unbound: [], isFixed: true },
};

/** Every value as text: what a database gives as a number and another as text is the same. */
export function textOfRow(row: Readonly<Record<string, unknown>>, { unbound }: BoundTable): RowText {
  const kept = Object.entries(row).filter(([column]) => !unbound.includes(column));
  return Object.fromEntries(
    kept.map(([column, value]) => [column, value === null || value === undefined ? null : String(value)]),
  );
}

export const keyOfRow = (row: Readonly<Record<string, unknown>>, { key }: BoundTable): string =>
  canonicalJson(key.map((column) => String(row[column])));

/** The hash that stands for a row. `salt`: hexadecimal. */
export const hashOfRow = (salt: string, row: RowText): string =>
  toHex(sha256(Buffer.from(salt, "hex"), Buffer.from(canonicalJson(row))));

/** What an entry carries: SHA-256 of its bindings in order of table and key, in hexadecimal; `null`: it made none. */
export function rootOfBindings(bindings: readonly Binding[]): string | null {
  if (bindings.length === 0) return null;
  const listed = bindings.map(({ table, key, hash }) => [table, key, hash]);
  const inOrder = listed.map((each) => canonicalJson(each)).sort();
  return toHex(sha256(Buffer.from(`[${inOrder.join(",")}]`)));
}

/** A row of `ledger_bindings` as a database or an export gives it. */
export const bindingOfRow = (row: Readonly<Record<string, unknown>>): Binding => ({
  table: String(row["table_name"]),
  key: String(row["row_key"]),
  hash: row["row_hash"] === null ? null : String(row["row_hash"]),
});
