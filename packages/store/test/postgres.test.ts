/** The store's contract on PostgreSQL: the same suites as on the embedded database, and what only a server can do. */
import { openStore, resetDemonstration } from "@custodiet/store";
import { createPipeline, housePolicy } from "@custodiet/trust";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrations } from "../src/schema/migrations.ts";
import { startCluster, type TestCluster, type TestDatabase, withClient } from "./postgres-cluster.ts";
import { changes } from "./suite/append-only-changes.ts";
import { keepOneOfEach } from "./suite/approval-fixtures.ts";
import { testApprovals } from "./suite/approvals.ts";
import { testBindings } from "./suite/bindings.ts";
import { testComments } from "./suite/comments.ts";
import { testDrafts } from "./suite/drafts.ts";
import {
  analyst,
  instance,
  options,
  seededRandomness,
  standingClock,
  storeSite,
  testSigner,
} from "./suite/fixtures.ts";
import { testOperation } from "./suite/operation.ts";
import { testOrganisations } from "./suite/organisations.ts";
import { testPipeline } from "./suite/pipeline.ts";
import { type OpenForTest, testRecords } from "./suite/records.ts";
import { testRegister } from "./suite/register.ts";
import { testSignIn } from "./suite/sign-in.ts";
import { testSubscriptions } from "./suite/subscriptions.ts";
import { type MakeOld, testEachState, testUpgrading } from "./suite/upgrading.ts";

let cluster: TestCluster;
let count = 0;

beforeAll(async () => {
  cluster = await startCluster();
  console.log(`Tested on ${cluster.description}`);
});
afterAll(() => cluster?.stop());

const open: OpenForTest = async (clock) => {
  count += 1;
  const opened = await openStore(await cluster.createDatabase(`suite_${count}`), options(clock));
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
  const place = await cluster.createDatabase(`suite_${count}`);
  await withClient(place.ownerUrl, (client) => client.query(statements));
  return {
    rows: (table) => withClient(place.adminUrl, async (client) => (await client.query(`select * from ${table}`)).rows),
    open: () => openStore(place, options()),
  };
};
testUpgrading("postgresql", makeOld);
testEachState("postgresql", makeOld);

const ports = (seed: number) => ({
  clock: standingClock(),
  randomness: seededRandomness(seed),
  signer: testSigner(),
  policy: housePolicy,
});

async function openAt(place: TestDatabase) {
  const opened = await openStore(place, options());
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  return opened.value;
}

/** A database with one entry, one facility and one checkpoint. */
async function filledDatabase(name: string): Promise<TestDatabase> {
  const place = await cluster.createDatabase(name);
  const store = await openAt(place);
  const pipeline = createPipeline({ store, ...ports(1) });
  await pipeline.execute(storeSite, analyst, { name: "One" });
  await keepOneOfEach(store);
  await pipeline.signCheckpoint(instance);
  await store.close();
  return place;
}

test("what may only be added to cannot be changed or removed by any statement", async () => {
  const place = await filledDatabase("append_only");
  await withClient(place.adminUrl, async (client) => {
    for (const sql of [...changes, "truncate ledger_entries", "delete from checkpoints", "truncate meta"]) {
      await expect(client.query(sql), sql).rejects.toThrow("is append-only");
    }
    await client.query(
      "insert into drafts values ('d', 'o', 'p', '{}', 0, 'site', 'n', 1, 'h', '[]', 'h', 0, null, null, '[]', 0, 0, 0, 0)",
    );
    await client.query("insert into draft_steps values ('d', 'o', 'p', '{}', 1, 0, 'edit', '{}', '[]', '{}')");
    await client.query(
      "insert into comments values ('c', 'operator', 'p', '{}', 2, 'site', 's', 'e', null, 'o', 'r', 0)",
    );
    await client.query("insert into comment_openings values ('c', 'operator', 's', '{}')");
    for (const table of ["ledger_openings", "draft_steps", "comment_openings"]) {
      await expect(client.query(`update ${table} set organisation = ''`), table).rejects.toThrow("is append-only");
    }
    expect((await client.query("delete from draft_steps")).rowCount).toBe(1);
    expect((await client.query("delete from comment_openings")).rowCount).toBe(1);
    expect((await client.query("delete from ledger_openings where entry_index = 99")).rowCount).toBe(0);
  });
});

test("neither the account that works nor the owner has a way to it, and neither can put the triggers to sleep", async () => {
  const { databaseUrl, ownerUrl } = await filledDatabase("no_way");
  await withClient(databaseUrl, async (client) => {
    for (const sql of [...changes, "truncate meta", "insert into meta values ('a', 'b')", "drop table meta"]) {
      await expect(client.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
  });
  for (const url of [databaseUrl, ownerUrl]) {
    await withClient(url, (client) =>
      expect(client.query("set session_replication_role = replica")).rejects.toThrow("permission denied"),
    );
  }
});

test("two processes on one database share one log without a gap", async () => {
  const place = await cluster.createDatabase("two_processes");
  const [first, second] = [await openAt(place), await openAt(place)];
  const pipelines = [createPipeline({ store: first, ...ports(1) }), createPipeline({ store: second, ...ports(2) })];
  // Each process one after the other, both at once: no command waits for a connection behind its own process's.
  const lanes = pipelines.map(async (pipeline, lane) => {
    const indices: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      const done = await pipeline.execute(storeSite, analyst, { name: `V ${lane} ${n}` });
      indices.push(done.ok ? done.value.entryIndex : -1);
    }
    return indices;
  });
  const indices = (await Promise.all(lanes)).flat().sort((a, b) => a - b);
  expect(indices).toEqual(Array.from({ length: 20 }, (_, n) => n));
  await Promise.all([first.close(), second.close()]);
});

test("a database written by a newer version is refused and left as it was", async () => {
  const place = await filledDatabase("newer");
  await withClient(place.ownerUrl, (client) => client.query("insert into schema_migrations values (99, 'later', 0)"));
  for (const asked of [place, { databaseUrl: place.databaseUrl }]) {
    expect(await openStore(asked, options())).toMatchObject({ ok: false, error: { code: "CUS-D004" } });
  }
  await withClient(place.ownerUrl, async (client) => {
    expect((await client.query("select number from schema_migrations order by 1")).rows).toEqual([
      ...migrations.map(({ number }) => ({ number })),
      { number: 99 },
    ]);
  });
});

test.each([
  ["no server", "postgres://nobody:secret@127.0.0.1:1/none"],
  ["no such host", "postgres://nobody:secret@host.invalid:5432/none?sslmode=verify-full"],
])("%s: a clear fault that does not tell the password", async (_what, url) => {
  const opened = await openStore({ databaseUrl: url }, options());
  expect(opened).toMatchObject({ ok: false, error: { code: "CUS-D006" } });
  expect(JSON.stringify(opened)).not.toContain("secret");
});

test("a database that does not exist is a clear fault", async () => {
  const url = new URL((await cluster.createDatabase("existing")).databaseUrl);
  url.pathname = "/missing";
  expect(await openStore({ databaseUrl: url.href }, options())).toMatchObject({
    ok: false,
    error: { code: "CUS-D006" },
  });
});

test("a connection that is cut in a transaction leaves nothing, and the next command works", async () => {
  const store = await openAt(await cluster.createDatabase("cut"));
  const pipeline = createPipeline({ store, ...ports(1) });
  const cutting: typeof storeSite = {
    ...storeSite,
    effect: async (tx, input, context) => {
      const done = await storeSite.effect(tx, input, context);
      await withClient(cluster.adminUrl, (client) =>
        client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'cut'"),
      );
      return done;
    },
  };
  const failed = await pipeline.execute(cutting, analyst, { name: "One" });
  expect(failed).toMatchObject({ ok: false, error: { kind: "not-recorded", causeCode: "CUS-D014" } });
  expect(await store.ledger.size()).toBe(0);
  expect(await pipeline.execute(storeSite, analyst, { name: "One" })).toMatchObject({ ok: true });
  await store.close();
});

test("a connection that is cut while committing: the ledger is asked, and tells that nothing is there", async () => {
  const place = await cluster.createDatabase("cut_at_commit");
  const store = await openAt(place);
  await withClient(place.ownerUrl, (client) =>
    client.query(`
      create function cut() returns trigger language plpgsql as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create constraint trigger cut_at_commit after insert on outbox
        deferrable initially deferred for each row execute function cut()`),
  );
  const failed = await createPipeline({ store, ...ports(1) }).execute(storeSite, analyst, { name: "One" });
  expect(failed).toMatchObject({ ok: false, error: { code: "CUS-T010", causeCode: "CUS-D014" } });
  expect(await store.ledger.size()).toBe(0);
  await store.close();
});

test("a demonstration that a server works on is not reset", async () => {
  const place = await filledDatabase("busy");
  const server = await openStore(place, options());
  if (!server.ok) throw new Error(server.error.detail);
  const refused = await resetDemonstration(place, options());
  expect(refused.ok ? null : refused.error.code).toBe("CUS-D003");
  expect(await server.value.ledger.size()).toBeGreaterThan(0);
  await server.value.close();
  expect(await resetDemonstration({ databaseUrl: place.databaseUrl }, options())).toMatchObject({
    ok: false,
    error: { code: "CUS-D023" },
  });
  expect(await resetDemonstration(place, options())).toEqual({ ok: true, value: null });
});

test("a demonstration is reset to an empty one; a real instance is refused and kept", async () => {
  const place = await filledDatabase("reset_me");
  expect(await resetDemonstration(place, options())).toEqual({ ok: true, value: null });
  const again = await openAt(place);
  expect(await again.ledger.size()).toBe(0);
  await again.close();

  const realPlace = await cluster.createDatabase("real_one");
  const real = await openStore(realPlace, { ...options(), purposeIfNew: "real" });
  if (real.ok) await real.value.close();
  const refused = await resetDemonstration(realPlace, options());
  expect(refused).toMatchObject({ ok: false, error: { code: "CUS-D008" } });
  const kept = await openAt(realPlace);
  expect(await kept.meta.facts()).toMatchObject({ isDemonstration: false });
  await kept.close();
});
