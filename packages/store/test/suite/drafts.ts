/** What every store does with drafts and their steps, whichever database it stands on. */
import type { PersonId } from "@custodiet/core";
import type { Store, StoreTransaction } from "@custodiet/store";
import type { Scope } from "@custodiet/trust";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newDraft, newStep, stateAfter } from "./draft-fixtures.ts";
import { hospital, operator, provenance, site, standingClock, type TestClock } from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";

const ours: Scope = { organisations: [operator] };
const both: Scope = { organisations: [operator, hospital] };
const theirs: Scope = { organisations: [hospital] };
const ada = "p-ada" as PersonId;
const ben = "p-ben" as PersonId;
const first = newDraft(operator, ada, "d1", 3);

export function testDrafts(open: OpenForTest): void {
  describe("drafts", () => {
    let store: Store;
    let clock: TestClock;
    const write = <T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> => store.transaction(both, work);

    beforeEach(async () => {
      clock = standingClock();
      store = await open(clock);
      await write((tx) => tx.drafts.insert(first));
    });
    afterEach(() => store.close());

    test("a draft begins as it is given, at the revision of its entry", async () => {
      expect(await store.drafts.open(ours, ada, site)).toEqual({
        id: "d1",
        organisation: "operator",
        person: "p-ada",
        facility: "site",
        name: "Draft of operator",
        marking: first.provenance.marking,
        base: first.base,
        revision: 3,
        undoTop: null,
        redoTop: null,
        touched: [],
        errorCount: 0,
        hash: first.hash,
        startedAtMs: first.provenance.atMs,
        savedAtMs: first.provenance.atMs,
        seenAtMs: first.provenance.atMs,
        closed: null,
        entryIndex: 3,
        files: first.files,
      });
    });

    test("one of a facility that is not stored stands on no version", async () => {
      await write((tx) => tx.drafts.insert({ ...newDraft(operator, ben, "d2", 4), base: null, name: null }));
      expect(await store.drafts.open(ours, ben, site)).toMatchObject({ base: null, name: null });
    });

    test("a person has one open draft of a facility; another person has another", async () => {
      await expect(write((tx) => tx.drafts.insert(newDraft(operator, ada, "d2", 4)))).rejects.toThrow(/unique/i);
      await write((tx) => tx.drafts.insert(newDraft(operator, ben, "d2", 4)));
      expect((await store.drafts.open(ours, ada, site))?.id).toBe("d1");
      expect((await store.drafts.open(ours, ben, site))?.id).toBe("d2");
      expect((await store.drafts.editing(ours, site)).map(({ person }) => person)).toEqual([ada, ben]);
      expect((await store.drafts.listOpen(ours, ben)).map(({ id }) => id)).toEqual(["d2"]);
    });

    test("a step and the state it leaves are kept together", async () => {
      const step = newStep(first, 5);
      await write(async (tx) => {
        await tx.drafts.insertStep(step);
        expect(await tx.drafts.change(ours, "d1", 3, stateAfter(step))).toBe(true);
      });
      expect(await store.drafts.open(ours, ada, site)).toMatchObject({
        name: "Two",
        files: [{ name: "facility.yaml", text: "name: Two\n" }],
        revision: 5,
        undoTop: 5,
        touched: step.touched,
        errorCount: 2,
        hash: "2".repeat(64),
        savedAtMs: first.provenance.atMs + 5,
      });
      expect(await store.drafts.step(ours, "d1", 5)).toEqual({
        draft: "d1",
        number: 5,
        actor: "p-ada",
        atMs: step.provenance.atMs,
        kind: "edit",
        label: { key: "set" },
        touched: step.touched,
        reverses: null,
        beneath: null,
        requestHash: "b".repeat(64),
        patch: { forth: [], back: [] },
        base: null,
      });
      expect(await store.drafts.step(ours, "d1", 6)).toBeNull();
    });

    test("a change from another revision, or of a closed draft, is not made", async () => {
      const state = stateAfter(newStep(first, 5));
      await write(async (tx) => {
        expect(await tx.drafts.change(ours, "d1", 2, state)).toBe(false);
        expect(await tx.drafts.change(theirs, "d1", 3, state)).toBe(false);
        await tx.drafts.close(ours, "d1", { atMs: 1, outcome: "discarded", request: null, version: null });
        expect(await tx.drafts.change(ours, "d1", 3, state)).toBe(false);
      });
      expect(await store.drafts.lastClosed(ours, ada, site)).toMatchObject({ name: "Draft of operator", revision: 3 });
    });

    test("steps are found by the request that made them and by what came after", async () => {
      await write(async (tx) => {
        for (const entryIndex of [5, 6, 9]) await tx.drafts.insertStep(newStep(first, entryIndex));
      });
      expect((await store.drafts.stepOfRequest(ours, "d1", "request-operator-6"))?.number).toBe(6);
      expect(await store.drafts.stepOfRequest(ours, "d1", "request-operator-7")).toBeNull();
      expect((await store.drafts.stepsAfter(ours, "d1", 5)).map(({ number }) => number)).toEqual([6, 9]);
    });

    test("a merge keeps the versions it moved between", async () => {
      const base = { before: first.base, after: null };
      await write((tx) => tx.drafts.insertStep({ ...newStep(first, 5), kind: "merge", base }));
      expect((await store.drafts.step(ours, "d1", 5))?.base).toEqual(base);
    });

    test("a draft that became a version is closed for good", async () => {
      const closed = { atMs: 9, outcome: "proposed", request: "r", version: 2 } as const;
      await write(async (tx) => {
        expect(await tx.drafts.close(ours, "d1", closed)).toBe(true);
        expect(await tx.drafts.close(ours, "d1", closed)).toBe(false);
        expect(await tx.drafts.reopen(ours, "d1", 10)).toBe(false);
        expect(await tx.drafts.remove(ours, "d1")).toBe(false);
      });
      expect(await store.drafts.open(ours, ada, site)).toBeNull();
      expect(await store.drafts.editing(ours, site)).toEqual([]);
      expect((await store.drafts.lastClosed(ours, ada, site))?.closed).toEqual(closed);
    });

    test("a draft that was thrown away can be opened again with everything in it", async () => {
      const discarded = { atMs: 9, outcome: "discarded", request: null, version: null } as const;
      await write(async (tx) => {
        await tx.drafts.insertStep(newStep(first, 5));
        await tx.drafts.close(ours, "d1", discarded);
        expect(await tx.drafts.reopen(theirs, "d1", 10)).toBe(false);
        expect(await tx.drafts.reopen(ours, "d1", 10)).toBe(true);
      });
      expect(await store.drafts.open(ours, ada, site)).toMatchObject({
        closed: null,
        files: first.files,
        seenAtMs: 10,
      });
      expect(await store.drafts.step(ours, "d1", 5)).not.toBeNull();
    });

    test("the draft closed last is the one that was", async () => {
      await write(async (tx) => {
        await tx.drafts.close(ours, "d1", { atMs: 9, outcome: "discarded", request: null, version: null });
        await tx.drafts.insert(newDraft(operator, ada, "d2", 4));
        await tx.drafts.close(ours, "d2", { atMs: 10, outcome: "proposed", request: null, version: 2 });
      });
      expect((await store.drafts.lastClosed(ours, ada, site))?.id).toBe("d2");
    });

    test("what was thrown away long ago is removed with its steps, what is open is not", async () => {
      await write(async (tx) => {
        await tx.drafts.insertStep(newStep(first, 5));
        expect(await tx.drafts.remove(ours, "d1")).toBe(false);
        await tx.drafts.close(ours, "d1", { atMs: 9, outcome: "discarded", request: null, version: null });
      });
      expect(await store.drafts.discardedBefore(9)).toEqual([]);
      expect((await store.drafts.discardedBefore(10)).map(({ id }) => id)).toEqual(["d1"]);
      await write(async (tx) => {
        expect(await tx.drafts.remove(theirs, "d1")).toBe(false);
        expect(await tx.drafts.remove(ours, "d1")).toBe(true);
      });
      expect(await store.drafts.lastClosed(ours, ada, site)).toBeNull();
      expect(await store.drafts.step(ours, "d1", 5)).toBeNull();
    });

    test("looking at a draft is noted and changes nothing else", async () => {
      const before = await store.drafts.open(ours, ada, site);
      clock.set(clock.nowMs() + 60_000);
      await store.drafts.see("d1");
      expect(await store.drafts.open(ours, ada, site)).toEqual({ ...before, seenAtMs: clock.nowMs() });
    });

    test("who edits is told of the facility's own organisation only", async () => {
      await store.transaction(theirs, async (tx) => {
        await tx.drafts.insert(newDraft(hospital, ben, "d2", 4));
      });
      const both: Scope = { organisations: [operator, hospital] };
      expect((await store.drafts.editing(both, site)).map(({ id }) => id)).toEqual(["d1", "d2"]);
      await store.transaction(theirs, (tx) =>
        tx.facilities.insertVersion({
          organisation: hospital,
          model: { facility: { id: site, name: "H", kind: "hospital", isFictional: true } } as never,
          hash: "d".repeat(64) as never,
          counts: { areaCount: 0, roleCount: 0, targetCount: 0, highestCategory: null },
          sources: [],
          reason: "First",
          provenance: provenance(ben, 5),
        }),
      );
      expect((await store.drafts.editing(both, site)).map(({ id }) => id)).toEqual(["d2"]);
    });
  });
}
