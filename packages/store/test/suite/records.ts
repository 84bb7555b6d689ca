/** What every store does with its records, whichever database it stands on. */

import type { FacilityId, PersonId } from "@custodiet/core";
import type { AssessmentHead, Store, StoreTransaction } from "@custodiet/store";
import type { Scope } from "@custodiet/trust";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrations } from "../../src/schema/migrations.ts";
import {
  amber,
  hospital,
  newAssessment,
  newVersion,
  operator,
  provenance,
  site,
  standingClock,
  type TestClock,
} from "./fixtures.ts";

export type OpenForTest = (clock: TestClock) => Promise<Store>;

const ours: Scope = { organisations: [operator] };
const both: Scope = { organisations: [hospital, operator] };

export function testRecords(open: OpenForTest): void {
  describe("records", () => {
    let store: Store;
    let clock: TestClock;
    const write = <T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> => store.transaction(both, work);

    beforeEach(async () => {
      clock = standingClock();
      store = await open(clock);
    });
    afterEach(() => store.close());

    test("a new database is an empty instance of the kind it was made as", async () => {
      expect(await store.meta.facts()).toMatchObject({
        isDemonstration: true,
        schemaVersion: migrations.length,
        createdAtMs: clock.nowMs(),
      });
      expect((await store.meta.facts()).instanceId).toMatch(/^[0-9a-f]{32}$/);
      expect(await store.facilities.list(ours)).toEqual([]);
      expect(await store.ledger.size()).toBe(0);
    });

    test("a stored model comes back as it was, with its sources and its counts", async () => {
      const version = newVersion(operator, site, "One", 4);
      expect(await write((tx) => tx.facilities.insertVersion(version))).toEqual({
        kind: "stored",
        number: 1,
        hashBefore: null,
      });
      expect(await store.facilities.get(ours, site)).toEqual({
        id: "site",
        organisation: "operator",
        name: "One",
        kind: "research-reactor",
        isFictional: true,
        counts: { areaCount: 1, roleCount: 2, targetCount: 3, highestCategory: "I" },
        version: {
          number: 1,
          hash: version.hash,
          author: "p-ada",
          storedAtMs: 1_795_488_000_000,
          reason: "stored as One",
          marking: amber,
          entryIndex: 4,
        },
        model: version.model,
        sources: [{ name: "facility.yaml", text: "name: One\n" }],
      });
    });

    test("each change is a new version; the list shows the newest, older ones stay", async () => {
      const [one, two] = [newVersion(operator, site, "One"), newVersion(operator, site, "Two")];
      await write((tx) => tx.facilities.insertVersion(one));
      expect(await write((tx) => tx.facilities.insertVersion(two))).toEqual({
        kind: "stored",
        number: 2,
        hashBefore: one.hash,
      });
      expect((await store.facilities.list(ours)).map((head) => [head.name, head.version.number])).toEqual([["Two", 2]]);
      expect(await store.facilities.head(ours, site)).toEqual((await store.facilities.list(ours))[0]);
      expect(await store.facilities.head({ organisations: [hospital] }, site)).toBeNull();
      expect((await store.facilities.versions(ours, site)).map((head) => head.number)).toEqual([2, 1]);
      expect((await store.facilities.get(ours, site, 1))?.name).toBe("One");
      expect(await store.facilities.get(ours, site, 3)).toBeNull();
    });

    test("a model that equals the latest version is not stored again", async () => {
      await write((tx) => tx.facilities.insertVersion(newVersion(operator, site, "One")));
      expect(await write((tx) => tx.facilities.insertVersion(newVersion(operator, site, "One")))).toEqual({
        kind: "unchanged",
        number: 1,
      });
      expect(await store.facilities.versions(ours, site)).toHaveLength(1);
    });

    test("an older model stored again is a new version", async () => {
      for (const name of ["One", "Two", "One"])
        await write((tx) => tx.facilities.insertVersion(newVersion(operator, site, name)));
      expect((await store.facilities.versions(ours, site)).map((head) => head.number)).toEqual([3, 2, 1]);
    });

    test("a model is found by its hash, whatever was stored since, and by no other", async () => {
      const [one, two] = [newVersion(operator, site, "One"), newVersion(operator, site, "Two")];
      for (const version of [one, two]) await write((tx) => tx.facilities.insertVersion(version));
      expect(await store.facilities.model(ours, site, one.hash)).toEqual(one.model);
      expect(await store.facilities.model(ours, site, newVersion(operator, site, "Three").hash)).toBeNull();
      expect(await store.facilities.model({ organisations: [hospital] }, site, one.hash)).toBeNull();
    });

    test("the latest assessment is of the facility, or of one of its models", async () => {
      const [one, two] = [newVersion(operator, site, "One"), newVersion(operator, site, "Two")];
      await write(async (tx) => {
        await tx.facilities.insertVersion(one);
        await tx.assessments.insert(newAssessment(operator, one, 1));
        await tx.facilities.insertVersion(two);
        await tx.assessments.insert(newAssessment(operator, two, 3));
      });
      expect((await store.assessments.latest(ours, site))?.modelHash).toBe(two.hash);
      const first = await store.assessments.latest(ours, site, one.hash);
      expect(first).toMatchObject({ modelHash: one.hash, engineVersion: "1.0.0" });
      expect(first?.text).toBe('{"facility":{"id":"site","name":"One"},"threatStatement":"assessed for operator"}');
      expect(await store.assessments.get(ours, first?.hash ?? "")).toEqual(first);
      expect((await store.assessments.latestHeads(ours)).map((head) => [head.facility, head.entryIndex])).toEqual([
        ["site", 3],
      ]);
    });

    test("an older version that is assessed later is known by its model, and is not the facility's latest", async () => {
      const [one, two] = [newVersion(operator, site, "One"), newVersion(operator, site, "Two")];
      await write(async (tx) => {
        await tx.facilities.insertVersion(one);
        await tx.facilities.insertVersion(two);
        for (const [version, entry] of [
          [two, 1],
          [one, 3],
          [two, 4],
          [one, 5],
        ] as const)
          await tx.assessments.insert(newAssessment(operator, version, entry));
      });
      const told = (heads: readonly AssessmentHead[]) => heads.map((head) => head.entryIndex);
      expect((await store.assessments.latest(ours, site))?.entryIndex).toBe(4);
      expect(told(await store.assessments.latestHeads(ours))).toEqual([4]);
      expect(told(await store.assessments.lastHeads(ours, 3))).toEqual([4, 1, 5]);
      expect(told(await store.assessments.headsByModel(ours, site))).toEqual([5, 4]);
      expect(await store.assessments.headsByModel({ organisations: [hospital] }, site)).toEqual([]);
    });

    test("an assessment of a model that was stored again counts for the newest version that has it", async () => {
      const [one, two] = [newVersion(operator, site, "One"), newVersion(operator, site, "Two")];
      await write(async (tx) => {
        for (const version of [one, two, one]) await tx.facilities.insertVersion(version);
        await tx.assessments.insert(newAssessment(operator, one, 3));
        await tx.assessments.insert(newAssessment(operator, two, 4));
      });
      expect((await store.assessments.latest(ours, site))?.modelHash).toBe(one.hash);
    });

    test("the last assessments of each facility are told newest first, and so are those of all", async () => {
      const other = "other" as FacilityId;
      const [one, two] = [newVersion(operator, site, "One"), newVersion(operator, other, "Two")];
      await write(async (tx) => {
        await tx.facilities.insertVersion(one);
        await tx.facilities.insertVersion(two);
        for (const entryIndex of [1, 3, 5]) await tx.assessments.insert(newAssessment(operator, one, entryIndex));
        await tx.assessments.insert(newAssessment(operator, two, 4));
      });
      const told = (heads: readonly AssessmentHead[]) => heads.map((head) => [head.facility, head.entryIndex]);
      expect(told(await store.assessments.lastHeads(ours, 2))).toEqual([
        ["other", 4],
        ["site", 5],
        ["site", 3],
      ]);
      expect(told(await store.assessments.recent(ours, 3))).toEqual([
        ["site", 5],
        ["other", 4],
        ["site", 3],
      ]);
    });

    test("versions of all facilities are told with the one stored last first", async () => {
      await write(async (tx) => {
        await tx.facilities.insertVersion(newVersion(operator, site, "One", 1));
        await tx.facilities.insertVersion(newVersion(operator, "other" as FacilityId, "Two", 2));
        await tx.facilities.insertVersion(newVersion(operator, site, "Three", 3));
      });
      expect((await store.facilities.recent(ours, 2)).map((head) => [head.name, head.version.number])).toEqual([
        ["Three", 2],
        ["Two", 1],
      ]);
    });

    test("a job is claimed once, reports, and ends", async () => {
      await write((tx) => tx.jobs.insert(job("j1")));
      const claims = await Promise.all([store.jobs.claimNext(), store.jobs.claimNext()]);
      expect(claims.map((claimed) => claimed?.id ?? null).sort()).toEqual(["j1", null].sort());
      await store.jobs.report("j1", 3, 9, "paths");
      expect(await store.jobs.get(ours, "j1")).toMatchObject({
        state: "running",
        done: 3,
        total: 9,
        stage: "paths",
        error: null,
      });
      await store.jobs.finish("j1", "failed", { code: "CUS-A001" });
      expect(await store.jobs.get(ours, "j1")).toMatchObject({ state: "failed", error: { code: "CUS-A001" } });
      await store.jobs.report("j1", 9, 9, "late");
      expect(await store.jobs.get(ours, "j1")).toMatchObject({ state: "failed", stage: "paths" });
    });

    test("a queued job is cancelled at once, a running one asked to stop, an ended one left alone", async () => {
      await write(async (tx) => {
        await tx.jobs.insert(job("j1"));
        expect(await tx.jobs.requestCancel(ours, "j1")).toBe(true);
        await tx.jobs.insert(job("j2"));
      });
      expect(await store.jobs.get(ours, "j1")).toMatchObject({ state: "cancelled" });
      await store.jobs.claimNext();
      await write((tx) => tx.jobs.requestCancel(ours, "j2"));
      expect(await store.jobs.get(ours, "j2")).toMatchObject({ state: "running", isCancelRequested: true });
      expect(await write((tx) => tx.jobs.requestCancel(ours, "j1"))).toBe(false);
    });

    test("jobs of a process that died are queued again", async () => {
      await write((tx) => tx.jobs.insert(job("j1")));
      await store.jobs.claimNext();
      expect(await store.jobs.requeueAbandoned()).toBe(1);
      expect((await store.jobs.claimNext())?.id).toBe("j1");
    });

    test("a session is found until it ends or expires", async () => {
      await write((tx) => tx.sessions.insert(session("t1"), provenance("p-ada" as PersonId, 0)));
      expect(await store.sessions.find("t1")).toEqual(session("t1"));
      clock.set(clock.nowMs() + 500);
      await store.sessions.touch("t1");
      expect((await store.sessions.find("t1"))?.lastSeenAtMs).toBe(clock.nowMs());
      clock.set(session("t1").expiresAtMs);
      expect(await store.sessions.find("t1")).toBeNull();
      clock.set(session("t1").openedAtMs);
      expect(await write((tx) => tx.sessions.end(ours, "t1"))).toBe(true);
      expect(await store.sessions.find("t1")).toBeNull();
      expect(await write((tx) => tx.sessions.end(ours, "t1"))).toBe(false);
    });

    test("a message of the outbox is leased, given out again when the lease ends, and gone when complete", async () => {
      await write((tx) => tx.ledger.enqueue([message("m1"), message("m2")]));
      expect((await store.outbox.claim(1, 1000)).map((row) => [row.id, row.attempts])).toEqual([["m1", 1]]);
      expect((await store.outbox.claim(9, 1000)).map((row) => row.id)).toEqual(["m2"]);
      expect(await store.outbox.claim(9, 1000)).toEqual([]);
      await store.outbox.complete("m2");
      await store.outbox.fail("m1", "no answer");
      clock.set(clock.nowMs() + 1000);
      expect(await store.outbox.claim(9, 1000)).toEqual([
        {
          id: "m1",
          organisation: "operator",
          actor: "p-ada",
          marking: amber,
          kind: "assess",
          payload: { facility: "site" },
          entryIndex: 0,
          attempts: 2,
        },
      ]);
    });

    test("an organisation tells which ones it oversees, and persons theirs", async () => {
      await write(async (tx) => {
        await tx.organisations.insert(
          { id: operator, name: "Operator", kind: "operator", overseenBy: hospital, isFictional: true },
          provenance("instance" as PersonId, 0),
        );
        await tx.persons.insert(
          { id: "p-ada" as PersonId, organisation: operator, name: "Ada", role: "analyst", isFictional: true },
          provenance("instance" as PersonId, 0),
        );
        await tx.persons.insert(
          { id: "p-real" as PersonId, organisation: operator, name: "Real", role: "analyst", isFictional: false },
          provenance("instance" as PersonId, 0),
        );
      });
      expect(await store.organisations.overseenBy(hospital)).toEqual(["operator"]);
      expect(await store.organisations.overseenBy(operator)).toEqual([]);
      expect((await store.persons.get("p-ada" as PersonId))?.name).toBe("Ada");
      expect((await store.persons.listFictional()).map((person) => person.id)).toEqual(["p-ada"]);
    });

    test("a transaction that throws leaves nothing", async () => {
      const failing = write(async (tx) => {
        await tx.facilities.insertVersion(newVersion(operator, site, "One"));
        throw new Error("planted");
      });
      await expect(failing).rejects.toThrow("planted");
      expect(await store.facilities.list(ours)).toEqual([]);
    });

    test("a write for an organisation outside the scope is refused as a bug", async () => {
      const foreign = store.transaction({ organisations: [hospital] }, (tx) =>
        tx.facilities.insertVersion(newVersion(operator, site, "One")),
      );
      await expect(foreign).rejects.toThrow("outside its scope");
      expect(await store.facilities.list(both)).toEqual([]);
    });

    test("a read does not wait behind a write transaction", async () => {
      let finish: () => void = () => undefined;
      const isHeld = new Promise<void>((resolve) => (finish = resolve));
      const writing = write(async (tx) => {
        await tx.facilities.insertVersion(newVersion(operator, site, "One"));
        await isHeld;
      });
      expect(await store.facilities.list(ours)).toEqual([]);
      finish();
      await writing;
      expect(await store.facilities.list(ours)).toHaveLength(1);
    });
  });
}

const job = (id: string) => ({
  id,
  organisation: operator,
  kind: "assessment",
  facility: site,
  input: { version: 1 },
  provenance: provenance("p-ada" as PersonId, 0),
});

const session = (tokenHash: string) => ({
  tokenHash,
  person: "p-ada" as PersonId,
  organisation: operator,
  csrfToken: "c",
  openedAtMs: 1_795_488_000_000,
  lastSeenAtMs: 1_795_488_000_000,
  expiresAtMs: 1_795_488_001_000,
  account: "account-ada",
  authenticator: null,
  confirmedAtMs: null,
});

const message = (id: string) => ({
  id,
  organisation: operator,
  actor: "p-ada" as PersonId,
  marking: amber,
  kind: "assess",
  payload: { facility: "site" },
  entryIndex: 0,
  createdAtMs: 1_795_488_000_000,
});
