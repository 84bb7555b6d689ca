import { err, type Marking, type OrganisationId, ok, type PersonId } from "@custodiet/core";
import { fromHex, hashLeaf, openCheckpoint, rootOf, toHex } from "@custodiet/verification";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import {
  type Actor,
  auditLedger,
  type Command,
  createLogKey,
  createPipeline,
  type EntryKept,
  housePolicy,
  type Pipeline,
  proveInclusion,
  readLogKey,
} from "../index.ts";
import { type MemoryStore, type MemoryTransaction, memoryStore } from "./memory-ledger.ts";

const actor: Actor = {
  person: "p-1" as PersonId,
  role: "analyst",
  organisation: "operator" as OrganisationId,
  oversees: [],
};
const machine: Actor = { ...actor, role: "instance" };
const marking: Marking = { tlp: "amber", releasedTo: [], caveats: [], reason: "test" };
const randomness = { bytes: (length: number) => new Uint8Array(length).fill(7) };

class DiskFull extends Error {
  readonly storageCode = "CUS-D010";
}

const note: Command<MemoryTransaction, string, string> = {
  name: "facility.store",
  recordKind: "note",
  effect: async (tx, text, { entryIndex }) => {
    tx.write(text);
    return ok({
      output: `kept at ${entryIndex}`,
      recordId: `note-${entryIndex}`,
      hashBefore: null,
      hashAfter: "00",
      marking,
      details: { text },
      outbox: [{ kind: "mail", payload: { id: entryIndex } }],
    });
  },
};

let store: MemoryStore;
let pipeline: Pipeline<MemoryTransaction>;
const signer = (() => {
  const read = readLogKey(createLogKey("test/log", randomness).secretText);
  if (!read.ok) throw new Error("unreadable key");
  return read.value;
})();

beforeEach(() => {
  store = memoryStore();
  pipeline = createPipeline({ store, clock: { nowMs: () => 1000 }, randomness, signer, policy: housePolicy });
});

test("an entry says who acted in which role, by which rule, on what, and nothing of the person", async () => {
  await pipeline.execute(note, actor, "first");
  expect(JSON.parse(store.state().entries[0]?.body ?? "")).toEqual({
    format: 2,
    index: 0,
    atMs: 1000,
    role: "analyst",
    organisation: "operator",
    action: "facility.store",
    rule: "modellers-store-facilities",
    record: { kind: "note", id: "note-0" },
    hashBefore: null,
    hashAfter: "00",
    bindings: null,
    commitment: "c209c00bb83a56f925393d7fef01965c31103abb2f00bfd79701cae733935c01",
  });
  expect(store.state().entries[0]?.opening.content).toBe('{"details":{"text":"first"},"person":"p-1"}');
});

test("an outbox message carries the record's marking and the entry it comes from", async () => {
  await pipeline.execute(note, actor, "first");
  expect(store.state().outbox).toEqual([
    {
      id: "07".repeat(16),
      kind: "mail",
      payload: { id: 0 },
      organisation: "operator",
      actor: "p-1",
      marking,
      entryIndex: 0,
      createdAtMs: 1000,
    },
  ]);
});

test("whichever step of a transaction fails, the commit included, nothing has happened", async () => {
  await pipeline.execute(note, actor, "first");
  const before = store.state();
  const steps = store.stepsOfLast();
  expect(steps).toBe(6);
  for (let step = 1; step <= steps + 1; step++) {
    store.failAt(step, new DiskFull("no space"));
    const answer = await pipeline.execute(note, actor, "second");
    expect(answer, `step ${step}`).toEqual({
      ok: false,
      error: { kind: "not-recorded", code: "CUS-T010", causeCode: "CUS-D010", cause: "no space" },
    });
    expect(store.state(), `step ${step}`).toBe(before);
  }
});

class ConnectionLost extends Error {
  readonly storageCode = "CUS-D014";
}

test("a commit whose answer was lost is found in the ledger and acknowledged", async () => {
  store.loseNextAnswer(new ConnectionLost("gone"));
  const rule = "modellers-store-facilities";
  const value = { output: "kept at 0", entryIndex: 0, rule };
  expect(await pipeline.execute(note, actor, "first")).toEqual({ ok: true, value });
  expect(store.state().notes).toEqual(["first"]);
});

test("a commit that was lost with its answer is told as not recorded, though others wrote since", async () => {
  await pipeline.execute(note, actor, "first");
  const commit = store.stepsOfLast();
  store.failAt(commit + 1, new ConnectionLost("gone"));
  const failed = await pipeline.execute(note, actor, "second");
  expect(failed).toMatchObject({ ok: false, error: { code: "CUS-T010", causeCode: "CUS-D014" } });
  expect(store.state().notes).toEqual(["first"]);
});

test("a server that stays away after a commit leaves the outcome open, and that is said", async () => {
  store.loseNextAnswer(new ConnectionLost("gone"));
  store.failAfterNext(new ConnectionLost("still gone"));
  const failed = await pipeline.execute(note, actor, "first");
  expect(failed).toEqual({
    ok: false,
    error: { kind: "not-recorded", code: "CUS-T011", causeCode: "CUS-D014", cause: "still gone" },
  });
});

test("a bug is thrown on and not told as a full disk", async () => {
  store.failAt(2, new RangeError("planted"));
  await expect(pipeline.execute(note, actor, "first")).rejects.toThrow(RangeError);
  expect(store.state().notes).toEqual([]);
});

test("a refused command opens no transaction", async () => {
  store.failAt(1, new RangeError("a transaction was opened"));
  expect(await pipeline.execute(note, { ...actor, role: "auditor" }, "x")).toMatchObject({
    ok: false,
    error: { kind: "refused" },
  });
});

test("a fault found by the effect undoes what the effect had written", async () => {
  const fault = { code: "CUS-S001", title: "planted", detail: "", remedy: "" };
  const failing: typeof note = {
    ...note,
    effect: async (tx) => {
      tx.write("half");
      return err(fault);
    },
  };
  expect(await pipeline.execute(failing, actor, "x")).toEqual({ ok: false, error: { kind: "fault", fault } });
  expect(store.state().notes).toEqual([]);
});

test("a read gets its scope from the policy, or a refusal", () => {
  expect(pipeline.mayRead(actor, "facility.read")).toMatchObject({
    ok: true,
    value: { rule: "the-site-reads-its-facilities" },
  });
  expect(pipeline.mayRead(actor, "ledger.read")).toMatchObject({ ok: false, error: { code: "CUS-T002" } });
});

test("a checkpoint of an empty log has the published root and is signed once", async () => {
  const signed = await pipeline.signCheckpoint(machine);
  expect(signed).toMatchObject({
    ok: true,
    value: {
      size: 0,
      rootHash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      statement: "No witness has seen it.",
    },
  });
  expect(openCheckpoint(signed.ok ? signed.value.note : "", signer.verifier).ok).toBe(true);
  await pipeline.signCheckpoint(machine);
  expect(store.state().checkpoints).toHaveLength(1);
  store.failAt(1, new DiskFull("no space"));
  expect(await pipeline.signCheckpoint(machine)).toMatchObject({ ok: false, error: { kind: "not-recorded" } });
});

test("after any number of commands the tree is the tree of the texts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { maxLength: 40 }), async (texts) => {
      store = memoryStore();
      pipeline = createPipeline({ store, clock: { nowMs: () => 1 }, randomness, signer, policy: housePolicy });
      for (const text of texts) await pipeline.execute(note, actor, text);
      const signed = await pipeline.signCheckpoint(machine);
      const leaves = store.state().entries.map(({ body }) => hashLeaf(Buffer.from(body)));
      expect(signed).toMatchObject({ ok: true, value: { size: texts.length, rootHash: toHex(rootOf(leaves)) } });
    }),
    { seed: 908, numRuns: 30 },
  );
});

const auditOf = (change: (entries: EntryKept[]) => void, nodes?: readonly string[]) => {
  const entries: EntryKept[] = [...store.state().entries];
  change(entries);
  return store.transaction({ organisations: [actor.organisation] }, ({ ledger }) =>
    auditLedger({
      size: async () => entries.length,
      nodes: nodes ? async () => nodes : ledger.nodes,
      entries: async (from, limit) => entries.slice(from, from + limit),
      checkpoints: async () => store.state().checkpoints,
    }),
  );
};

/** Alters the third of five entries. */
const altering = (with_: (entry: EntryKept) => Partial<EntryKept>) => (entries: EntryKept[]) => {
  const third = entries[2];
  if (third) entries[2] = { ...third, ...with_(third) };
};

test("an audit is silent on a whole log, and on an erased opening", async () => {
  for (const text of ["a", "b", "c", "d", "e"]) await pipeline.execute(note, actor, text);
  await pipeline.signCheckpoint(machine);
  expect((await auditOf(() => undefined)).findings).toEqual([]);
  expect((await auditOf(altering(() => ({ opening: null })))).findings).toEqual([]);
});

test.each<readonly [what: string, change: (entries: EntryKept[]) => void, findings: readonly string[]]>([
  [
    "a changed text",
    altering(({ body }) => ({ body: body.replace("analyst", "auditor") })),
    ["leaf differs at 2", "checkpoint differs at 5", "node differs at 2", "node differs at 3", "node differs at 3"],
  ],
  ["a changed leaf hash", altering(() => ({ leafHash: "00" })), ["leaf differs at 2"]],
  ["a changed owner", altering(() => ({ organisation: "x" as OrganisationId })), ["columns differ at 2"]],
  ["a changed record", altering(() => ({ record: { kind: "note", id: "x" } })), ["columns differ at 2"]],
  [
    "another person behind the commitment",
    altering(({ opening }) => ({ opening: { salt: opening?.salt ?? "", content: '{"details":null,"person":"p-2"}' } })),
    ["opening differs at 2"],
  ],
  [
    "an unreadable text",
    altering(() => ({ body: "{" })),
    ["text malformed at 2", "checkpoint differs at 5", "node differs at 2", "node differs at 3", "node differs at 3"],
  ],
  ["an unreadable salt", altering(() => ({ opening: { salt: "x", content: "{}" } })), ["opening differs at 2"]],
  ["a lost end", (entries) => entries.pop(), ["checkpoint differs at 5"]],
])("an audit names %s", async (_what, change, findings) => {
  for (const text of ["a", "b", "c", "d", "e"]) await pipeline.execute(note, actor, text);
  await pipeline.signCheckpoint(machine);
  expect((await auditOf(change)).findings.map(({ kind, at }) => `${kind} at ${at}`)).toEqual(findings);
});

test("an audit names entries in another order, a removed one, and a changed node", async () => {
  for (const text of ["a", "b", "c"]) await pipeline.execute(note, actor, text);
  const nodes = store.state().entries.flatMap((entry) => entry.nodes.map((node) => node.hash));
  expect((await auditOf((entries) => entries.reverse())).findings).toContainEqual({ kind: "entry missing", at: 0 });
  expect((await auditOf((entries) => entries.splice(1, 1))).findings).toContainEqual({ kind: "entry missing", at: 1 });
  expect((await auditOf(() => undefined, nodes)).findings).toEqual([]);
  expect((await auditOf(() => undefined, nodes.with(3, "00"))).findings).toEqual([{ kind: "node differs", at: 2 }]);
});

test("a proof is asked for an entry that exists", async () => {
  await pipeline.execute(note, actor, "only");
  await store.transaction({ organisations: [actor.organisation] }, async ({ ledger }) => {
    const proof = await proveInclusion(ledger, 0);
    expect(proof).toMatchObject({ ok: true, value: { index: 0, size: 1, proof: [] } });
    expect(proof.ok && toHex(fromHex(proof.value.leafHash))).toBe(store.state().entries[0]?.leafHash);
    for (const index of [-1, 1, 0.5, Number.NaN])
      expect(await proveInclusion(ledger, index)).toEqual({ ok: false, error: "no such entry" });
    expect(await proveInclusion(ledger, 0, 2)).toEqual({ ok: false, error: "no such entry" });
  });
});

test.each([
  "",
  "custodiet-log-key name",
  "custodiet-log-key name AAAA\n",
  "another name BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n",
])("the key text %j is malformed", (text) => {
  expect(readLogKey(text)).toEqual({ ok: false, error: "malformed" });
});

test("a key's secret text reads back to the same key", () => {
  const { secretText, verifierText } = createLogKey("test/log", randomness);
  expect(secretText).toBe("custodiet-log-key test/log BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n");
  expect(verifierText).toBe(
    `test/log+${signer.verifier.keyId}+${Buffer.from([1, ...signer.verifier.publicKey]).toString("base64")}`,
  );
});
