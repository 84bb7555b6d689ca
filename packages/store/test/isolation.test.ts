/** Organisations apart below the features, on the embedded database. On PostgreSQL: `isolation-postgres.test.ts`. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { openStore } from "@custodiet/store";
import { boundTables } from "@custodiet/verification";
import { Kysely, type KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scopedTables } from "../src/schema/keeping.ts";
import type { Tables } from "../src/schema/tables.ts";
import type { Access } from "../src/scope/access.ts";
import { guardedDialect } from "../src/scope/guarded-dialect.ts";
import { instanceStatements } from "../src/scope/instance-statements.ts";
import { Pool } from "../src/scope/pool.ts";
import { threadDialect, threadGuard } from "../src/sqlite/dialect.ts";
import { ThreadClient } from "../src/sqlite/thread-client.ts";
import { type AnyHandle, crossed, isNeverChanged, isNeverRemoved, ours } from "./isolation/crossings.ts";
import { type FilledDatabase, ourRows, reachedIn, shapes, testEveryTable, theirRows } from "./isolation/every-table.ts";
import { testLayer } from "./isolation/layer.ts";
import { insertOf, type MadeRow } from "./isolation/made-rows.ts";
import { options } from "./suite/fixtures.ts";

const root = mkdtempSync(join(tmpdir(), "custodiet-isolation-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** A database with a row of ours and one of theirs in every table. */
async function fillFile(): Promise<string> {
  const folder = join(root, "filled");
  const opened = await openStore({ dataFolder: folder }, options());
  if (!opened.ok) throw new Error(opened.error.detail);
  await opened.value.close();
  const file = join(folder, "custodiet.sqlite");
  const database = new DatabaseSync(file);
  for (const rows of [ourRows, theirRows]) {
    for (const { name } of shapes) {
      const { sql, values } = insertOf(name, rows.get(name) ?? {}, "sqlite");
      database.prepare(sql).run(...values);
    }
  }
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
  return file;
}

let whole: Promise<string> | null = null;

/** A copy of it, each time. */
async function filledFile(): Promise<string> {
  whole ??= fillFile();
  count += 1;
  const file = join(root, `${count}.sqlite`);
  copyFileSync(await whole, file);
  return file;
}

async function openThread(file: string, isProtected: boolean): Promise<ThreadClient> {
  const thread = new ThreadClient();
  await thread.ask({ kind: "open", path: file, mode: "writer" });
  if (isProtected) await thread.ask({ kind: "protect" });
  return thread;
}

async function open(): Promise<FilledDatabase> {
  const file = await filledFile();
  const thread = await openThread(file, true);
  const dialect = guardedDialect(threadDialect([thread]), threadGuard);
  const beside = new DatabaseSync(file);
  return {
    pool: new Pool(new Kysely<Tables>({ dialect })),
    rowsOf: async (table) => beside.prepare(`select * from ${table}`).all() as unknown as readonly MadeRow[],
    close: async () => {
      beside.close();
      await thread.close();
    },
  };
}

testEveryTable(open);
testLayer(open);

test("old rows are bound in the tables that are bound, and in no others", () => {
  expect(Object.keys(instanceStatements["ledger.bindAllRows"].tables).sort()).toEqual(Object.keys(boundTables).sort());
});

describe("SQLite itself says what a statement reads", () => {
  let thread: ThreadClient;
  beforeAll(async () => {
    thread = await openThread(await filledFile(), true);
  });
  afterAll(() => thread.close());

  test.each(scopedTables)("%s cannot be looked through without asking whose the rows are", async (table) => {
    const [column] = reachedIn(table).shape.columns.filter(({ name }) => name !== "organisation");
    const run = (sql: string) => thread.ask({ kind: "query", sql, parameters: [], whole: [] });
    for (const sql of [
      `select ${column?.name} from ${table}`,
      `select count(*) from ${table}`,
      `select 1 from ${table}`,
      `with t as (select ${column?.name} from ${table}) select * from t`,
      `update ${table} set ${column?.name} = ${column?.name}`,
      `delete from ${table}`,
    ]) {
      await expect(run(sql), sql).rejects.toThrow(/without asking whose|not authorized/);
    }
    expect((await run(`select * from ${table} where organisation = 'ours'`)).rows).toHaveLength(1);
  });
});

const changeable = shapes.filter((shape) => !isNeverChanged(shape)).map(({ name }) => name);
const removable = shapes.filter((shape) => !isNeverRemoved(shape)).map(({ name }) => name);
/** Where the whole key is another row's, theirs has its row already, and the database itself refuses a second. */
const insertable = shapes
  .filter(({ columns, keys }) => columns.some(({ name, pk }) => pk > 0 && !keys.some(({ from }) => from === name)))
  .map(({ name }) => name);

interface Mutant {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Tables in which it must be noticed. */
  readonly tables: readonly string[];
}

/** Changes of the layer that would let rows through; each must be noticed by the ways tried above. */
const mutants: readonly Mutant[] = [
  {
    name: "no predicate on what is read",
    from: 'return this.#within(held, held.from?.froms ?? [], "select");',
    to: "return held;",
    tables: scopedTables,
  },
  {
    name: "no predicate on what is updated",
    from: 'return this.#within(held, table, "update");',
    to: "return held;",
    tables: changeable,
  },
  {
    name: "no predicate on what is deleted",
    from: 'return this.#within(held, held.from.froms, "delete");',
    to: "return held;",
    tables: removable,
  },
  {
    name: "no predicate on what is joined",
    from: 'const predicate = this.#predicateOf(held.table, "select");',
    to: "const predicate = null;",
    tables: scopedTables,
  },
  {
    name: "rows inserted are not looked at",
    from: "checkInserted(this.#access, held);",
    to: "",
    tables: insertable,
  },
  {
    name: "owners updated are not looked at",
    from: "checkUpdated(this.#access, held.updates ?? []);",
    to: "",
    tables: ["jobs", "outbox", "persons", "sessions"],
  },
  {
    name: "the first table only",
    from: "const predicates = tables.flatMap",
    to: "const predicates = tables.slice(0, 1).flatMap",
    tables: scopedTables,
  },
  { name: "every table is seen whole", from: "return isPast;", to: "return true;", tables: scopedTables },
  {
    name: "another's rows",
    from: 'OperatorNode.create("="), ValueNode.create(only)',
    to: 'OperatorNode.create("!="), ValueNode.create(only)',
    tables: scopedTables,
  },
];

describe("a layer with a hole is noticed", () => {
  const source = readFileSync(new URL("../src/scope/hold-to-scope.ts", import.meta.url), "utf8");

  test.each(mutants)("$name", async ({ name, from, to, tables }) => {
    expect(source.split(from), `the source has this once: ${from}`).toHaveLength(2);
    const thread = await openThread(await filledFile(), false);
    const plugin = await pluginOf(
      source.replace(from, () => to),
      name,
    );
    const held = new Kysely<Tables>({ dialect: threadDialect([thread]), plugins: [plugin] }) as unknown as AnyHandle;
    const unnoticed: string[] = [];
    for (const table of tables.filter((each) => scopedTables.some((scoped) => scoped === each))) {
      if ((await crossed(held, reachedIn(table))).length === 0) unnoticed.push(table);
    }
    expect(unnoticed).toEqual([]);
    await thread.close();
  });
});

/** The layer as this text has it, on connections that do not look for themselves. */
async function pluginOf(source: string, name: string): Promise<KyselyPlugin> {
  const folder = new URL("../src/scope/", import.meta.url);
  const whole = source.replaceAll(/from "(\.[^"]+)"/g, (_, path: string) => `from "${new URL(path, folder).href}"`);
  const file = join(root, `${name.replaceAll(/\W/g, "-")}.ts`);
  writeFileSync(file, whole.replaceAll('from "kysely"', `from "${import.meta.resolve("kysely")}"`));
  const made = (await import(pathToFileURL(file).href)) as typeof import("../src/scope/hold-to-scope.ts");
  const access: Access = { organisations: [ours], statement: null };
  return {
    transformQuery: ({ node, queryId }) => new made.ScopeTransformer(access).hold(node, queryId),
    transformResult: async ({ result }) => result,
  };
}
