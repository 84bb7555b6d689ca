import { contentHash, err, type Marking, type OrganisationId, ok, type PersonId } from "@custodiet/core";
import {
  fromHex,
  hashLeaf,
  hashOfRow,
  isConsistent,
  openCheckpoint,
  rootOf,
  rootOfBindings,
  saltLength,
  toHex,
} from "@custodiet/verification";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import {
  type Actor,
  auditLedger,
  bindOldRows,
  type Command,
  createLogKey,
  createPipeline,
  type EntryKept,
  housePolicy,
  isStorageFault,
  oldRowsRecord,
  type Pipeline,
  proveConsistency,
  proveInclusion,
  readLogKey,
  rootAt,
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
  expect(steps).toBe(7);
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

const inLedger = <T>(work: (ledger: MemoryTransaction["ledger"]) => Promise<T>): Promise<T> =>
  store.transaction({ organisations: [actor.organisation] }, ({ ledger }) => work(ledger));

test("every entry of every tree is proved to be in it, and every tree to be the beginning of every later one", async () => {
  const leaves: Uint8Array[] = [];
  for (const text of ["a", "b", "c", "d", "e", "f", "g"]) {
    await pipeline.execute(note, actor, text);
    leaves.push(hashLeaf(Buffer.from(store.state().entries.at(-1)?.body ?? "")));
  }
  await inLedger(async (ledger) => {
    for (let size2 = 1; size2 <= leaves.length; size2++) {
      const root2 = rootOf(leaves.slice(0, size2));
      expect(await rootAt(ledger, size2)).toBe(toHex(root2));
      for (let size1 = 1; size1 <= size2; size1++) {
        const root1 = rootOf(leaves.slice(0, size1));
        const found = await proveConsistency(ledger, size1, size2);
        const proof = found.ok ? found.value.map(fromHex) : [];
        const claim = { size1: BigInt(size1), size2: BigInt(size2), root1, root2, proof };
        expect(found.ok && isConsistent(claim), `${size1} of ${size2}`).toBe(true);
        const inclusion = await proveInclusion(ledger, size1 - 1, size2);
        expect(inclusion).toMatchObject({ ok: true, value: { index: size1 - 1, size: size2, rootHash: toHex(root2) } });
      }
    }
  });
});

test.each([
  [0, 2],
  [-1, 2],
  [0.5, 2],
  [1, 1.5],
  [3, 2],
  [1, 4],
  [Number.NaN, 2],
  [1, Number.POSITIVE_INFINITY],
])("no proof that a log of %d is the beginning of one of %d, where it has three", async (size1, size2) => {
  for (const text of ["a", "b", "c"]) await pipeline.execute(note, actor, text);
  expect(await inLedger((ledger) => proveConsistency(ledger, size1, size2))).toEqual({
    ok: false,
    error: "no such size",
  });
});

test("a log is the beginning of itself, without a proof", async () => {
  for (const text of ["a", "b", "c"]) await pipeline.execute(note, actor, text);
  expect(await inLedger((ledger) => proveConsistency(ledger, 3, 3))).toEqual({ ok: true, value: [] });
});

test("an audit names an entry whose text says another place", async () => {
  for (const text of ["a", "b", "c", "d", "e"]) await pipeline.execute(note, actor, text);
  const found = await auditOf(altering(({ body }) => ({ body: body.replace('"index":2', '"index":7') })));
  expect(found.findings.map(({ kind, at }) => `${kind} at ${at}`).slice(0, 2)).toEqual([
    "entry of another index at 2",
    "leaf differs at 2",
  ]);
});

test.each([
  ["no record", { record: "note" }],
  ["no commitment", { commitment: 7 }],
  ["no place", { index: "2" }],
])("an audit calls a text malformed that has %s", async (_what, parts) => {
  for (const text of ["a", "b", "c"]) await pipeline.execute(note, actor, text);
  const found = await auditOf(altering(({ body }) => ({ body: JSON.stringify({ ...JSON.parse(body), ...parts }) })));
  expect(found.findings[0]).toEqual({ kind: "text malformed", at: 2 });
});

const auditWith = (reads: Partial<Parameters<typeof auditLedger>[0]>) =>
  inLedger((ledger) => {
    const { entries, checkpoints } = store.state();
    return auditLedger({
      size: async () => entries.length,
      nodes: ledger.nodes,
      entries: async (from, limit) => entries.slice(from, from + limit),
      checkpoints: async () => checkpoints,
      ...reads,
    });
  });

test("an audit names each node that was taken away, and throws what is the store's own fault", async () => {
  for (const text of ["a", "b", "c", "d"]) await pipeline.execute(note, actor, text);
  const gone = await inLedger(async (ledger) =>
    auditWith({
      nodes: async (places) => {
        if (places.some(({ level, index }) => level === 1 && index === 1)) throw new Error("No node");
        return ledger.nodes(places);
      },
    }),
  );
  expect(gone.findings).toEqual([{ kind: "node differs", at: 3 }]);
  const away = auditWith({ nodes: () => Promise.reject(new DiskFull("no space")) });
  await expect(away).rejects.toThrow("no space");
});

test("an audit of an empty log reads no node, and holds a checkpoint of nothing against the root of nothing", async () => {
  await pipeline.signCheckpoint(machine);
  const unread = { nodes: () => Promise.reject(new Error("asked for nodes")) };
  expect((await auditWith(unread)).findings).toEqual([]);
  const [kept] = store.state().checkpoints;
  if (kept === undefined) throw new Error("not signed");
  const altered = { ...unread, checkpoints: async () => [{ ...kept, rootHash: "00" }] };
  expect((await auditWith(altered)).findings).toEqual([{ kind: "checkpoint differs", at: 0 }]);
});

test("an audit asks for the entries that there are, a hundred at a time", async () => {
  for (let n = 0; n < 203; n++) await pipeline.execute(note, actor, `${n}`);
  const asked: (readonly [number, number])[] = [];
  const { findings } = await auditWith({
    entries: async (from, limit) => {
      asked.push([from, limit]);
      return store.state().entries.slice(from, from + limit);
    },
  });
  expect([asked, findings]).toEqual([
    [
      [0, 100],
      [100, 100],
      [200, 3],
    ],
    [],
  ]);
});

const row = { table: "persons", row: { id: "p-1", name: "Ada" } };

test("rows that an act made are bound to its entry under salts of their own, and those it took away are named", async () => {
  store.setRows([row]);
  const gone = { table: "persons", key: '["p-2"]' };
  const removing: typeof note = {
    ...note,
    effect: async (tx, text, context) => {
      const done = await note.effect(tx, text, context);
      return done.ok ? ok({ ...done.value, removed: [gone] }) : done;
    },
  };
  await pipeline.execute(removing, actor, "first");
  const salt = "07".repeat(saltLength);
  const bound = [
    { table: "persons", key: '["p-1"]', hash: hashOfRow(salt, { id: "p-1", name: "Ada" }), salt },
    { ...gone, hash: null, salt: null },
  ];
  expect(store.state().bindings).toEqual(bound);
  expect(JSON.parse(store.state().entries[0]?.body ?? "").bindings).toBe(rootOfBindings(bound));
});

test("a row of a table that nothing binds is a bug, and nothing is written", async () => {
  store.setRows([{ table: "sessions", row: { id: "s" } }]);
  await expect(pipeline.execute(note, actor, "first")).rejects.toThrow("Rows of sessions are not bound");
  expect(store.state().entries).toEqual([]);
});

test("an act that makes no row keeps no binding and no message that it did not send", async () => {
  const silent: typeof note = {
    ...note,
    effect: async (tx, text, context) => {
      const done = await note.effect(tx, text, context);
      return done.ok ? ok({ ...done.value, outbox: [] }) : done;
    },
  };
  await pipeline.execute(silent, actor, "first");
  // Of the seven steps of an act one is for its messages.
  expect(store.stepsOfLast()).toBe(6);
});

test("what an older version left unbound is bound by one entry that says how many rows, and not where there is none", async () => {
  const nothing = await pipeline.execute(bindOldRows, machine, marking);
  expect(nothing).toEqual({
    ok: false,
    error: {
      kind: "fault",
      fault: {
        code: "CUS-S013",
        title: "nothing to bind",
        detail: "There is no row.",
        remedy: "Nothing is left to do.",
      },
    },
  });
  store.setRows([row]);
  expect(await pipeline.execute(bindOldRows, machine, marking)).toMatchObject({
    ok: true,
    value: { output: { count: 1 } },
  });
  const [entry] = store.state().entries;
  expect(JSON.parse(entry?.body ?? "")).toMatchObject({
    action: "ledger.bind",
    record: { kind: "ledger", id: oldRowsRecord },
    hashBefore: null,
    hashAfter: contentHash({ count: 1 }),
  });
  expect(oldRowsRecord).toBe("old-rows");
  expect(JSON.parse(entry?.opening.content ?? "").details).toEqual({ rows: 1 });
  expect(store.state().outbox).toEqual([]);
  // The memory store gives the same row as written by the act and as left over: both are bound.
  expect(store.state().bindings.map(({ key }) => key)).toEqual(['["p-1"]', '["p-1"]']);
});

test("a salt that is too short is a bug, and nothing is written", async () => {
  const stingy = { bytes: (length: number) => new Uint8Array(length - 1) };
  const short = createPipeline({ store, clock: { nowMs: () => 1 }, randomness: stingy, signer, policy: housePolicy });
  await expect(short.execute(note, actor, "x")).rejects.toThrow("The randomness port gave too little salt");
  expect(store.state().entries).toEqual([]);
});

test("only a store's fault with its code is one", () => {
  const bare = Object.assign(new Error("x"), { storageCode: 7 });
  const values = [new DiskFull("x"), bare, new Error("x"), { storageCode: "CUS-D010" }, null, "CUS-D010"];
  expect(values.map((value) => isStorageFault(value))).toEqual([true, false, false, false, false, false]);
});

test("a storage fault of another kind is not asked about again", async () => {
  await pipeline.execute(note, actor, "first");
  store.failAt(store.stepsOfLast() + 1, new DiskFull("no space"));
  store.failAfterNext(new ConnectionLost("asked again"));
  expect(await pipeline.execute(note, actor, "second")).toMatchObject({ ok: false, error: { causeCode: "CUS-D010" } });
});

test("a server that goes away before anything was written is not asked about", async () => {
  store.failAt(1, new ConnectionLost("gone"));
  store.failAfterNext(new ConnectionLost("asked again"));
  expect(await pipeline.execute(note, actor, "first")).toMatchObject({
    ok: false,
    error: { code: "CUS-T010", cause: "gone" },
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
