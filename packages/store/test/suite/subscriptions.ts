/** Subscriptions under way, and what is offered to the registry, on every database. */
import type { PersonId } from "@custodiet/core";
import type { Provenance, Store, StoreTransaction } from "@custodiet/store";
import type { Scope } from "@custodiet/trust";
import type { PartyCode } from "@custodiet/working-group";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { amber, hospital, operator, standingClock } from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";
import { everyStep, facts, newFact, note } from "./subscription-fixtures.ts";

const ada = "p-ada" as PersonId;
const ours: Scope = { organisations: [operator] };
const made = (atMs: number, entryIndex: number): Provenance => ({ actor: ada, atMs, marking: amber, entryIndex });

export function testSubscriptions(open: OpenForTest): void {
  describe("subscriptions under way", () => {
    let store: Store;
    const write = <T>(work: (tx: StoreTransaction) => Promise<T>, scope = ours) => store.transaction(scope, work);
    const way = { id: "way", organisation: operator, party: "XAA" as PartyCode, partyKind: "state" } as const;

    beforeEach(async () => {
      store = await open(standingClock());
      await write((tx) => tx.subscriptions.insert({ ...way, beganAtMs: 1 }, made(1, 1)));
    });
    afterEach(() => store.close());

    test("steps of every kind come back as they were, in their order, and one taken back says why", async () => {
      const steps = everyStep(ada);
      for (const [at, step] of steps.entries()) {
        const kept = { id: `step-${at}`, organisation: operator, step };
        await write((tx) => tx.subscriptions.keepStep("way", kept, made(10 + at, 10 + at)));
      }
      const found = await store.subscriptions.steps(ours, "way");
      expect(found.map(({ step }) => step)).toEqual(steps);
      expect(found[0]).toMatchObject({ id: "step-0", recordedBy: ada, recordedAtMs: 10, corrected: null });
      const last = found.at(-1);
      if (last === undefined) throw new Error("The test has no step");
      await write((tx) => tx.subscriptions.correct(last, "Too early", made(99, 99)));
      const now = await store.subscriptions.steps(ours, "way");
      expect(now.at(-1)?.corrected).toEqual({ reason: "Too early", by: ada, atMs: 99 });
      await expect(write((tx) => tx.subscriptions.correct(last, "Again", made(100, 100)))).rejects.toThrow();
    });

    test("a text and a file are kept once, and come back whole", async () => {
      const text = { organisation: operator, hash: "h", facts, note };
      for (const at of [2, 3]) await write((tx) => tx.subscriptions.keepText("way", text, made(at, at)));
      expect(await store.subscriptions.text(ours, "way", "h")).toEqual({ ...text, draftedAtMs: 2 });
      const about = {
        organisation: operator,
        hash: "f",
        name: "scan.pdf",
        mediaType: "application/pdf",
        byteLength: 3,
      };
      const file = { ...about, bytes: Uint8Array.of(0, 255, 7) };
      for (const at of [4, 5]) await write((tx) => tx.subscriptions.keepFile(file, made(at, at)));
      const found = await store.subscriptions.file(ours, "f");
      expect({ ...found, bytes: [...(found?.bytes ?? [])] }).toEqual({ ...about, bytes: [0, 255, 7] });
    });

    test("an offer waits for another organisation, which ends it once", async () => {
      const offer = { id: "offer", organisation: operator, subscription: "way", step: "step", fact: newFact };
      await write((tx) => tx.proposals.insert(offer, made(2, 2)));
      expect(await store.proposals.list()).toEqual([{ ...offer, madeBy: ada, madeAtMs: 2, end: null }]);
      const end = { verdict: "accepted", reason: "", fact: "fact-1" } as const;
      const theirs: Scope = { organisations: [hospital] };
      await write((tx) => tx.proposals.end(hospital, "offer", end, made(3, 3)), theirs);
      expect((await store.proposals.list())[0]?.end).toEqual({ ...end, atMs: 3 });
      await expect(write((tx) => tx.proposals.end(hospital, "offer", end, made(4, 4)), theirs)).rejects.toThrow();
    });

    test("nothing is written for another organisation", async () => {
      const theirs: Scope = { organisations: [hospital] };
      const step = { id: "s", organisation: operator, step: everyStep(ada)[0] as never };
      for (const work of [
        (tx: StoreTransaction) => tx.subscriptions.keepStep("way", step, made(2, 2)),
        (tx: StoreTransaction) =>
          tx.proposals.end(operator, "offer", { verdict: "refused", reason: "", fact: null }, made(2, 2)),
      ]) {
        await expect(write(work, theirs)).rejects.toThrow("A write outside its scope");
      }
    });
  });
}
