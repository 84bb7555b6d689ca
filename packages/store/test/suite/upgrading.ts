/** A database that an earlier version wrote is brought up to date: everything in it stays, and it works. */
import { readFileSync } from "node:fs";
import { contentHash, type PersonId, type Result } from "@custodiet/core";
import type { OpenFault, Store } from "@custodiet/store";
import { auditLedger, createPipeline, housePolicy, type Scope } from "@custodiet/trust";
import { describe, expect, test } from "vitest";
import { type DatabaseKind, migrations, schemaVersion } from "../../src/schema/migrations.ts";
import { newComment, newDraft } from "./draft-fixtures.ts";
import {
  analyst,
  newAssessment,
  newVersion,
  operator,
  seededRandomness,
  site,
  standingClock,
  storeSite,
  testSigner,
} from "./fixtures.ts";

/** Statements that make a database as schema 1 left it. */
export const schemaOne = (kind: DatabaseKind): string => {
  const tables = migrations[0]?.statements(kind) ?? [];
  const log =
    "create table schema_migrations (number integer primary key, name text not null, applied_at bigint not null)";
  const rows = readFileSync(new URL("../fixtures/schema-1.sql", import.meta.url), "utf8");
  return `${[log, ...tables].join(";\n")};\n${rows}`;
};

const ours: Scope = { organisations: [operator] };
const ada = "p-ada" as PersonId;

/** A database as an earlier version left it. */
export interface OldDatabase {
  /** Every row of a table, past the store. */
  readonly rows: (table: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Opens it as this version does. */
  readonly open: () => Promise<Result<Store, OpenFault>>;
}

/** Makes a database by these statements. */
export type MakeOld = (statements: string) => Promise<OldDatabase>;

async function requireOpen({ open }: OldDatabase): Promise<Store> {
  const opened = await open();
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  return opened.value;
}

const fixtureOf = (kind: DatabaseKind, number: number): string => {
  const text = readFileSync(new URL(`../fixtures/schema-${number}.sql`, import.meta.url), "utf8");
  return kind === "sqlite" ? text : text.replaceAll("x'0102'", "'\\x0102'");
};

/** Statements that make a database as schema `number` left it, each version having written rows before the next came. */
const schemaUpTo = (kind: DatabaseKind, number: number): string => {
  const later = migrations.filter((each) => each.number > 1 && each.number <= number);
  const steps = later.map((each) => `${each.statements(kind).join(";\n")};\n${fixtureOf(kind, each.number)}`);
  return [schemaOne(kind), ...steps].join("\n");
};

/** Every state that a released version left: the present one, which no later version has changed, has no rows yet. */
const states = migrations.map(({ number }) => number).filter((number) => number < schemaVersion);

const tablesOf = (statements: string): readonly string[] =>
  [...new Set([...statements.matchAll(/^insert into (\w+) /gm)].map(([, table]) => table ?? ""))].filter(
    (table) => table !== "schema_migrations",
  );

export function testEachState(kind: DatabaseKind, makeOld: MakeOld): void {
  describe("a database of each schema there was", () => {
    test.each(states)("schema %i opens as the present one, with every row as it was", async (number) => {
      const statements = schemaUpTo(kind, number);
      const old = await makeOld(statements);
      const before = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
      for (const table of tablesOf(statements)) before.set(table, await old.rows(table));
      const store = await requireOpen(old);
      expect((await store.meta.facts()).schemaVersion).toBe(schemaVersion);
      await store.close();
      for (const [table, rows] of before) {
        expect(rows.length, table).toBeGreaterThan(0);
        const after = await old.rows(table);
        const columns = Object.keys(rows[0] ?? {});
        const asBefore = after.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
        expect(asBefore, table).toEqual(rows.map((row) => ({ ...row })));
      }
    });

    test("one of a later schema is not opened, and nothing in it is changed", async () => {
      const later = schemaVersion + 1;
      const row = `insert into schema_migrations (number, name, applied_at) values (${later}, 'later', 1);`;
      const old = await makeOld(`${schemaUpTo(kind, schemaVersion - 1)}\n${row}`);
      const opened = await old.open();
      expect(opened).toMatchObject({ ok: false, error: { code: "CUS-D004" } });
      const numbers = (await old.rows("schema_migrations")).map((each) => Number(each["number"]));
      expect(numbers).toEqual([...states, later]);
    });
  });
}

export function testUpgrading(kind: DatabaseKind, makeOld: MakeOld): void {
  const openOld = async (statements: string) => requireOpen(await makeOld(statements));
  describe("a database that schema 1 wrote", () => {
    test("the statements of schema 1 are those that were released", () => {
      const released = {
        sqlite: "3cbff3140f76e0f8324acd6c64d2bf37175cf0944993aca81da16b1058c5e625",
        postgresql: "fe3812a6c2b850ac51f83722764844c43b2bbc7f1dcf3a4b2862a5154b13dafe",
      };
      expect(contentHash([...(migrations[0]?.statements(kind) ?? [])])).toBe(released[kind]);
    });

    test("opens, and keeps everything that stood in it", async () => {
      const store = await openOld(schemaOne(kind));
      const clock = standingClock();
      expect(await store.meta.facts()).toEqual({
        instanceId: "3c5e81b40c5ec68e04a3406c97d63cfb",
        isDemonstration: true,
        schemaVersion,
        createdAtMs: clock.nowMs(),
      });
      const two = newVersion(operator, site, "Two");
      expect(await store.facilities.get(ours, site)).toMatchObject({ model: two.model, sources: two.sources });
      expect((await store.facilities.versions(ours, site)).map(({ number, reason }) => [number, reason])).toEqual([
        [2, "stored as Two"],
        [1, "stored as One"],
      ]);
      expect((await store.assessments.latest(ours, site))?.text).toBe(newAssessment(operator, two, 1).text);
      expect(await store.jobs.get(ours, "job-1")).toMatchObject({ state: "queued", input: { version: 2 } });
      expect(await store.sessions.find("t1")).toMatchObject({ person: "p-ada" });
      expect((await store.persons.get(ada))?.name).toBe("Ada");
      expect((await store.organisations.list(ours)).map(({ name }) => name)).toEqual(["Operator"]);
      expect(await auditLedger(store.ledger)).toMatchObject({ size: 2, findings: [] });
      expect((await store.ledger.latestCheckpoint())?.size).toBe(2);
      expect(await store.outbox.claim(9, 1)).toHaveLength(2);
      await store.close();
    });

    test("works: the next version, a draft, a comment", async () => {
      const store = await openOld(schemaOne(kind));
      const ports = { clock: standingClock(), randomness: seededRandomness(9), signer: testSigner() };
      const pipeline = createPipeline({ store, ...ports, policy: housePolicy });
      expect(await pipeline.execute(storeSite, analyst, { name: "Three" })).toMatchObject({
        ok: true,
        value: { output: { number: 3 }, entryIndex: 2 },
      });
      await store.transaction(ours, async (tx) => {
        await tx.drafts.insert(newDraft(operator, ada, "d1", 2));
        await tx.comments.insert(newComment(operator, ada, "c1"));
      });
      expect((await store.drafts.open(ours, ada, site))?.id).toBe("d1");
      expect(await store.comments.list(ours, site)).toHaveLength(1);
      expect(await auditLedger(store.ledger)).toMatchObject({ size: 3, findings: [] });
      await store.close();
    });
  });
}
