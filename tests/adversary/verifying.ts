/** Both offline verifiers, asked about a copy of the database, with the keys and the notes that do not come from the server. */
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { runVerify } from "../../apps/verify/index.ts";
import { changedFrom, inOrder, type Row, type Tables, type Value } from "./tables.ts";

export interface Trust {
  readonly logKey: string;
  readonly witnessKeys: readonly string[];
  /** Files of notes as the witnesses hand them out. */
  readonly seen: readonly string[];
}

export interface Verdict {
  /** 0: well; 1: something does not agree. */
  readonly code: number;
  readonly findings: readonly string[];
  readonly witnessedSize: number | null;
}

export interface Verifying {
  readonly first: (tables: Tables) => Promise<Verdict>;
  /** The one in Python, in a process of its own. */
  readonly second: (tables: Tables) => Promise<Verdict>;
  /** The first as a program, as outsiders run it. */
  readonly program: (tables: Tables) => Promise<Verdict>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** @param form how the first verifier gets the copy: a database file, or a folder of lines as exported from PostgreSQL */
export function createVerifying(folder: string, form: "file" | "lines", trust: Trust): Verifying {
  mkdirSync(folder, { recursive: true });
  const file = createFileCopy(join(folder, "copy.sqlite"));
  const lines = createLinesCopy(join(folder, "lines"));
  const place = form === "file" ? file : lines;
  const keys = ["--log-key", trust.logKey, ...trust.witnessKeys.flatMap((key) => ["--witness", key])];
  const args = ["--json", ...keys, ...trust.seen.flatMap((path) => ["--seen", path])];
  return {
    first: async (tables) => {
      place.put(tables);
      let out = "";
      const keep = (text: string): void => {
        out += text;
      };
      const code = await runVerify([place.path, ...args], { out: keep, error: keep, nowSeconds: nowSeconds() });
      return readVerdict(code, out);
    },
    second: async (tables) => {
      file.put(tables);
      const program = join(root, "apps/verify/second_verifier.py");
      const seen = trust.seen.map((path) => `--seen=${path}`);
      const words = [program, file.path, trust.logKey, "2", String(nowSeconds()), ...trust.witnessKeys, ...seen];
      const { code, stdout, stderr } = await outcomeOf("python3", words);
      if (stderr !== "") throw new Error(stderr);
      const { witnessed, findings } = JSON.parse(stdout) as { witnessed: number | null; findings: readonly string[] };
      return { code, findings, witnessedSize: witnessed };
    },
    program: async (tables) => {
      place.put(tables);
      const { code, stdout } = await outcomeOf(join(root, "bin/custodiet-verify"), [place.path, ...args]);
      return readVerdict(code, stdout);
    },
  };
}

async function outcomeOf(program: string, words: readonly string[]) {
  try {
    return { code: 0, ...(await run(program, [...words], { maxBuffer: 1 << 28 })) };
  } catch (thrown) {
    return thrown as { readonly code: number; readonly stdout: string; readonly stderr: string };
  }
}

function readVerdict(code: number, out: string): Verdict {
  if (code === 2) throw new Error(out);
  const report = JSON.parse(out) as {
    readonly findings: readonly { readonly kind: string; readonly at: string }[];
    readonly witnessed: { readonly size: number } | null;
  };
  const findings = report.findings.map(({ kind, at }) => `${kind}: ${at}`);
  return { code, findings, witnessedSize: report.witnessed?.size ?? null };
}

interface Copy {
  readonly path: string;
  readonly put: (tables: Tables) => void;
}

/** Writes only what is other than at the time before. */
function createCopy(path: string, write: (table: string, rows: readonly Row[]) => void): Copy {
  let standing: Tables = new Map();
  return {
    path,
    put: (tables) => {
      for (const [table, rows] of changedFrom(standing, tables)) write(table, inOrder(rows));
      standing = tables;
    },
  };
}

function createLinesCopy(path: string): Copy {
  mkdirSync(path, { recursive: true });
  return createCopy(path, (table, rows) => {
    writeFileSync(join(path, `${table}.ndjson`), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  });
}

function createFileCopy(path: string): Copy {
  rmSync(path, { force: true });
  return createCopy(path, (table, rows) => {
    const database = new DatabaseSync(path);
    database.exec("pragma synchronous = off; begin");
    const known = database.prepare("select name from sqlite_schema where name = ?").get(table);
    const columns = Object.keys(rows[0] ?? {});
    // Of a table that never had a row no column is known: it is not in the copy.
    if (known === undefined && rows.length > 0) database.exec(`create table ${table} (${columns.join(", ")})`);
    if (known !== undefined) database.exec(`delete from ${table}`);
    if (rows.length > 0) insertRows(database, table, columns, rows);
    database.exec("commit");
    database.close();
  });
}

function insertRows(database: DatabaseSync, table: string, columns: readonly string[], rows: readonly Row[]): void {
  const places = columns.map(() => "?").join(", ");
  const insert = database.prepare(`insert into ${table} (${columns.join(", ")}) values (${places})`);
  // A column without a type keeps what it is given, and a JavaScript number would be kept as 1.0.
  const given = (value: Value): string | bigint | null => (typeof value === "number" ? BigInt(value) : value);
  for (const row of rows) insert.run(...columns.map((column) => given(row[column] ?? null)));
}
