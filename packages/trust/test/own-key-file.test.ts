/** The file of a person's own key: what it is sealed with, what opens it, and what does not. */
import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { canonicalJson, sha256Hex } from "@custodiet/core";
import { answerMessage, challengeOf, isOwnKeyAnswer, readOwnKeyAnswer } from "@custodiet/verification";
import { beforeAll, describe, expect, it } from "vitest";
import { createOwnKey, openOwnKey } from "../index.ts";

const passphrase = "correct horse battery";
let text: string;
beforeAll(() => {
  text = createOwnKey(passphrase);
});

const opened = (file: string, by = passphrase) => {
  const key = openOwnKey(file, by);
  return key.ok ? "opens" : key.error;
};

/** Whoever changes a file on purpose makes its checksum anew. */
const remade = (change: (file: Record<string, unknown>) => object): string => {
  const { checksum: _, ...file } = change(JSON.parse(text)) as Record<string, unknown>;
  return JSON.stringify({ ...file, checksum: sha256Hex(canonicalJson(JSON.parse(JSON.stringify(file)))) });
};

describe("the file of an own key", () => {
  it("is sealed under scrypt of today's parameters, which stand in it", () => {
    const { format, derivation, cipher } = JSON.parse(text);
    expect({ format, ...derivation, salt: derivation.salt.length, cipher: cipher.name }).toEqual({
      format: "custodiet own key 1",
      name: "scrypt",
      cost: 131_072,
      blockSize: 8,
      parallelism: 1,
      salt: 43,
      cipher: "aes-256-gcm",
    });
  });

  it("opens by its passphrase, however its letters were composed, and answers", () => {
    const accented = createOwnKey("clé à garder longtemps");
    const key = openOwnKey(accented, "clé à garder longtemps".normalize("NFD"));
    const answer = key.ok ? readOwnKeyAnswer(key.value.answer("question")) : null;
    expect(answer !== null && isOwnKeyAnswer("question", answer)).toBe(true);
    expect(key.ok && key.value.isWeak).toBe(false);
  });

  it("says of a wrong passphrase that it is one", () => {
    expect(opened(text, "correct horse batterz")).toBe("wrong passphrase");
    expect(opened(text, "")).toBe("wrong passphrase");
  });

  it("is refused when any part of it was changed", () => {
    const letters = [...text.matchAll(/[A-Za-z0-9_-]/g)].map(({ index }) => index);
    const changed = letters.map((at) => `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`);
    const answers = new Set(changed.map((file) => opened(file)));
    expect([...answers].sort()).toEqual(["changed", "malformed"]);
  });

  it.each([
    ["another nonce", (file: object) => ({ ...file, cipher: { name: "aes-256-gcm", nonce: "AAAAAAAAAAAAAAAA" } })],
    [
      "a shorter seal",
      ({ sealed, ...file }: Record<string, unknown>) => ({ ...file, sealed: `${sealed}`.slice(0, 20) }),
    ],
    ["something more", (file: object) => ({ ...file, note: "for you" })],
  ])("is refused with %s, though its checksum was made anew", (_what, change) => {
    expect(opened(remade(change))).toBe("wrong passphrase");
  });

  it.each([
    ["a cheap cost", { cost: 1024 }],
    ["a cost that no machine bears", { cost: 2 ** 24 }],
    ["double the cost that a machine bears", { cost: 2 ** 21 }],
    ["a cost that is no power of two", { cost: 200_000 }],
    ["wide blocks", { blockSize: 1024 }],
    ["another way", { name: "pbkdf2" }],
    ["several lanes", { parallelism: 4 }],
    ["no salt", { salt: undefined }],
    ["half a cost", { cost: 131_072.5 }],
  ])("is refused with %s before anything is computed", (_what, parts) => {
    const made = remade((file) => ({ ...file, derivation: { ...(file["derivation"] as object), ...parts } }));
    expect(opened(made)).toBe("changed");
  });

  it("of the form of before still opens, and is called weak", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const old = privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }).toString();
    const key = openOwnKey(old, passphrase);
    expect(key.ok && [key.value.isWeak, key.value.jwk]).toEqual([true, publicKey.export({ format: "jwk" })]);
    expect(opened(old, "another passphrase")).toBe("wrong passphrase");
    const renewed = key.ok ? openOwnKey(key.value.reseal("a new passphrase"), "a new passphrase") : key;
    expect(renewed.ok && [renewed.value.isWeak, renewed.value.jwk]).toEqual([
      false,
      createPublicKey(privateKey).export({ format: "jwk" }),
    ]);
  });

  it.each([
    ["another cipher", { name: "aes-256-cbc", nonce: "AAAAAAAAAAAAAAAA" }],
    ["no cipher", null],
    ["a cipher without a nonce", { name: "aes-256-gcm" }],
  ])("is refused with %s before anything is computed", (_what, cipher) => {
    expect(opened(remade((file) => ({ ...file, cipher })))).toBe("changed");
  });

  it("of the form of before is known by its first words alone, with space before them or not", () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const old = privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }).toString();
    expect([old, `\n  ${old}`, `x${old}`, `x\n${old}`].map((file) => opened(file))).toEqual([
      "opens",
      "opens",
      "malformed",
      "malformed",
    ]);
    expect(opened(old.replace("KEY-----", "KEY----"))).toBe("malformed");
  });

  it("is no other text, nor a key that lies open, nor one of another kind", () => {
    const open = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const p256 = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
    const other = p256.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }).toString();
    expect(["", "{}", "null", "[]", open].map((file) => opened(file))).toEqual(Array(5).fill("malformed"));
    expect(opened(other)).toBe("wrong passphrase");
  });
});

describe("an own key", () => {
  const question = {
    format: 1,
    instance: "i",
    request: "r",
    action: "facility.export",
    contentHash: "00",
    approver: "p",
    decision: "approve",
    nonce: "n",
    expiresAtMs: 5,
  } as const;

  it("answers a request by two signatures: over the statement, and over the answer with its note", () => {
    const key = openOwnKey(text, passphrase);
    if (!key.ok) throw new Error(key.error);
    const answer = key.value.decide(question, "seen");
    const { answerSignature, ...signed } = answer;
    expect(signed).toEqual({
      format: 1,
      kind: "custodiet-approval-answer",
      request: "r",
      decision: "approve",
      note: "seen",
      jwk: key.value.jwk,
      signature: answer.signature,
    });
    const publicKey = createPublicKey({ key: key.value.jwk, format: "jwk" });
    const isGood = (message: Uint8Array, by: string) => verify(null, message, publicKey, Buffer.from(by, "base64url"));
    expect(isGood(challengeOf(question), answer.signature)).toBe(true);
    expect(isGood(answerMessage(signed), answerSignature)).toBe(true);
    expect(isGood(answerMessage({ ...signed, note: "not seen" }), answerSignature)).toBe(false);
  });

  it("is shown by its public half alone", () => {
    const key = openOwnKey(text, passphrase);
    expect(key.ok && Object.keys(key.value.jwk).sort()).toEqual(["crv", "kty", "x"]);
    expect(key.ok && [key.value.jwk.kty, key.value.jwk.crv]).toEqual(["OKP", "Ed25519"]);
  });
});
