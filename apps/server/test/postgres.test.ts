import { afterAll, beforeAll } from "vitest";
import { startCluster, type TestCluster } from "../../../packages/store/test/postgres-cluster.ts";
import { describeComments } from "./comments.ts";
import { describeDrafts } from "./drafts.ts";
import { describeExports } from "./exports.ts";
import { describeHome } from "./home.ts";
import { describeImports } from "./imports.ts";
import { describeServer } from "./suite.ts";
import { describeTemplates } from "./templates.ts";
import { describeUnderlays } from "./underlays.ts";
import { describeWhatIf } from "./what-if.ts";

let cluster: TestCluster | null = null;
let count = 0;

beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster?.stop());

const place = async () => {
  if (cluster === null) throw new Error("The cluster was not started");
  count += 1;
  return { databaseUrl: await cluster.createDatabase(`server_${count}`) };
};

describeServer("the server on PostgreSQL", place);
describeComments("comments on PostgreSQL", place);
describeDrafts("drafts on PostgreSQL", place);
describeImports("imports on PostgreSQL", place);
describeUnderlays("floor plans on PostgreSQL", place);
describeHome("home on PostgreSQL", place);
describeWhatIf("what if on PostgreSQL", place);
describeTemplates("templates on PostgreSQL", place);
describeExports("exports on PostgreSQL", place);
