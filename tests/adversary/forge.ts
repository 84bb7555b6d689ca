/**
 * What whoever holds the log's key can make of a log: entries in another order, changed, left out or put in, with every
 * index, binding, leaf, node and signature made to fit. Only what witnesses signed stays out of reach.
 */
import { canonicalJson } from "@custodiet/core";
import {
  appendLeaf,
  boundTables,
  commitTo,
  emptyFrontier,
  encodeEntry,
  type Frontier,
  frontierRoot,
  hashLeaf,
  hashOfRow,
  keyOfRow,
  type LedgerEntry,
  type NoteSigner,
  rootOfBindings,
  signCheckpoint,
  textOfRow,
  toHex,
} from "@custodiet/verification";
import { inOrder, type Row, rowsOf, type Tables } from "./tables.ts";

/** An entry of the forged log: one of the old by its index, with what is changed in it, or one that never was. */
export interface Planned {
  /** `null`: it never was; rows and bindings that carry an index past the old log's end become its own. */
  readonly was: number | null;
  readonly change: Partial<LedgerEntry>;
}

export const asItWas = (was: number): Planned => ({ was, change: {} });

export const entryOf = (line: Row): LedgerEntry => JSON.parse(String(line["body"])) as LedgerEntry;

/** Every place that says an entry's index, and every hash above it, made to fit the plan. */
export function rewrite(tables: Tables, plan: readonly Planned[], signer: NoteSigner): Tables {
  const end = rowsOf(tables, "ledger_entries").length;
  const places = new Map(plan.map(({ was }, at) => [was ?? end, at] as const));
  const forged = new Map(tables);
  const moved = moveRows(tables, forged, places);
  moveBindings(tables, forged, places, moved);
  const openings = rowsOf(tables, "ledger_openings").flatMap((row) => moveRow(row, places));
  const own = plan.flatMap(({ was }, at) => (was === null ? [{ ...falseOpening, entry_index: at }] : []));
  forged.set("ledger_openings", [...openings, ...own]);
  writeEntries(tables, forged, plan);
  writeTree(forged, rowsOf(tables, "checkpoints"), signer);
  return forged;
}

const falseSalt = new Uint8Array(32).fill(5);
const falseContent = { details: {}, person: "p-ada" };
/** That another did it: a commitment is made by whoever makes the entry. */
const falseOpening: Row = { organisation: "operator", salt: toHex(falseSalt), content: canonicalJson(falseContent) };

function moveRow(row: Row, places: ReadonlyMap<number, number>): readonly Row[] {
  const at = places.get(Number(row["entry_index"]));
  return at === undefined ? [] : [{ ...row, entry_index: at }];
}

interface Moved {
  readonly key: string;
  readonly row: Row;
}

const nameOf = (table: string, key: string): string => `${table} ${key}`;

/** Rows follow their entries; rows of entries that are left out go with them. Gives each row by the name it had. */
function moveRows(
  tables: Tables,
  forged: Map<string, readonly Row[]>,
  places: ReadonlyMap<number, number>,
): ReadonlyMap<string, Moved> {
  const moved = new Map<string, Moved>();
  for (const [table, rules] of Object.entries(boundTables)) {
    if (!tables.has(table)) continue;
    const rows = rowsOf(tables, table).flatMap((was) => {
      const [row] = moveRow(was, places);
      if (row === undefined) return [];
      moved.set(nameOf(table, keyOfRow(was, rules)), { key: keyOfRow(row, rules), row });
      return [row];
    });
    forged.set(table, rows);
  }
  return moved;
}

/** Each row's latest binding is made anew, with the salt that stands beside it. */
function moveBindings(
  tables: Tables,
  forged: Map<string, readonly Row[]>,
  places: ReadonlyMap<number, number>,
  moved: ReadonlyMap<string, Moved>,
): void {
  const bindings = inOrder(rowsOf(tables, "ledger_bindings"));
  const placeOf = (row: Row): string => `${row["entry_index"]} ${row["table_name"]} ${row["row_key"]}`;
  const nameOfBinding = (row: Row): string => nameOf(String(row["table_name"]), String(row["row_key"]));
  const latest = new Map(bindings.map((row) => [nameOfBinding(row), row]));
  const salts = new Map(rowsOf(tables, "ledger_binding_salts").map((row) => [placeOf(row), String(row["salt"])]));
  const bind = (row: Row): Row => {
    const to = moved.get(nameOfBinding(row));
    const rules = boundTables[String(row["table_name"])];
    if (to === undefined || rules === undefined) return row;
    const salt = salts.get(placeOf(row));
    const isLatest = latest.get(nameOfBinding(row)) === row && row["row_hash"] !== null && salt !== undefined;
    return { ...row, row_key: to.key, ...(isLatest ? { row_hash: hashOfRow(salt, textOfRow(to.row, rules)) } : {}) };
  };
  const saltOf = (row: Row): Row => ({ ...row, row_key: moved.get(nameOfBinding(row))?.key ?? row["row_key"] ?? null });
  forged.set(
    "ledger_bindings",
    bindings.flatMap((row) => moveRow(bind(row), places)),
  );
  forged.set(
    "ledger_binding_salts",
    rowsOf(tables, "ledger_binding_salts").flatMap((row) => moveRow(saltOf(row), places)),
  );
}

function writeEntries(tables: Tables, forged: Map<string, readonly Row[]>, plan: readonly Planned[]): void {
  const lines = new Map(rowsOf(tables, "ledger_entries").map((line) => [Number(line["entry_index"]), line]));
  const [model] = lines.values();
  const bound = Map.groupBy(rowsOf(forged, "ledger_bindings"), (row) => Number(row["entry_index"]));
  const written = plan.map(({ was, change }, index): Row => {
    const line = (was === null ? model : lines.get(was)) ?? {};
    const bindings = (bound.get(index) ?? []).map((row) => ({
      table: String(row["table_name"]),
      key: String(row["row_key"]),
      hash: row["row_hash"] === null ? null : String(row["row_hash"]),
    }));
    const before = entryOf(line);
    const bindingsOf = before.format === 1 ? {} : { bindings: rootOfBindings(bindings) };
    const own = was === null ? { organisation: "operator", commitment: commitTo(falseSalt, falseContent) } : {};
    const entry: LedgerEntry = { ...before, ...bindingsOf, ...own, ...change, index };
    const body = encodeEntry(entry);
    const shown = { organisation: entry.organisation, action: entry.action };
    const record = { record_kind: entry.record.kind, record_id: entry.record.id };
    return { ...line, entry_index: index, body, leaf_hash: toHex(hashLeaf(Buffer.from(body))), ...shown, ...record };
  });
  forged.set("ledger_entries", written);
}

/** Nodes and checkpoints anew, from the entries' texts. Cosignatures cannot be made and are left away. */
function writeTree(forged: Map<string, readonly Row[]>, checkpoints: readonly Row[], signer: NoteSigner): void {
  const nodes: Row[] = [];
  const frontiers: Frontier[] = [emptyFrontier];
  for (const { body } of rowsOf(forged, "ledger_entries")) {
    const before = frontiers.at(-1) ?? emptyFrontier;
    const { frontier, completed } = appendLeaf(before, hashLeaf(Buffer.from(String(body))));
    for (const { level, index, hash } of completed) {
      nodes.push({ level, node_index: Number(index), hash: toHex(hash) });
    }
    frontiers.push(frontier);
  }
  const whole = frontiers.length - 1;
  const signAt = (size: number, row: Row): Row => {
    const root = frontierRoot(frontiers[size] ?? emptyFrontier);
    return { ...row, size, root_hash: toHex(root), note: signCheckpoint(signer, { size: BigInt(size), root }) };
  };
  const signed = checkpoints.map((row) => signAt(Math.min(Number(row["size"]), whole), row));
  forged.set("ledger_nodes", nodes);
  forged.set("checkpoints", [...new Map(signed.map((row) => [row["size"], row])).values()]);
}
