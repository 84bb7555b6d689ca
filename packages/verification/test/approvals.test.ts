import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  type ApprovalEvidence,
  type ApprovalStatement,
  type ApproverKey,
  challengeOf,
  checkApproval,
  sha256,
  toBase64url,
  toHex,
} from "../index.ts";

const statement: ApprovalStatement = {
  format: 1,
  instance: "instance-1",
  request: "request-1",
  action: "model.export",
  contentHash: "ab".repeat(32),
  approver: "person-2",
  decision: "approve",
  nonce: "nonce-1",
  expiresAtMs: 2000,
};
const rpId = "custodiet.example";
const origin = "https://custodiet.example";
const pair = { ec: generateKeyPairSync("ec", { namedCurve: "P-256" }), ed: generateKeyPairSync("ed25519") };
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });

interface Assertion {
  readonly statement?: ApprovalStatement;
  readonly origin?: string;
  readonly rpId?: string;
  readonly flags?: number;
  readonly type?: string;
}

/** What an authenticator and a browser would hand back, made by hand. */
function assertion(privateKey: KeyObject, wanted: Assertion = {}): ApprovalEvidence {
  const type = wanted.type ?? "webauthn.get";
  const challenge = toBase64url(challengeOf(wanted.statement ?? statement));
  const clientData = Buffer.from(
    JSON.stringify({ type, challenge, origin: wanted.origin ?? origin, crossOrigin: false }),
  );
  const head = Buffer.concat([sha256(Buffer.from(wanted.rpId ?? rpId)), Buffer.from([wanted.flags ?? 5, 0, 0, 0, 7])]);
  const algorithm = privateKey.asymmetricKeyType === "ed25519" ? null : "sha256";
  const signature = sign(algorithm, Buffer.concat([head, sha256(clientData)]), privateKey);
  return {
    kind: "passkey",
    authenticatorData: toBase64url(head),
    clientDataJson: toBase64url(clientData),
    signature: toBase64url(signature),
  };
}

const passkey = (publicKey: KeyObject): ApproverKey => ({
  kind: "passkey",
  jwk: publicKey.export({ format: "jwk" }),
  rpId,
  origins: [origin],
});
const check = (evidence: ApprovalEvidence, key = passkey(pair.ec.publicKey), of = statement, atMs = 1000) =>
  checkApproval(of, evidence, key, atMs);

test("the challenge is SHA-256 of the statement's canonical JSON", () => {
  const text =
    `{"action":"model.export","approver":"person-2","contentHash":"${"ab".repeat(32)}","decision":"approve",` +
    `"expiresAtMs":2000,"format":1,"instance":"instance-1","nonce":"nonce-1","request":"request-1"}`;
  expect(toHex(challengeOf(statement))).toBe(toHex(sha256(Buffer.from(text))));
});

test.each([
  ["P-256", pair.ec],
  ["Ed25519", pair.ed],
  ["RSA", rsa],
])("a passkey's assertion by %s is accepted, and is not simulated", (_name, { privateKey, publicKey }) => {
  expect(check(assertion(privateKey), passkey(publicKey))).toEqual({ ok: true, value: { isSimulated: false } });
});

describe("refused", () => {
  const ec = pair.ec.privateKey;
  test.each<[string, ApprovalEvidence]>([
    ["another challenge", assertion(ec, { statement: { ...statement, contentHash: "cd".repeat(32) } })],
    ["another challenge", assertion(ec, { statement: { ...statement, decision: "refuse" } })],
    ["another challenge", assertion(ec, { statement: { ...statement, approver: "person-3" } })],
    ["another origin", assertion(ec, { origin: "https://custodiet.example.evil" })],
    ["another origin", assertion(ec, { rpId: "elsewhere" })],
    ["nobody present", assertion(ec, { flags: 4 })],
    ["person not verified", assertion(ec, { flags: 1 })],
    ["malformed", assertion(ec, { type: "webauthn.create" })],
    ["malformed", { kind: "passkey", authenticatorData: "", clientDataJson: "e30", signature: "" }],
    ["malformed", { kind: "passkey", authenticatorData: "AA", clientDataJson: "bm90IGpzb24", signature: "" }],
    ["bad signature", assertion(pair.ed.privateKey)],
    ["evidence of another kind of key", { kind: "signature", signature: "" }],
  ])("%s", (fault, evidence) => expect(check(evidence)).toEqual({ ok: false, error: fault }));

  test("after its time", () => {
    expect(check(assertion(ec), undefined, statement, 2001)).toEqual({ ok: false, error: "expired" });
    expect(check(assertion(ec), undefined, statement, 2000)).toMatchObject({ ok: true });
  });

  test("a key that is none", () => {
    expect(check(assertion(ec), { kind: "passkey", jwk: { kty: "EC" }, rpId, origins: [origin] })).toEqual({
      ok: false,
      error: "malformed",
    });
  });

  test("any changed byte of an assertion", () => {
    const good = assertion(ec);
    if (good.kind !== "passkey") throw new Error("not reached");
    for (const part of ["authenticatorData", "clientDataJson", "signature"] as const) {
      const bytes = Buffer.from(good[part], "base64url");
      for (let at = 0; at < bytes.length; at += 7) {
        const spoilt = Buffer.from(bytes);
        spoilt[at] = (spoilt[at] ?? 0) ^ 0x20;
        expect(check({ ...good, [part]: toBase64url(spoilt) }).ok).toBe(false);
      }
    }
  });
});

describe("a key without an authenticator", () => {
  const jwk = pair.ed.publicKey.export({ format: "jwk" });
  const signature = toBase64url(sign(null, challengeOf(statement), pair.ed.privateKey));

  test("of the person's own program counts", () => {
    expect(check({ kind: "signature", signature }, { kind: "own key", jwk })).toEqual({
      ok: true,
      value: { isSimulated: false },
    });
  });

  test("of the demonstration is told to be simulated", () => {
    expect(check({ kind: "signature", signature }, { kind: "simulated", jwk })).toEqual({
      ok: true,
      value: { isSimulated: true },
    });
  });

  test("does not pass for a passkey, nor a passkey for it", () => {
    expect(check(assertion(pair.ed.privateKey), { kind: "own key", jwk })).toEqual({
      ok: false,
      error: "evidence of another kind of key",
    });
  });
});
