/** A real instance that two administrators have founded and opened, and what persons do there over HTTP. */
import type { OrganisationId } from "@custodiet/core";
import { challengeOf } from "@custodiet/verification";
import { found } from "../src/instance/identity/found.ts";
import { systemRandomness } from "../src/ports.ts";
import { type Answer, type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";
import { createSoftwarePasskey, type SoftwarePasskey, type Wrong } from "./software-passkey.ts";

export const origin = "http://localhost:80";

/** Status, and where it was refused the code. */
export const codeOf = ({ status, body }: Answer): readonly unknown[] =>
  body?.error === undefined ? [status] : [status, body.error.code];

export function callerOf({ headers, body }: Answer): Caller {
  const cookies = [headers["set-cookie"]].flat().map((each) => String(each).split(";")[0]);
  return { cookie: cookies.find((each) => each?.includes("custodiet-session")) ?? "", csrfToken: body.csrfToken };
}

export type FoundedInstance = Awaited<ReturnType<typeof foundByTwo>>;

export async function foundByTwo(options: HarnessOptions) {
  const harness = await createHarness({ randomness: systemRandomness, ...options, purpose: "real" });
  const codes = await found(harness.opened.parts, {
    name: "Test instance",
    kind: "facility",
    host: "localhost",
    organisation: { id: "quillfen" as OrganisationId, name: "Quillfen" },
    administrators: ["Ada", "Bo"],
    logKey: "test",
  });
  const [ada, bo] = [createSoftwarePasskey(origin), createSoftwarePasskey(origin)];
  const persons = personsOf(harness);
  for (const [at, key] of [ada, bo].entries()) await persons.enrol(codes[at]?.code ?? "", key);
  return { harness, codes, ada, bo, ...persons };
}

function personsOf(harness: Harness) {
  /** A page on which nobody is signed in. */
  const page = async (): Promise<Caller> => {
    const answer = await harness.call(null, "GET", "/api/session");
    return { cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "", csrfToken: answer.body.csrfToken };
  };
  const enrol = async (code: string, key: SoftwarePasskey, wrong: Wrong = {}): Promise<Answer> => {
    const visitor = await page();
    const offer = await harness.call(visitor, "POST", "/api/enrolment/offer", { code });
    if (offer.status !== 200) return offer;
    const answer = { kind: "passkey", response: key.create(offer.body.passkey, wrong) };
    return harness.call(visitor, "POST", "/api/enrolment", { code, label: "Key", answer });
  };
  const signIn = async (key: SoftwarePasskey, wrong: Wrong = {}): Promise<Answer> => {
    const visitor = await page();
    const offer = await harness.call(visitor, "POST", "/api/sign-in/offer");
    const answer = { kind: "passkey", response: key.get(offer.body.passkey, wrong) };
    return harness.call(visitor, "POST", "/api/sign-in", answer);
  };
  const ask = (caller: Caller, change: object): Promise<Answer> =>
    harness.call(caller, "POST", "/api/people/changes", { reason: "Test", ...change });
  const decide = async (caller: Caller, key: SoftwarePasskey, approval: string): Promise<Answer> => {
    const seen = (await harness.call(caller, "GET", `/api/approvals/${approval}`)).body;
    const challenge = Buffer.from(challengeOf(seen.statements.approve)).toString("base64url");
    const { response } = key.get({ challenge, rpId: "localhost" }) as {
      response: { clientDataJSON: string; authenticatorData: string; signature: string };
    };
    const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
    const keyId = seen.keys.find(({ credential }: { credential: string }) => credential === key.id)?.id ?? "none";
    const evidence = { kind: "passkey", authenticatorData, clientDataJson, signature };
    const decision = { decision: "approve", note: "", keyId, evidence };
    return harness.call(caller, "POST", `/api/approvals/${approval}/decision`, decision);
  };
  const carryOut = async (caller: Caller, approval: string): Promise<Answer> => {
    const { contentHash } = (await harness.call(caller, "GET", `/api/approvals/${approval}`)).body;
    return harness.call(caller, "POST", `/api/people/changes/${approval}/carried-out`, { contentHash });
  };
  const personNamed = async (caller: Caller, name: string) =>
    (await harness.call(caller, "GET", "/api/people")).body.find((each: { name: string }) => each.name === name);
  /** Asked by the first, approved by the second, carried out by the first. */
  const changeByTwo = async (first: SoftwarePasskey, second: SoftwarePasskey, change: object): Promise<Answer> => {
    const [asker, approver] = [callerOf(await signIn(first)), callerOf(await signIn(second))];
    const asked = await ask(asker, change);
    if (asked.status !== 201) return asked;
    await decide(approver, second, asked.body.approval);
    const done = await carryOut(asker, asked.body.approval);
    return { ...done, body: { ...done.body, code: asked.body.code } };
  };
  return { page, enrol, signIn, ask, decide, carryOut, personNamed, changeByTwo };
}
