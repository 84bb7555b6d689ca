/** The log itself: every entry's text read again, the tree recomputed, and the rows each entry says it made. */
import { canonicalJson, type Json } from "@custodiet/core";
import {
  appendLeaf,
  type Binding,
  commitTo,
  emptyFrontier,
  frontierRoot,
  hashLeaf,
  type LedgerEntry,
  rootOfBindings,
  toHex,
} from "@custodiet/verification";
import type { Findings } from "./findings.ts";
import type { Row, Source } from "./source.ts";

export interface CheckedLog {
  readonly size: number;
  readonly root: string;
  /** Roots at the sizes that were asked for, as far as the log goes. */
  readonly roots: ReadonlyMap<number, string>;
  /** The latest binding of each row: by table and key. */
  readonly latest: ReadonlyMap<string, LatestBinding>;
}

export interface LatestBinding {
  readonly entry: number;
  readonly hash: string | null;
}

export const rowName = (table: string, key: string): string => `${table} ${key}`;

/** @param sizes at which the root is wanted: those of the checkpoints */
export async function checkLog(source: Source, sizes: ReadonlySet<number>, findings: Findings): Promise<CheckedLog> {
  const bindings = new Lockstep(source.rows("ledger_bindings", ["entry_index", "table_name", "row_key"]));
  const openings = new Lockstep(source.rows("ledger_openings", ["entry_index"]));
  const roots = new Map<number, string>();
  const latest = new Map<string, LatestBinding>();
  let frontier = emptyFrontier;
  let size = 0;
  for await (const row of source.rows("ledger_entries", ["entry_index"])) {
    const index = Number(row["entry_index"]);
    if (index !== size) findings.add("entry missing", `entry ${size}`);
    const body = String(row["body"]);
    const bound = (await bindings.of(index)).map(toBinding);
    const leaf = hashLeaf(Buffer.from(body));
    const entry = checkEntry(row, toHex(leaf), index, findings);
    if (entry !== null) {
      checkBindings(entry, bound, index, findings);
      for (const opening of await openings.of(index)) checkOpening(entry, opening, index, findings);
    }
    for (const { table, key, hash } of bound) latest.set(rowName(table, key), { entry: index, hash });
    frontier = appendLeaf(frontier, leaf).frontier;
    size = index + 1;
    if (sizes.has(size)) roots.set(size, toHex(frontierRoot(frontier)));
  }
  for (const place of await bindings.rest()) findings.add("binding without its entry", `entry ${place}`);
  return { size, root: toHex(frontierRoot(frontier)), roots, latest };
}

function checkEntry(row: Row, leafHash: string, index: number, findings: Findings): LedgerEntry | null {
  const at = `entry ${index}`;
  const entry = parseEntry(String(row["body"]));
  if (entry === null) {
    findings.add("entry's text malformed", at);
    return null;
  }
  if (entry.index !== index) findings.add("entry of another index", at);
  const isFoundAs = row["action"] === entry.action && row["organisation"] === entry.organisation;
  const isRecord = row["record_kind"] === entry.record.kind && row["record_id"] === entry.record.id;
  if (row["leaf_hash"] !== leafHash) findings.add("leaf hash differs", at);
  if (!isFoundAs || !isRecord) findings.add("entry's columns differ from its text", at);
  return entry;
}

function parseEntry(body: string): LedgerEntry | null {
  try {
    const entry = JSON.parse(body) as LedgerEntry;
    const isWhole = typeof entry.index === "number" && typeof entry.record?.kind === "string";
    return isWhole && canonicalJson(entry) === body ? entry : null;
  } catch {
    return null;
  }
}

function checkBindings(entry: LedgerEntry, bound: readonly Binding[], index: number, findings: Findings): void {
  if (entry.format === 1) {
    if (bound.length > 0) findings.add("bindings of an entry that has none", `entry ${index}`);
    return;
  }
  if ((entry.bindings ?? null) !== rootOfBindings(bound)) findings.add("bindings differ", `entry ${index}`);
}

function checkOpening({ commitment }: LedgerEntry, opening: Row, index: number, findings: Findings): void {
  const [salt, content] = [String(opening["salt"]), String(opening["content"])];
  const isOpened = /^[0-9a-f]{64}$/.test(salt) && commitTo(Buffer.from(salt, "hex"), parseJson(content)) === commitment;
  if (!isOpened) findings.add("person or details differ", `entry ${index}`);
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

const toBinding = (row: Row): Binding => ({
  table: String(row["table_name"]),
  key: String(row["row_key"]),
  hash: row["row_hash"] === null ? null : String(row["row_hash"]),
});

/** Rows of another table that go along with the entries, both in order of the entry's index. */
class Lockstep {
  private readonly iterator: AsyncIterator<Row>;
  private next: Row | null | undefined;
  private readonly passed: number[] = [];

  constructor(rows: AsyncIterable<Row>) {
    this.iterator = rows[Symbol.asyncIterator]();
  }

  async of(index: number): Promise<Row[]> {
    const found: Row[] = [];
    for (let row = await this.peek(); row !== null; row = await this.peek()) {
      const at = Number(row["entry_index"]);
      if (at > index) break;
      if (at === index) found.push(row);
      else this.passed.push(at);
      this.next = undefined;
    }
    return found;
  }

  /** Indices of rows for which no entry came. */
  async rest(): Promise<readonly number[]> {
    await this.of(Number.POSITIVE_INFINITY);
    return this.passed;
  }

  private async peek(): Promise<Row | null> {
    if (this.next === undefined) {
      const { value, done } = await this.iterator.next();
      this.next = done ? null : (value as Row);
    }
    return this.next;
  }
}
