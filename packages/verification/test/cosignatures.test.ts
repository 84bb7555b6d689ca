import { expect, test } from "vitest";
import {
  addSignatureLines,
  createCosigner,
  createNoteSigner,
  emptyRoot,
  formatWitnessKey,
  fromHex,
  openCheckpoint,
  parseVerifier,
  parseWitnessKey,
  readCosignatures,
  signCheckpoint,
} from "../index.ts";

const logSeed = new Uint8Array(32).fill(1);
const log = createNoteSigner("custodiet.example/log", logSeed);
const first = createCosigner("witness.example/1", new Uint8Array(32).fill(2));
const second = createCosigner("witness.example/2", new Uint8Array(32).fill(3));
const logKey = log.verifier.publicKey;
const now = 1_800_000_000;
const note = signCheckpoint(log, { size: 12n, root: emptyRoot() });
const text = note.slice(0, note.lastIndexOf("\n\n") + 1);
const withLines = (...lines: string[]): string => addSignatureLines(note, lines);
const seenBy = (of: string, keys = [first.key, second.key], at = now) => {
  const read = readCosignatures(of, keys, logKey, at);
  return read.ok ? read.value : read.error;
};

test("a cosignature counts with its time, and the log's own signature still opens the note", () => {
  const cosigned = withLines(first.cosign(text, now - 10), second.cosign(text, now - 5));
  expect(seenBy(cosigned)).toEqual({
    cosignatures: [
      { witness: "witness.example/1", atSeconds: now - 10 },
      { witness: "witness.example/2", atSeconds: now - 5 },
    ],
    faults: [],
  });
  expect(openCheckpoint(cosigned, log.verifier)).toMatchObject({ ok: true, value: { size: 12n } });
});

test("a note without cosignatures was seen by nobody", () => {
  expect(seenBy(note)).toEqual({ cosignatures: [], faults: [] });
});

test("a witness that is not known is ignored", () => {
  expect(seenBy(withLines(first.cosign(text, now)), [second.key])).toEqual({ cosignatures: [], faults: [] });
});

test("the same witness twice counts once, by its latest time", () => {
  const twice = withLines(first.cosign(text, now - 60), first.cosign(text, now - 5));
  expect(seenBy(twice)).toEqual({ cosignatures: [{ witness: "witness.example/1", atSeconds: now - 5 }], faults: [] });
});

test("one key under two names counts once", () => {
  const alias = createCosigner("witness.example/alias", new Uint8Array(32).fill(2));
  const both = withLines(first.cosign(text, now), alias.cosign(text, now));
  expect(seenBy(both, [first.key, alias.key])).toMatchObject({ cosignatures: [{ witness: "witness.example/1" }] });
});

test("the log's key is never a witness", () => {
  const itself = createCosigner("witness.example/itself", logSeed);
  expect(seenBy(withLines(itself.cosign(text, now)), [itself.key])).toEqual({
    cosignatures: [],
    faults: [{ witness: "witness.example/itself", kind: "the log's own key" }],
  });
});

test("a time in the future is refused; five minutes of skew are not", () => {
  expect(seenBy(withLines(first.cosign(text, now + 301)))).toEqual({
    cosignatures: [],
    faults: [{ witness: "witness.example/1", kind: "time in the future" }],
  });
  expect(seenBy(withLines(first.cosign(text, now + 300)))).toMatchObject({ faults: [] });
});

test("a cosignature of another text, of another time, or cut short is bad", () => {
  const bad = { cosignatures: [], faults: [{ witness: "witness.example/1", kind: "bad signature" }] };
  const other = signCheckpoint(log, { size: 13n, root: emptyRoot() });
  const otherText = other.slice(0, other.lastIndexOf("\n\n") + 1);
  expect(seenBy(withLines(first.cosign(otherText, now)))).toEqual(bad);
  const line = first.cosign(text, now);
  const bytes = Buffer.from(line.split(" ")[2] ?? "", "base64");
  bytes[11] = (bytes[11] ?? 0) ^ 1;
  expect(seenBy(withLines(`— witness.example/1 ${bytes.toString("base64")}\n`))).toEqual(bad);
  expect(seenBy(withLines(`— witness.example/1 ${bytes.subarray(0, 68).toString("base64")}\n`))).toEqual(bad);
});

test("a witness's key is no log's key and the other way round", () => {
  const handedOver = formatWitnessKey(first.key);
  expect(parseWitnessKey(handedOver)).toEqual({ ok: true, value: first.key });
  expect(parseVerifier(handedOver)).toEqual({ ok: false, error: "malformed" });
});

test("a key id is the first four bytes of SHA-256 of name, newline, 4 and the key", () => {
  // RFC 8032, 7.1, test 1: secret and public key; the id was worked out with another program.
  const cosigner = createCosigner("w", fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
  expect(cosigner.key.keyId).toBe("4e46b843");
});

test("a line is added once", () => {
  const line = first.cosign(text, now);
  expect(addSignatureLines(addSignatureLines(note, [line]), [line, line])).toBe(note + line);
});
