/** The pipeline over a real store: entry, effect and outbox together, or nothing. */
import { err } from "@custodiet/core";
import { StorageError, type Store, type StoreTransaction } from "@custodiet/store";
import {
  auditLedger,
  type Command,
  createPipeline,
  housePolicy,
  type Pipeline,
  proveConsistency,
  proveInclusion,
  type Scope,
  type TransactionPort,
} from "@custodiet/trust";
import {
  commitTo,
  fromHex,
  hashLeaf,
  isConsistent,
  isIncluded,
  openCheckpoint,
  rootOf,
  toHex,
} from "@custodiet/verification";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  analyst,
  instance,
  operator,
  participant,
  seededRandomness,
  site,
  standingClock,
  storeSite,
  testSigner,
} from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";

const ours: Scope = { organisations: [operator] };

export function testPipeline(open: OpenForTest): void {
  describe("the pipeline", () => {
    let store: Store;
    let pipeline: Pipeline<StoreTransaction>;
    const over = (port: TransactionPort<StoreTransaction>) =>
      createPipeline({
        store: port,
        clock: standingClock(),
        randomness: seededRandomness(5),
        signer: testSigner(),
        policy: housePolicy,
      });

    beforeEach(async () => {
      store = await open(standingClock());
      pipeline = over(store);
    });
    afterEach(() => store.close());

    const nothingHappened = async (): Promise<void> => {
      expect(await store.ledger.size()).toBe(0);
      expect(await store.facilities.list(ours)).toEqual([]);
      expect(await store.outbox.claim(9, 1)).toEqual([]);
    };

    test("a command writes its record, its entry and its outbox", async () => {
      const done = await pipeline.execute(storeSite, analyst, { name: "One" });
      expect(done).toEqual({
        ok: true,
        value: { output: { number: 1 }, entryIndex: 0, rule: "modellers-store-facilities" },
      });
      const [line] = await store.ledger.page(ours, { limit: 10 });
      const stored = await store.facilities.get(ours, site);
      expect(line).toMatchObject({
        index: 0,
        atMs: 1_795_488_000_000,
        actor: "p-ada",
        role: "analyst",
        organisation: "operator",
        action: "facility.store",
        rule: "modellers-store-facilities",
        record: { kind: "facility", id: "site" },
        hashBefore: null,
        hashAfter: stored?.version.hash,
        details: { reason: "stored as One" },
      });
      expect(stored?.version.entryIndex).toBe(0);
      expect((await store.outbox.claim(9, 1)).map((row) => [row.kind, row.entryIndex])).toEqual([["assess", 0]]);
    });

    test("an entry names no person: who it was stands behind the commitment", async () => {
      await pipeline.execute(storeSite, analyst, { name: "One" });
      const [line] = await store.ledger.page(ours, { limit: 1 });
      expect(line?.body).not.toContain("p-ada");
      expect(line?.body).not.toContain("stored as One");
      const salt = seededRandomness(5).bytes(32);
      expect(line?.commitment).toBe(commitTo(salt, { person: "p-ada", details: { reason: "stored as One" } }));
    });

    test("a second version tells the hash before", async () => {
      await pipeline.execute(storeSite, analyst, { name: "One" });
      await pipeline.execute(storeSite, analyst, { name: "Two" });
      const [second, first] = await store.ledger
        .ofRecord(ours, { kind: "facility", id: site })
        .then((lines) => [...lines].reverse());
      expect(second?.hashBefore).toBe(first?.hashAfter);
      expect(second?.index).toBe(1);
    });

    test("who may not is told by which rule, and nothing happens", async () => {
      expect(await pipeline.execute(storeSite, participant, { name: "One" })).toMatchObject({
        ok: false,
        error: { kind: "refused", code: "CUS-T002" },
      });
      await nothingHappened();
    });

    test("a command that cannot be done as asked leaves nothing", async () => {
      const fault = { code: "CUS-S999", title: "planted", detail: "", remedy: "" };
      const failing: typeof storeSite = {
        ...storeSite,
        effect: async (tx, input, context) => {
          await storeSite.effect(tx, input, context);
          return err(fault);
        },
      };
      expect(await pipeline.execute(failing, analyst, { name: "One" })).toEqual({
        ok: false,
        error: { kind: "fault", fault },
      });
      await nothingHappened();
    });

    test.each(["append", "enqueue"] as const)("if the ledger cannot %s, nothing happens", async (step) => {
      const broken: TransactionPort<StoreTransaction> = {
        transaction: (scope, work) =>
          store.transaction(scope, (tx) =>
            work({
              ...tx,
              ledger: { ...tx.ledger, [step]: () => Promise.reject(new StorageError("CUS-D010", "disk full")) },
            }),
          ),
      };
      const done = await over(broken).execute(storeSite, analyst, { name: "One" });
      expect(done).toEqual({
        ok: false,
        error: { kind: "not-recorded", code: "CUS-T010", causeCode: "CUS-D010", cause: "disk full" },
      });
      await nothingHappened();
    });

    test("a bug in an effect is thrown on, and leaves nothing", async () => {
      const buggy: Command<StoreTransaction, { name: string }, unknown> = {
        ...storeSite,
        effect: async (tx, input, context) => {
          await storeSite.effect(tx, input, context);
          throw new TypeError("planted");
        },
      };
      await expect(pipeline.execute(buggy, analyst, { name: "One" })).rejects.toThrow(TypeError);
      await nothingHappened();
    });

    test("commands at the same time are entered one after another, without a gap", async () => {
      const names = Array.from({ length: 20 }, (_, n) => `Version ${n}`);
      const all = await Promise.all(names.map((name) => pipeline.execute(storeSite, analyst, { name })));
      const indices = all.map((done) => (done.ok ? done.value.entryIndex : -1)).sort((a, b) => a - b);
      expect(indices).toEqual(Array.from({ length: 20 }, (_, n) => n));
      const audit = await auditLedger(store.ledger);
      const bodies = await store.ledger.entries(0, 100);
      expect(audit).toEqual({
        size: 20,
        rootHash: toHex(rootOf(bodies.map(({ body }) => hashLeaf(Buffer.from(body))))),
        findings: [],
      });
    });

    test("a signed checkpoint opens, says that no witness has seen it, and is not signed twice", async () => {
      await pipeline.execute(storeSite, analyst, { name: "One" });
      const signed = await pipeline.signCheckpoint(instance);
      expect(signed).toMatchObject({
        ok: true,
        value: { size: 1, seenBy: [], statement: "No witness has seen it." },
      });
      const opened = openCheckpoint(signed.ok ? signed.value.note : "", testSigner().verifier);
      expect(opened).toMatchObject({ ok: true, value: { origin: "test/log", size: 1n } });
      expect(opened.ok && toHex(opened.value.root)).toBe((await auditLedger(store.ledger)).rootHash);
      expect(await pipeline.signCheckpoint(instance)).toEqual(signed);
      expect(await store.ledger.checkpoints(9)).toHaveLength(1);
    });

    test("who may not sign a checkpoint signs none", async () => {
      expect(await pipeline.signCheckpoint(participant)).toMatchObject({ ok: false, error: { code: "CUS-T002" } });
      expect(await store.ledger.latestCheckpoint()).toBeNull();
    });

    test("every entry is proved to be in the log, and every log to continue the one before", async () => {
      for (let n = 0; n < 7; n++) await pipeline.execute(storeSite, analyst, { name: `Version ${n}` });
      const roots = await Promise.all(
        [1, 2, 3, 4, 5, 6, 7].map(
          async (size) => (await proveInclusion(store.ledger, 0, size)).ok && (await rootAt(store, size)),
        ),
      );
      for (let index = 0; index < 7; index++) {
        const proof = await proveInclusion(store.ledger, index);
        if (!proof.ok) throw new Error(proof.error);
        const { leafHash, rootHash, proof: hashes } = proof.value;
        expect(
          isIncluded({
            index: BigInt(index),
            size: 7n,
            leafHash: fromHex(leafHash),
            root: fromHex(rootHash),
            proof: hashes.map(fromHex),
          }),
        ).toBe(true);
        const consistency = await proveConsistency(store.ledger, index + 1, 7);
        const claim = {
          size1: BigInt(index + 1),
          size2: 7n,
          root1: fromHex(String(roots[index])),
          root2: fromHex(rootHash),
        };
        expect(consistency.ok && isConsistent({ ...claim, proof: consistency.value.map(fromHex) })).toBe(true);
      }
      expect(await proveInclusion(store.ledger, 7)).toEqual({ ok: false, error: "no such entry" });
      expect(await proveConsistency(store.ledger, 1, 8)).toEqual({ ok: false, error: "no such size" });
    });
  });
}

async function rootAt(store: Store, size: number): Promise<string> {
  const bodies = await store.ledger.entries(0, size);
  return toHex(rootOf(bodies.map(({ body }) => hashLeaf(Buffer.from(body)))));
}
