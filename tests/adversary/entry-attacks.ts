/** Attacks on entries: at each place, plainly, and with everything above made to fit by the log's key. */
import { hashLeaf, type LedgerEntry, type NoteSigner, toHex } from "@custodiet/verification";
import { type Attack, differsFromSigned, exactly, type Prey } from "./attacks.ts";
import { asItWas, type Planned, rewrite } from "./forge.ts";
import { type Row, rowsOf, type Tables, withRows } from "./tables.ts";

/** Every attack on the entry at `at`. */
export function attackEntry(prey: Prey, signer: NoteSigner, at: number): readonly Attack[] {
  return [...plainAttacks(prey, at), ...fittedAttacks(prey, signer, at), ...attacksBeside(prey, at)].map((attack) => ({
    where: `entry ${at}`,
    strikes: at,
    ...attack,
  }));
}

type AtEntry = Omit<Attack, "where" | "strikes">;

const here = (at: number): RegExp => exactly(`entry ${at}`);

function plainAttacks({ tables, size }: Prey, at: number): readonly AtEntry[] {
  const edit = (change: (line: Row) => Row): Tables => editRows(tables, "ledger_entries", at, change);
  const edited = (line: Row): string => String(line["body"]).replace('"role":"', '"role":"x');
  const next = (at + 1) % size;
  const exchange = (row: Row): Row => {
    const index = Number(row["entry_index"]);
    return index === at ? { ...row, entry_index: next } : index === next ? { ...row, entry_index: at } : row;
  };
  return [
    {
      kind: "an entry's text edited",
      tables: () => edit((line) => ({ ...line, body: edited(line) })),
      named: here(at),
    },
    {
      kind: "an entry's text edited, its leaf made to fit",
      tables: () =>
        edit((line) => ({ ...line, body: edited(line), leaf_hash: toHex(hashLeaf(Buffer.from(edited(line)))) })),
      named: differsFromSigned,
    },
    {
      kind: "an entry found by another action",
      tables: () => edit((line) => ({ ...line, action: "facility.read" })),
      named: here(at),
    },
    {
      kind: "an entry found by another record",
      tables: () => edit((line) => ({ ...line, record_id: "other" })),
      named: here(at),
    },
    {
      kind: "an entry deleted",
      tables: () => withRows(tables, "ledger_entries", without(tables, "ledger_entries", at)),
      named: at === size - 1 ? differsFromSigned : here(at),
    },
    {
      kind: "two entries exchanged",
      tables: () => withRows(tables, "ledger_entries", rowsOf(tables, "ledger_entries").map(exchange)),
      named: here(at),
    },
  ];
}

function fittedAttacks({ tables, size }: Prey, signer: NoteSigner, at: number): readonly AtEntry[] {
  const plan = Array.from({ length: size }, (_, index) => asItWas(index));
  const forge = (planned: readonly Planned[]) => () => rewrite(tables, planned, signer);
  const from = Math.min(at, size - 2);
  const fitted: readonly (readonly [string, readonly Planned[]])[] = [
    ["an entry edited", plan.with(at, { was: at, change: { role: "auditor" } })],
    ["an entry deleted", plan.toSpliced(at, 1)],
    ["an entry put in", plan.toSpliced(at, 0, { was: null, change: falseEntry })],
    ["two entries exchanged", plan.toSpliced(from, 2, asItWas(from + 1), asItWas(from))],
    ["the log cut off", plan.slice(0, at)],
    ["all entries rewritten from one on", plan.map((each, index) => (index < at ? each : other(index)))],
  ];
  return fitted.map(([what, planned]) => ({
    kind: `${what}, everything made to fit and signed with the log's key`,
    tables: forge(planned),
    named: differsFromSigned,
  }));
}

const other = (was: number): Planned => ({ was, change: { role: "auditor" } });

/** Says that a role was given, by a rule that would allow it. */
export const falseEntry: Partial<LedgerEntry> = {
  role: "administrator",
  action: "role.give",
  rule: "administrator+two-persons",
  record: { kind: "role", id: "forged" },
  hashBefore: null,
  hashAfter: "00".repeat(32),
};

/** What stands beside the entries: who acted, and which rows an entry made. */
function attacksBeside({ tables }: Prey, at: number): readonly AtEntry[] {
  const opening = (change: (row: Row) => Row): Tables => editRows(tables, "ledger_openings", at, change);
  const hasBindings = rowsOf(tables, "ledger_bindings").some((row) => row["entry_index"] === at);
  const always: readonly AtEntry[] = [
    {
      kind: "who acted changed",
      tables: () =>
        opening((row) => ({ ...row, content: String(row["content"]).replace('"person":"', '"person":"x') })),
      named: here(at),
    },
    {
      kind: "who acted taken away",
      tables: () => withRows(tables, "ledger_openings", without(tables, "ledger_openings", at)),
      named: here(at),
    },
    {
      kind: "who acted given to another organisation",
      tables: () => opening((row) => ({ ...row, organisation: "b" })),
      named: here(at),
    },
  ];
  const bound: readonly AtEntry[] = [
    {
      kind: "what an entry says of its rows changed",
      tables: () => editRows(tables, "ledger_bindings", at, (row) => ({ ...row, row_hash: "00".repeat(32) })),
      named: here(at),
    },
    {
      kind: "what an entry says of its rows taken away",
      tables: () => withRows(tables, "ledger_bindings", without(tables, "ledger_bindings", at)),
      named: here(at),
    },
    {
      kind: "what an entry says of its rows given to another organisation",
      tables: () => editRows(tables, "ledger_bindings", at, (row) => ({ ...row, organisation: "b" })),
      named: here(at),
    },
  ];
  return hasBindings ? [...always, ...bound] : always;
}

function editRows(tables: Tables, table: string, at: number, change: (row: Row) => Row): Tables {
  const rows = rowsOf(tables, table).map((row) => (Number(row["entry_index"]) === at ? change(row) : row));
  return withRows(tables, table, rows);
}

const without = (tables: Tables, table: string, at: number): readonly Row[] =>
  rowsOf(tables, table).filter((row) => Number(row["entry_index"]) !== at);
