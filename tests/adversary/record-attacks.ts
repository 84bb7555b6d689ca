/** Attacks on the records themselves: every column of every bound table, rows taken away and put in. */
import { randomBytes } from "node:crypto";
import { boundTables, hashOfRow, keyOfRow, type NoteSigner, textOfRow } from "@custodiet/verification";
import { type Attack, differsFromSigned, exactly, type Prey } from "./attacks.ts";
import { falseEntry } from "./entry-attacks.ts";
import { asItWas, rewrite } from "./forge.ts";
import { type Row, rowsOf, type Tables, type Value, withRows } from "./tables.ts";

/** Tables whose rows are never bound a second time: whoever does it forges. */
const fixedTables: ReadonlySet<string> = new Set([
  "facilities",
  "model_versions",
  "assessments",
  "approval_requests",
  "approvals",
  "approval_ends",
  "break_glass_acts",
  "break_glass_reviews",
]);

/** Every attack on one row of a bound table. */
export function attackRow(prey: Prey, signer: NoteSigner, table: string, row: Row): readonly Attack[] {
  const { tables, size } = prey;
  const rules = boundTables[table] ?? { key: [], unbound: [] };
  const key = keyOfRow(row, rules);
  const name = `${table} ${key}`;
  const strikes = latestBinding(tables, table, key);
  const bound = Object.keys(row).filter((column) => !rules.unbound.includes(column));
  const value = bound.findLast((column) => !rules.key.includes(column) && column !== "entry_index") ?? "entry_index";
  const changed = (column: string): Tables => replaceRow(tables, table, row, [spoil(row, column)]);
  const all = Array.from({ length: size }, (_, index) => asItWas(index));
  const grown = [...all, { was: null, change: falseEntry }];
  const columns: readonly Attack[] = bound.map((column) => ({
    kind: "a record changed",
    where: `${name} ${column}`,
    strikes,
    tables: () => changed(column),
    named: rules.key.includes(column) ? exactly(`taken away past the ledger: ${name}`) : exactly(name),
  }));
  const isFixed = fixedTables.has(table);
  return [
    ...columns,
    {
      kind: "a record changed, and its salt taken away",
      where: name,
      strikes,
      tables: () => dropSalt(changed(value), table, key),
      named: exactly(name),
    },
    {
      kind: "a record changed, everything made to fit and signed with the log's key",
      where: name,
      strikes,
      tables: () => rewrite(changed(value), all, signer),
      named: differsFromSigned,
    },
    {
      kind: isFixed
        ? "a record that never changes bound again by a false entry at the end"
        : "a record that may change bound again by a false entry at the end",
      where: name,
      strikes: isFixed ? strikes : size,
      tables: () => rewrite(bindAt(changed(value), table, spoil(row, value), size), grown, signer),
      named: exactly(name),
    },
    {
      kind: "a record taken away",
      where: name,
      strikes,
      tables: () => replaceRow(tables, table, row, []),
      named: exactly(`taken away past the ledger: ${name}`),
    },
    {
      kind: "a record taken away, everything made to fit and signed with the log's key",
      where: name,
      strikes,
      tables: () => rewrite(unbind(replaceRow(tables, table, row, []), table, key), all, signer),
      named: differsFromSigned,
    },
  ];
}

/** A row of one's own in a table: plainly, under an old entry, and under a false entry at the end. */
export function putIn({ tables, size }: Prey, signer: NoteSigner, table: string, like: Row): readonly Attack[] {
  const rules = boundTables[table] ?? { key: [], unbound: [] };
  const at = Number(like["entry_index"]);
  const row = ownRow(like, rules.key);
  const name = `${table} ${keyOfRow(row, rules)}`;
  const plain = withRows(tables, table, [...rowsOf(tables, table), row]);
  const all = Array.from({ length: size }, (_, index) => asItWas(index));
  const late = { ...row, entry_index: size };
  return [
    { kind: "a record put in", where: name, strikes: at, tables: () => plain, named: exactly(name) },
    {
      kind: "a record put in under an old entry, everything made to fit and signed with the log's key",
      where: name,
      strikes: at,
      tables: () => rewrite(bindAt(plain, table, row, at), all, signer),
      named: differsFromSigned,
    },
    {
      kind:
        table === "approvals"
          ? "an approval put in by a false entry at the end, with a signature for another"
          : "a record put in by a false entry at the end",
      where: name,
      strikes: size,
      tables: () => {
        const put = withRows(tables, table, [...rowsOf(tables, table), late]);
        const bound = bindAt(put, table, late, size);
        // The false entry does not exist yet: the plan makes it, and its rows follow.
        return rewrite(bound, [...all, { was: null, change: falseEntry }], signer);
      },
      named: /./,
    },
  ];
}

/** Unique columns get values of their own, as whoever puts a row in must choose them. */
function ownRow(like: Row, key: readonly string[]): Row {
  const own = (column: string, value: Value): Value => {
    const isNamed = key.includes(column) && column !== "entry_index" && column !== "organisation";
    if (typeof value === "string" && (isNamed || column === "thumbprint")) return `own-${value}`.slice(0, 60);
    return typeof value === "number" && isNamed ? value + 1000 : value;
  };
  const columns = Object.entries(like).map(([column, value]) => [column, own(column, value)] as const);
  return Object.fromEntries(columns);
}

const latestBinding = (tables: Tables, table: string, key: string): number =>
  Math.max(
    ...rowsOf(tables, "ledger_bindings").flatMap((row) =>
      row["table_name"] === table && row["row_key"] === key ? [Number(row["entry_index"])] : [],
    ),
  );

function spoil(row: Row, column: string): Row {
  const value = row[column] ?? null;
  // Text that reads as a number suits a column of either type.
  const spoilt = value === null ? "1" : typeof value === "number" ? value + 1000 : `${value}x`;
  return { ...row, [column]: spoilt };
}

function replaceRow(tables: Tables, table: string, row: Row, by: readonly Row[]): Tables {
  return withRows(
    tables,
    table,
    rowsOf(tables, table).flatMap((each) => (each === row ? by : [each])),
  );
}

const isOf = (table: string, key: string) => (row: Row) => row["table_name"] === table && row["row_key"] === key;

function dropSalt(tables: Tables, table: string, key: string): Tables {
  const isHere = isOf(table, key);
  const kept = rowsOf(tables, "ledger_binding_salts").filter((row) => !isHere(row));
  return withRows(tables, "ledger_binding_salts", kept);
}

function unbind(tables: Tables, table: string, key: string): Tables {
  const isHere = isOf(table, key);
  const kept = rowsOf(tables, "ledger_bindings").filter((row) => !isHere(row));
  return withRows(dropSalt(tables, table, key), "ledger_bindings", kept);
}

/** A binding and a salt of one's own, under the entry named. */
function bindAt(tables: Tables, table: string, row: Row, at: number): Tables {
  const rules = boundTables[table] ?? { key: [], unbound: [] };
  const key = keyOfRow(row, rules);
  const salt = randomBytes(32).toString("hex");
  const place = { entry_index: at, table_name: table, row_key: key };
  const binding = {
    ...place,
    organisation: row["organisation"] ?? null,
    row_hash: hashOfRow(salt, textOfRow(row, rules)),
  };
  const bound = withRows(tables, "ledger_bindings", [...rowsOf(tables, "ledger_bindings"), binding]);
  return withRows(bound, "ledger_binding_salts", [...rowsOf(bound, "ledger_binding_salts"), { ...place, salt }]);
}
