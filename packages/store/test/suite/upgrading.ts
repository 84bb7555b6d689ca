/** A database that an earlier version wrote is brought up to date: everything in it stays, and it works. */
import { readFileSync } from "node:fs";
import { contentHash, type PersonId } from "@custodiet/core";
import type { Store } from "@custodiet/store";
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

/** @param openOld makes a database by these statements and opens it as this version does */
export function testUpgrading(kind: DatabaseKind, openOld: (statements: string) => Promise<Store>): void {
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
