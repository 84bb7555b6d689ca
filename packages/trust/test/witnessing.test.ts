/** What witnesses signed is kept only where it is this log's; and a log that was set back writes nothing. */
import { type Marking, type OrganisationId, ok, type PersonId } from "@custodiet/core";
import { createCosigner, formatWitnessKey, signCheckpoint } from "@custodiet/verification";
import { beforeEach, expect, test } from "vitest";
import {
  type Actor,
  type Command,
  createLogKey,
  createPipeline,
  heldFault,
  housePolicy,
  type Pipeline,
  readLogKey,
} from "../index.ts";
import { type MemoryStore, type MemoryTransaction, memoryStore } from "./memory-ledger.ts";

const analyst: Actor = {
  person: "p-1" as PersonId,
  role: "analyst",
  organisation: "operator" as OrganisationId,
  oversees: [],
};
const machine: Actor = { ...analyst, role: "instance" };
const auditor: Actor = { ...analyst, role: "auditor" };
const marking: Marking = { tlp: "amber", releasedTo: [], caveats: [], reason: "test" };
const randomness = { bytes: (length: number) => new Uint8Array(length).fill(7) };

const writes = (name: Command<MemoryTransaction, string, null>["name"]): Command<MemoryTransaction, string, null> => ({
  name,
  recordKind: "note",
  effect: async (tx, text) => {
    tx.write(text);
    return ok({ output: null, recordId: "n", hashBefore: null, hashAfter: "00", marking, details: {}, outbox: [] });
  },
});
const note = writes("facility.store");

const witness = createCosigner("witness.example/1", new Uint8Array(32).fill(1));
const stranger = createCosigner("witness.example/1", new Uint8Array(32).fill(2));
const witnesses = [{ id: formatWitnessKey(witness.key), key: witness.key }];
const signer = (() => {
  const read = readLogKey(createLogKey("test/log", randomness).secretText);
  if (!read.ok) throw new Error("unreadable key");
  return read.value;
})();

let store: MemoryStore;
let pipeline: Pipeline<MemoryTransaction>;
beforeEach(() => {
  store = memoryStore();
  pipeline = createPipeline({ store, clock: { nowMs: () => 5000 }, randomness, signer, policy: housePolicy });
});

async function signedNote(): Promise<string> {
  await pipeline.execute(note, analyst, "first");
  const signed = await pipeline.signCheckpoint(machine);
  if (!signed.ok) throw new Error("not signed");
  return signed.value.note;
}

const cosigned = (text: string, cosigner = witness): string =>
  `${text}${cosigner.cosign(text.slice(0, text.lastIndexOf("\n\n") + 1), 4)}`;

test("a good cosignature is kept once, and the checkpoint says who has seen it", async () => {
  const text = cosigned(await signedNote());
  for (let n = 0; n < 2; n += 1) {
    expect(await pipeline.keepWitnessed(auditor, { note: text, witnesses })).toEqual({
      ok: true,
      value: { size: 1, names: ["witness.example/1"] },
    });
  }
  expect(store.state().cosignatures[0]).toMatchObject({ size: 1, cosignedAtMs: 4000, receivedAtMs: 5000 });
  expect(await pipeline.signCheckpoint(machine)).toMatchObject({
    ok: true,
    value: { statement: "Seen by witness.example/1." },
  });
});

test.each([
  ["a note that nobody cosigned", (text: string) => text, "CUS-S085"],
  ["a cosignature of another key under the same name", (text: string) => cosigned(text, stranger), "CUS-S085"],
  ["a text that is no note", () => "hello", "CUS-S087"],
  ["a later state than this log has", () => cosigned(later(9n)), "CUS-S088"],
  ["another past", () => cosigned(later(1n)), "CUS-S088"],
])("%s is not kept", async (_what, change, code) => {
  const text = change(await signedNote());
  expect(await pipeline.keepWitnessed(auditor, { note: text, witnesses })).toMatchObject({
    ok: false,
    error: { kind: "fault", fault: { code } },
  });
  expect(store.state().cosignatures).toEqual([]);
});

const later = (size: bigint): string => signCheckpoint(signer, { size, root: new Uint8Array(32) });

test("who does not read the ledger brings nothing", async () => {
  const text = cosigned(await signedNote());
  expect(await pipeline.keepWitnessed(analyst, { note: text, witnesses })).toMatchObject({
    ok: false,
    error: { kind: "refused" },
  });
});

test("while it is held nothing is written but the entry that says from where it goes on", async () => {
  store.hold([{ id: "h", kind: "behind", detail: "A witness saw 9 entries.", placedAtMs: 1 }]);
  const before = store.state();
  expect(await pipeline.execute(note, analyst, "first")).toMatchObject({
    ok: false,
    error: { kind: "fault", fault: { code: "CUS-S086", detail: "A witness saw 9 entries." } },
  });
  expect(store.state()).toBe(before);
  expect(await pipeline.execute(writes("ledger.restore"), machine, "from here")).toMatchObject({ ok: true });
});

const second = createCosigner("witness.example/2", new Uint8Array(32).fill(3));
const both = [...witnesses, { id: formatWitnessKey(second.key), key: second.key }];

test("each witness's own line is kept, whole, whatever lines stand around it", async () => {
  const text = await signedNote();
  const body = text.slice(0, text.lastIndexOf("\n\n") + 1);
  const lines = [stranger, second, witness].map((cosigner) => cosigner.cosign(body, 4));
  const kept = await pipeline.keepWitnessed(auditor, { note: `${text}${lines.join("")}`, witnesses: both });
  expect(kept).toMatchObject({ ok: true, value: { size: 1 } });
  const byWitness = new Map(store.state().cosignatures.map((each) => [each.witness, each.line]));
  expect(byWitness).toEqual(
    new Map([
      [formatWitnessKey(witness.key), lines[2]],
      [formatWitnessKey(second.key), lines[1]],
    ]),
  );
});

test("a checkpoint of nothing is kept as seen where this log is still empty", async () => {
  const signed = await pipeline.signCheckpoint(machine);
  if (!signed.ok) throw new Error("not signed");
  expect(await pipeline.keepWitnessed(auditor, { note: cosigned(signed.value.note), witnesses })).toEqual({
    ok: true,
    value: { size: 0, names: ["witness.example/1"] },
  });
});

test("a signature that a witness dated after now is not kept", async () => {
  const text = await signedNote();
  const body = text.slice(0, text.lastIndexOf("\n\n") + 1);
  const ofNextYear = `${text}${witness.cosign(body, 31_536_000)}`;
  expect(await pipeline.keepWitnessed(auditor, { note: ofNextYear, witnesses })).toMatchObject({ ok: false });
  expect(store.state().cosignatures).toEqual([]);
});

test("all who have seen it are named", async () => {
  const text = await signedNote();
  const body = text.slice(0, text.lastIndexOf("\n\n") + 1);
  const seen = `${text}${[witness, second].map((cosigner) => cosigner.cosign(body, 4)).join("")}`;
  await pipeline.keepWitnessed(auditor, { note: seen, witnesses: both });
  expect(await pipeline.signCheckpoint(machine)).toMatchObject({
    value: { statement: "Seen by witness.example/1, witness.example/2." },
  });
});

test("a checkpoint by another key of the log is not the present one", async () => {
  await signedNote();
  const other = readLogKey(
    createLogKey("test/other", { bytes: (length) => new Uint8Array(length).fill(9) }).secretText,
  );
  if (!other.ok) throw new Error("unreadable key");
  const renewed = createPipeline({
    store,
    clock: { nowMs: () => 6000 },
    randomness,
    signer: other.value,
    policy: housePolicy,
  });
  const signed = await renewed.signCheckpoint(machine);
  expect(signed).toMatchObject({ ok: true, value: { keyId: other.value.verifier.keyId, signedAtMs: 6000 } });
});

test("who may not sign signs no checkpoint, and a store that fails is told", async () => {
  expect(await pipeline.signCheckpoint(analyst)).toMatchObject({ ok: false, error: { kind: "refused" } });
  const text = cosigned(await signedNote());
  store.failAt(1, Object.assign(new Error("no space"), { storageCode: "CUS-D010" }));
  expect(await pipeline.keepWitnessed(auditor, { note: text, witnesses })).toMatchObject({
    ok: false,
    error: { kind: "not-recorded", causeCode: "CUS-D010" },
  });
});

test("a hold has a title of its own, and a remedy for what it is", () => {
  const hold = { id: "h", detail: "A witness saw 9 entries.", placedAtMs: 1 };
  const [restored, behind] = (["restored", "behind"] as const).map((kind) => heldFault({ ...hold, kind }));
  expect(restored).toMatchObject({ code: "CUS-S086", title: "nothing may be written for now", detail: hold.detail });
  expect(restored?.remedy).toContain("Wait until the witnesses have been asked");
  expect(behind?.remedy).toContain("puts the latest backup in place");
});
