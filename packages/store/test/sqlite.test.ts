/** The store's contract on the embedded database. The same suites run on PostgreSQL in `postgres.test.ts`. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "@custodiet/store";
import { afterAll } from "vitest";
import { applicationId, filesOf } from "../src/sqlite/files.ts";
import { testBindings } from "./suite/bindings.ts";
import { testComments } from "./suite/comments.ts";
import { testDrafts } from "./suite/drafts.ts";
import { options } from "./suite/fixtures.ts";
import { testOrganisations } from "./suite/organisations.ts";
import { testPipeline } from "./suite/pipeline.ts";
import { type OpenForTest, testRecords } from "./suite/records.ts";
import { testUpgrading } from "./suite/upgrading.ts";

const folder = mkdtempSync(join(tmpdir(), "custodiet-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

const open: OpenForTest = async (clock) => {
  count += 1;
  const opened = await openStore({ dataFolder: join(folder, String(count)) }, options(clock));
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  return opened.value;
};

testRecords(open);
testDrafts(open);
testComments(open);
testOrganisations(open);
testPipeline(open);
testBindings(open);

testUpgrading("sqlite", async (statements) => {
  count += 1;
  const { folder: place, database } = filesOf(join(folder, String(count)));
  mkdirSync(place, { mode: 0o700 });
  const old = new DatabaseSync(database);
  old.exec(`pragma application_id = ${applicationId}; pragma user_version = 1; ${statements}`);
  old.close();
  const opened = await openStore({ dataFolder: place }, options());
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  return opened.value;
});
