/** The store's contract on PostgreSQL: the same suites as on the embedded database, and what only a server can do. */
import { openStore } from "@custodiet/store";
import { afterAll, beforeAll } from "vitest";
import { startCluster, type TestCluster } from "./postgres-cluster.ts";
import { options } from "./suite/fixtures.ts";
import { testOrganisations } from "./suite/organisations.ts";
import { testPipeline } from "./suite/pipeline.ts";
import { type OpenForTest, testRecords } from "./suite/records.ts";

let cluster: TestCluster;
let count = 0;

beforeAll(async () => {
  cluster = await startCluster();
  console.log(`Tested on ${cluster.description}`);
});
afterAll(() => cluster?.stop());

const open: OpenForTest = async (clock) => {
  count += 1;
  const opened = await openStore({ databaseUrl: await cluster.createDatabase(`suite_${count}`) }, options(clock));
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  return opened.value;
};

testRecords(open);
testOrganisations(open);
testPipeline(open);
