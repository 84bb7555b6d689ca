/** Each known way round the protection of append-only tables on the embedded database, tried. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@custodiet/store";
import { createPipeline, housePolicy } from "@custodiet/trust";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scopedTables } from "../src/schema/keeping.ts";
import { ThreadClient } from "../src/sqlite/thread-client.ts";
import { changes, replacing } from "./suite/append-only-changes.ts";
import { keepOneOfEach } from "./suite/approval-fixtures.ts";
import { analyst, options, seededRandomness, standingClock, storeSite, testSigner } from "./suite/fixtures.ts";

let folder: string;
let thread: ThreadClient;
const run = (sql: string) => thread.ask({ kind: "query", sql, parameters: [], whole: scopedTables });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "custodiet-append-only-"));
  const opened = await openStore({ dataFolder: folder }, options());
  if (!opened.ok) throw new Error(opened.error.detail);
  const ports = { clock: standingClock(), randomness: seededRandomness(1), signer: testSigner(), policy: housePolicy };
  await createPipeline({ store: opened.value, ...ports }).execute(storeSite, analyst, { name: "One" });
  await keepOneOfEach(opened.value);
  await opened.value.close();
  await reopen("protect");
});
afterAll(async () => {
  await thread.close();
  rmSync(folder, { recursive: true, force: true });
});

async function reopen(...orders: readonly "protect"[]): Promise<void> {
  await thread?.close();
  thread = new ThreadClient();
  await thread.ask({ kind: "open", path: join(folder, "custodiet.sqlite"), mode: "writer" });
  for (const kind of orders) await thread.ask({ kind });
}

test.each(changes)("%s is not authorised", async (sql) => {
  await expect(run(sql)).rejects.toThrow("not authorized");
});

test.each(replacing)("%s meets the trigger", async (sql) => {
  await expect(run(sql)).rejects.toThrow("is append-only");
});

test.each([
  "pragma recursive_triggers = off",
  "pragma writable_schema = on",
  "pragma journal_mode = off",
  "pragma synchronous = off",
  "drop trigger ledger_entries_no_delete",
  "drop table ledger_entries",
  "alter table ledger_entries rename to other",
  "create temp trigger t before insert on ledger_entries begin select 1; end",
  "create table other (a)",
  "attach ':memory:' as other",
  "vacuum",
])("%s is not authorised: no setting can be changed any more", async (sql) => {
  await expect(run(sql)).rejects.toThrow(/not authorized|prohibited|authorization denied/);
});

test("what stands behind a commitment can be erased, and not changed", async () => {
  for (const table of ["ledger_openings", "draft_steps", "comment_openings"]) {
    await expect(run(`update ${table} set organisation = ''`), table).rejects.toThrow("not authorized");
  }
  expect(await run("delete from ledger_openings where entry_index = 99")).toEqual({ rows: [], changes: 0 });
});

test("ordinary writing goes on", async () => {
  expect(await run("update outbox set attempts = 1")).toEqual({ rows: [], changes: 1 });
});

test("without the authorizer the triggers still hold", async () => {
  await reopen();
  for (const sql of [...changes.filter((change) => !change.includes("conflict")), ...replacing]) {
    await expect(run(sql), sql).rejects.toThrow("is append-only");
  }
});

test("with a pragma that the authorizer forbids, replacing would go round the triggers: both are needed", async () => {
  await reopen();
  await run("pragma recursive_triggers = off");
  await run("begin");
  expect(await run(replacing[0] ?? "")).toEqual({ rows: [], changes: 1 });
  await run("rollback");
});
