/** The store's contract on the embedded database. The same suites run on PostgreSQL in `postgres.test.ts`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@custodiet/store";
import { afterAll } from "vitest";
import { options } from "./suite/fixtures.ts";
import { testOrganisations } from "./suite/organisations.ts";
import { testPipeline } from "./suite/pipeline.ts";
import { type OpenForTest, testRecords } from "./suite/records.ts";

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
testOrganisations(open);
testPipeline(open);
