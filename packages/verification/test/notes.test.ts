import { expect, test } from "vitest";
import {
  commitTo,
  createNoteSigner,
  createNoteVerifier,
  emptyRoot,
  encodeEntry,
  formatCheckpoint,
  formatVerifier,
  fromHex,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseVerifier,
  signCheckpoint,
  toHex,
} from "../index.ts";

// Secret and public key of RFC 8032, section 7.1, test 1.
const seed = fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
const publicKey = fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
const signer = createNoteSigner("custodiet.example/log", seed);
const other = createNoteSigner("custodiet.example/log", new Uint8Array(32).fill(7));

test("a signer's public key is that of its secret (RFC 8032, 7.1)", () => {
  expect(toHex(signer.verifier.publicKey)).toBe(toHex(publicKey));
});

test("the key id is the one the note format publishes for the key PeterNeumann", () => {
  const key = Buffer.from("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "base64").subarray(1);
  const verifier = createNoteVerifier("PeterNeumann", new Uint8Array(key));
  expect(formatVerifier(verifier)).toBe("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
});

test("the published example of a signed note opens", () => {
  const note =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  const verifier = parseVerifier("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  expect(verifier.ok && openNote(note, verifier.value)).toMatchObject({ ok: true });
});

test("a verifier is read as it is written, and refused when its id is not the key's", () => {
  const text = formatVerifier(signer.verifier);
  expect(parseVerifier(text)).toEqual({ ok: true, value: signer.verifier });
  expect(parseVerifier(text.replace(/\+[0-9a-f]{8}\+/, "+00000000+"))).toEqual({ ok: false, error: "malformed" });
  expect(parseVerifier("nothing")).toEqual({ ok: false, error: "malformed" });
});

test("a checkpoint is three lines", () => {
  expect(formatCheckpoint({ origin: "custodiet.example/log", size: 0n, root: emptyRoot() })).toBe(
    "custodiet.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
  );
});

test("a signed checkpoint opens with its key, and tells size and root", () => {
  const note = signCheckpoint(signer, { size: 12n, root: emptyRoot() });
  expect(note.endsWith("\n")).toBe(true);
  const origin = "custodiet.example/log";
  expect(openCheckpoint(note, signer.verifier)).toEqual({ ok: true, value: { origin, size: 12n, root: emptyRoot() } });
});

test("a checkpoint by another key, changed, cut, or of another origin is refused", () => {
  const note = signCheckpoint(signer, { size: 12n, root: emptyRoot() });
  expect(openCheckpoint(note, other.verifier)).toEqual({ ok: false, error: "unknown signer" });
  expect(openCheckpoint(note.replace("\n12\n", "\n13\n"), signer.verifier)).toEqual({
    ok: false,
    error: "bad signature",
  });
  expect(openCheckpoint(note.slice(0, -1), signer.verifier)).toEqual({ ok: false, error: "malformed" });
  const foreign = signer.sign(formatCheckpoint({ origin: "elsewhere", size: 12n, root: emptyRoot() }));
  expect(openCheckpoint(foreign, signer.verifier)).toEqual({ ok: false, error: "other origin" });
});

test.each([
  ["no lines", ""],
  ["a size with a leading zero", "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"],
  ["a negative size", "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"],
  ["a root of 31 bytes", "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n"],
  ["a root that is not canonical base64", "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n"],
  ["no last newline", "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="],
  ["no origin", "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"],
])("a checkpoint with %s is malformed", (_what, text) => {
  expect(parseCheckpoint(text)).toEqual({ ok: false, error: "malformed" });
});

test("a note's further lines are left to later versions", () => {
  expect(parseCheckpoint("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n")).toMatchObject({
    ok: true,
  });
});

test("what only a bug could ask for throws", () => {
  expect(() => createNoteVerifier("two words", publicKey)).toThrow("name");
  expect(() => createNoteVerifier("name", publicKey.slice(1))).toThrow("32 bytes");
  expect(() => createNoteSigner("name", seed.slice(1))).toThrow("32 bytes");
  expect(() => signer.sign("no newline")).toThrow("newline");
  expect(() => commitTo(seed.slice(1), null)).toThrow("32 bytes");
});

test("a commitment depends on its salt and on its content, and on no order of keys", () => {
  const content = { person: "p-1", details: { reason: "annual review" } };
  expect(commitTo(seed, content)).toBe("a5cfee638d49f6d808aa6ca463b3ad228fb33fff60b6a9be7cfca1c5b76f11b7");
  expect(commitTo(publicKey, content)).not.toBe(commitTo(seed, content));
  expect(commitTo(seed, { details: { reason: "annual review" }, person: "p-1" })).toBe(commitTo(seed, content));
});

test("an entry's canonical text has its keys in order and nothing besides", () => {
  const entry = {
    format: 1,
    index: 4,
    atMs: 1795488000000,
    role: "analyst",
    organisation: "operator",
    action: "facility.store",
    rule: "modellers-store-facilities",
    record: { kind: "facility", id: "reactor" },
    hashBefore: null,
    hashAfter: "aa",
    commitment: "bb",
  } as const;
  expect(encodeEntry(entry)).toBe(
    '{"action":"facility.store","atMs":1795488000000,"commitment":"bb","format":1,"hashAfter":"aa","hashBefore":null,' +
      '"index":4,"organisation":"operator","record":{"id":"reactor","kind":"facility"},"role":"analyst",' +
      '"rule":"modellers-store-facilities"}',
  );
});
