/** Persons of an instance with keys of their own, who approve, carry out, receive; and first rosters between instances. */
import { sign } from "node:crypto";
import { type ApprovalStatement, challengeOf } from "@custodiet/verification";
import { expect } from "vitest";
import type { Answer, Caller, Harness } from "./harness.ts";
import { type Signer, signerOf } from "./signing.ts";

export type Person = Signer;

/** Calls of one instance by its persons, with keys of theirs. */
export function personsOf(harness: Harness) {
  const post = (who: Caller, url: string, body: object = {}) => harness.call(who, "POST", url, body);
  const get = (who: Caller, url: string) => harness.call(who, "GET", url);

  const withKey = (person: string): Promise<Person> => signerOf(harness, person);

  async function approve(who: Person, id: string): Promise<Answer> {
    const { body } = await get(who, `/api/approvals/${id}`);
    const statement: ApprovalStatement | undefined = body.statements?.approve;
    const bytes = statement === undefined ? Buffer.of() : challengeOf(statement);
    const signature = sign(null, bytes, who.secret).toString("base64url");
    const decision = { decision: "approve", keyId: who.keyId, evidence: { kind: "signature", signature } };
    return post(who, `/api/approvals/${id}/decision`, decision);
  }

  async function carryOut(who: Caller, id: string) {
    const { body } = await get(who, `/api/approvals/${id}`);
    return harness.app.inject({
      method: "POST",
      url: `/api/approvals/${id}/carrying-out`,
      headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
      payload: { contentHash: body.contentHash },
    });
  }

  async function receive(who: Caller, bytes: Uint8Array): Promise<Answer> {
    const answer = await harness.app.inject({
      method: "POST",
      url: "/api/sealed-files",
      headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": "application/zip" },
      payload: Buffer.from(bytes),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }

  const rosterText = async (who: Caller, party: string, number: number): Promise<string> => {
    const headers = { cookie: who.cookie };
    return (await harness.app.inject({ method: "GET", url: `/api/rosters/${party}/${number}`, headers })).body;
  };

  return { post, get, withKey, approve, carryOut, receive, rosterText };
}

export type Calls = ReturnType<typeof personsOf>;

export const codesOf = ({ body }: Answer): readonly string[] => [
  body.state,
  ...body.faults.map(({ code }: { readonly code: string }) => code),
];

export async function signFirst(
  { post, approve, carryOut }: Calls,
  asker: Caller,
  signers: readonly Person[],
): Promise<void> {
  const { body } = await post(asker, "/api/rosters/next", { days: 365, reason: "Our first roster" });
  for (const signer of signers) expect((await approve(signer, body.approval)).status).toBe(200);
  expect((await carryOut(asker, body.approval)).statusCode).toBe(204);
}

export async function takeFirst(
  { post, approve, carryOut }: Calls,
  asker: Caller,
  second: Person,
  envelope: string,
): Promise<void> {
  const { body } = await post(asker, "/api/rosters", { envelope, reason: "Compared by telephone" });
  expect((await approve(second, body.approval)).status).toBe(200);
  expect((await carryOut(asker, body.approval)).statusCode).toBe(204);
}
