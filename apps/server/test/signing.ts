/** A fictional person with a simulated key, who approves over HTTP as the page does. */
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { challengeOf } from "@custodiet/verification";
import type { Answer, Caller, Harness } from "./harness.ts";

export interface Signer extends Caller {
  readonly secret: KeyObject;
  readonly keyId: string;
}

export async function signerOf(harness: Harness, person: string): Promise<Signer> {
  const caller = await harness.signIn(person);
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { body } = await harness.call(caller, "POST", "/api/demonstration/keys", {
    publicKey: publicKey.export({ format: "jwk" }).x,
  });
  return { ...caller, secret: privateKey, keyId: body.id };
}

export async function approve(harness: Harness, who: Signer, approval: string): Promise<Answer> {
  const { statements } = (await harness.call(who, "GET", `/api/approvals/${approval}`)).body;
  const signature = sign(null, challengeOf(statements.approve), who.secret).toString("base64url");
  const evidence = { kind: "signature", signature };
  const decision = { decision: "approve", keyId: who.keyId, evidence, note: "" };
  return harness.call(who, "POST", `/api/approvals/${approval}/decision`, decision);
}
