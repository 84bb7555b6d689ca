/** The store's contract on the embedded database. The same suites run on PostgreSQL in `postgres.test.ts`. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "@custodiet/store";
import { afterAll } from "vitest";
import { applicationId, filesOf } from "../src/sqlite/files.ts";
import { testApprovals } from "./suite/approvals.ts";
import { testBindings } from "./suite/bindings.ts";
import { testComments } from "./suite/comments.ts";
import { testDrafts } from "./suite/drafts.ts";
import { options } from "./suite/fixtures.ts";
import { testOperation } from "./suite/operation.ts";
import { testOrganisations } from "./suite/organisations.ts";
import { testPipeline } from "./suite/pipeline.ts";
import { type OpenForTest, testRecords } from "./suite/records.ts";
import { testRegister } from "./suite/register.ts";
import { testSignIn } from "./suite/sign-in.ts";
import { testSubscriptions } from "./suite/subscriptions.ts";
import { type MakeOld, testEachState, testUpgrading } from "./suite/upgrading.ts";

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
testApprovals(open);
testComments(open);
testOrganisations(open);
testPipeline(open);
testBindings(open);
testRegister(open);
testSignIn(open);
testOperation(open);
testSubscriptions(open);

const makeOld: MakeOld = async (statements) => {
  count += 1;
  const { folder: place, database } = filesOf(join(folder, String(count)));
  mkdirSync(place, { mode: 0o700 });
  const old = new DatabaseSync(database);
  old.exec(`pragma application_id = ${applicationId}; pragma user_version = 1; ${statements}`);
  old.close();
  return {
    rows: async (table) => {
      const found = new DatabaseSync(database);
      const rows = found.prepare(`select * from ${table}`).all();
      found.close();
      return rows;
    },
    open: () => openStore({ dataFolder: place }, options()),
  };
};
testUpgrading("sqlite", makeOld);
testEachState("sqlite", makeOld);
