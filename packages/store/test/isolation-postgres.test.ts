/** Organisations apart on PostgreSQL: by the handles of the store, and by row-level security below them. */
import { openStore } from "@custodiet/store";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectGuarded } from "../src/postgresql/pool.ts";
import { scopedTables } from "../src/schema/keeping.ts";
import { Pool } from "../src/scope/pool.ts";
import { ours, theirs } from "./isolation/crossings.ts";
import { type FilledDatabase, ourRows, reachedIn, shapes, testEveryTable, theirRows } from "./isolation/every-table.ts";
import { testLayer } from "./isolation/layer.ts";
import { insertOf } from "./isolation/made-rows.ts";
import { startCluster, type TestCluster, type TestDatabase, withClient } from "./postgres-cluster.ts";
import { options } from "./suite/fixtures.ts";

let cluster: TestCluster;
let filled: TestDatabase;
let count = 0;

beforeAll(async () => {
  cluster = await startCluster();
  filled = await filledDatabase();
});
afterAll(() => cluster?.stop());

/** A database with a row of ours and one of theirs in every table. */
async function filledDatabase(): Promise<TestDatabase> {
  const place = await madeDatabase();
  await withClient(place.adminUrl, async (client) => {
    for (const rows of [ourRows, theirRows]) {
      for (const { name } of shapes) {
        const { sql, values } = insertOf(name, rows.get(name) ?? {}, "postgresql");
        await client.query(sql, [...values]);
      }
    }
  });
  return place;
}

async function madeDatabase(): Promise<TestDatabase> {
  count += 1;
  const place = await cluster.createDatabase(`isolation_${count}`);
  const opened = await openStore(place, options());
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  await opened.value.close();
  return place;
}

async function open(): Promise<FilledDatabase> {
  const place = await filledDatabase();
  const connections = connectGuarded(place.databaseUrl);
  return {
    pool: new Pool(connections),
    rowsOf: (table) =>
      withClient(place.adminUrl, async (client) => (await client.query(`select * from ${table} order by 1`)).rows),
    close: () => connections.destroy(),
  };
}

testEveryTable(open);
testLayer(open);

/** In a transaction that is undone: as the account that works, within our scope. */
async function asOurs<T>(client: pg.Client, work: () => Promise<T>, first: readonly string[] = []): Promise<T> {
  await client.query("begin");
  for (const statement of first) await client.query(statement);
  await client.query(`set local role custodiet_app; set local custodiet.organisations = '${ours}'`);
  try {
    return await work();
  } finally {
    await client.query("rollback");
  }
}

describe("row-level security, below every query", () => {
  const seen = async (client: pg.Client, table: string): Promise<unknown[]> =>
    (await client.query(`select organisation from ${table} order by 1`)).rows.map((row) => row.organisation);

  test.each(scopedTables)("%s: no statement of the account reaches another organisation's row", async (table) => {
    await withClient(filled.databaseUrl, async (client) => {
      expect(await seen(client, table), "without a scope").toEqual([]);
    });
    await withClient(filled.adminUrl, async (client) => {
      expect(await asOurs(client, () => seen(client, table))).toEqual([ours]);
      for (const sql of [
        `update ${table} set organisation = organisation where organisation = '${theirs}'`,
        `delete from ${table} where organisation = '${theirs}'`,
      ]) {
        const touched = asOurs(client, async () => (await client.query(sql)).rowCount).catch(String);
        expect([0, expect.stringMatching("permission denied")], sql).toContainEqual(await touched);
      }
      const { sql, values } = insertOf(table, reachedIn(table).theirRow, "postgresql");
      const added = asOurs(client, () => client.query(sql, [...values]));
      await expect(added, sql).rejects.toThrow(/row-level security/);
    });
  });

  test.each(scopedTables)("%s: a policy taken away, opened, or put to sleep is noticed", async (table) => {
    await withClient(filled.adminUrl, async (client) => {
      const seenAfter = (statement: string) => asOurs(client, () => seen(client, table), [statement]);
      expect(await seenAfter(`drop policy custodiet_own on ${table}`)).toEqual([]);
      expect(await seenAfter(`alter policy custodiet_own on ${table} using (true)`)).toEqual([ours, theirs]);
      expect(await seenAfter(`alter table ${table} disable row level security`)).toEqual([ours, theirs]);
    });
  });

  test("the owner of the tables is held to the policies as well", async () => {
    await withClient(filled.ownerUrl, async (client) => {
      for (const table of scopedTables) expect(await seen(client, table), table).toEqual([]);
    });
  });

  test("a name of the closed list opens the tables it names, for what it does there", async () => {
    await withClient(filled.adminUrl, async (client) => {
      const named = (name: string, table: string) =>
        asOurs(client, () => seen(client, table), [`set local custodiet.statement = '${name}'`]);
      expect(await named("persons.get", "persons")).toEqual([ours, theirs]);
      expect(await named("persons.get", "facilities")).toEqual([ours]);
      expect(await named("ledger.append", "ledger_entries")).toEqual([ours]);
    });
  });
});

describe("accounts that could go round it are refused at the start", () => {
  const codeOf = async (place: { databaseUrl: string; ownerUrl?: string }) => {
    const opened = await openStore(place, options());
    if (opened.ok) await opened.value.close();
    return opened.ok ? "opened" : opened.error.code;
  };

  test("a superuser, and an account that bypasses row-level security", async () => {
    const place = await madeDatabase();
    expect(await codeOf({ databaseUrl: place.adminUrl })).toBe("CUS-D021");
    await withClient(place.adminUrl, (client) =>
      client.query(
        `create role bypassing login bypassrls password 'x'; grant all on all tables in schema public to bypassing`,
      ),
    );
    const bypassing = new URL(place.databaseUrl);
    Object.assign(bypassing, { username: "bypassing", password: "x" });
    expect(await codeOf({ databaseUrl: bypassing.href })).toBe("CUS-D021");
  });

  test("the tables' owner, alone or as its own helper, and whoever may act for it", async () => {
    const place = await madeDatabase();
    expect(await codeOf({ databaseUrl: place.ownerUrl })).toBe("CUS-D022");
    expect(await codeOf({ databaseUrl: place.ownerUrl, ownerUrl: place.ownerUrl })).toBe("CUS-D022");
    const empty = await cluster.createDatabase("empty_owner");
    expect(await codeOf({ databaseUrl: empty.ownerUrl, ownerUrl: empty.ownerUrl })).toBe("CUS-D022");
    await withClient(place.adminUrl, (client) =>
      client.query("create role helper login password 'x'; grant custodiet_owner to helper"),
    );
    const helper = new URL(place.databaseUrl);
    Object.assign(helper, { username: "helper", password: "x" });
    expect(await codeOf({ databaseUrl: helper.href })).toBe("CUS-D022");
  });

  test("without the owner's address: tables that are missing, not kept apart, or not granted are said to be so", async () => {
    const empty = await cluster.createDatabase("no_tables");
    expect(await openStore({ databaseUrl: empty.databaseUrl }, options())).toMatchObject({
      error: { code: "CUS-D023", detail: expect.stringContaining("there are no tables yet") },
    });
    const place = await madeDatabase();
    expect(await codeOf({ databaseUrl: place.databaseUrl })).toBe("opened");
    for (const statement of [
      "drop policy custodiet_own on facilities",
      "alter table facilities no force row level security",
      "alter table facilities disable row level security",
      "comment on table meta is 'kept apart otherwise'",
    ]) {
      await withClient(place.ownerUrl, (client) => client.query(statement));
      expect(await codeOf({ databaseUrl: place.databaseUrl }), statement).toBe("CUS-D023");
      expect(await codeOf(place), statement).toBe("opened");
      expect(await codeOf({ databaseUrl: place.databaseUrl }), statement).toBe("opened");
    }
    await withClient(place.ownerUrl, (client) => client.query("revoke all on meta from custodiet_app"));
    expect(await codeOf({ databaseUrl: place.databaseUrl })).toBe("CUS-D023");
  });
});
