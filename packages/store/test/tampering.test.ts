/** Rows of the ledger changed in the file, past every protection: an audit names each of them. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "@custodiet/store";
import { auditLedger, createPipeline, housePolicy } from "@custodiet/trust";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  analyst,
  instance,
  options,
  seededRandomness,
  standingClock,
  storeSite,
  testSigner,
} from "./suite/fixtures.ts";

let root: string;
let whole: string;
let folder: string;
let count = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "custodiet-tampering-"));
  whole = join(root, "whole");
  folder = whole;
  await withStore(async (store) => {
    const ports = {
      clock: standingClock(),
      randomness: seededRandomness(1),
      signer: testSigner(),
      policy: housePolicy,
    };
    const pipeline = createPipeline({ store, ...ports });
    for (const name of ["One", "Two", "Three"]) await pipeline.execute(storeSite, analyst, { name });
    await pipeline.signCheckpoint(instance);
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
  cpSync(whole, folder, { recursive: true });
});

type OpenedStore = Extract<Awaited<ReturnType<typeof openStore>>, { ok: true }>["value"];

async function withStore<T>(work: (store: OpenedStore) => Promise<T>): Promise<T> {
  const opened = await openStore({ dataFolder: folder }, options());
  if (!opened.ok) throw new Error(opened.error.detail);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

const audited = () => withStore(async (store) => (await auditLedger(store.ledger)).findings);

/** With the triggers out of the way, as who has the file can do. */
function alter(table: string, sql: string): void {
  const connection = new DatabaseSync(join(folder, "custodiet.sqlite"));
  for (const act of ["update", "delete"]) connection.exec(`drop trigger if exists ${table}_no_${act}`);
  connection.exec(sql);
  connection.close();
}

test("a whole ledger has no findings", async () => {
  expect(await audited()).toEqual([]);
});

test.each([
  [
    "ledger_entries",
    "update ledger_entries set body = replace(body, 'analyst', 'auditor') where entry_index = 1",
    "leaf differs",
    1,
  ],
  ["ledger_entries", "update ledger_entries set body = 'gone' where entry_index = 1", "text malformed", 1],
  ["ledger_entries", "update ledger_entries set leaf_hash = 'x' where entry_index = 1", "leaf differs", 1],
  ["ledger_entries", "update ledger_entries set organisation = 'x' where entry_index = 1", "columns differ", 1],
  ["ledger_entries", "update ledger_entries set action = 'x' where entry_index = 1", "columns differ", 1],
  ["ledger_entries", "update ledger_entries set record_kind = 'x' where entry_index = 1", "columns differ", 1],
  ["ledger_entries", "update ledger_entries set record_id = 'x' where entry_index = 1", "columns differ", 1],
  ["ledger_entries", "delete from ledger_entries where entry_index = 1", "entry missing", 1],
  ["ledger_entries", "delete from ledger_entries where entry_index = 2", "checkpoint differs", 3],
  ["ledger_openings", "update ledger_openings set content = '{}' where entry_index = 1", "opening differs", 1],
  ["ledger_openings", "update ledger_openings set salt = 'x' where entry_index = 1", "opening differs", 1],
  ["ledger_nodes", "update ledger_nodes set hash = 'x' where level = 0 and node_index = 1", "node differs", 1],
  ["ledger_nodes", "delete from ledger_nodes where level = 1", "node differs", 1],
  ["checkpoints", "update checkpoints set root_hash = 'x'", "checkpoint differs", 3],
])("%s: %s is found", async (table, sql, kind, at) => {
  alter(table, sql);
  expect(await audited()).toContainEqual({ kind, at });
});

test("an erased opening is no finding", async () => {
  alter("ledger_openings", "delete from ledger_openings where entry_index = 1");
  expect(await audited()).toEqual([]);
});
