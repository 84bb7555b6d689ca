/** Passkeys and codes as somebody would misuse them, over HTTP; and that no change of a person comes about by one alone. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSoftwarePasskey } from "./software-passkey.ts";
import { callerOf, codeOf, type FoundedInstance, foundByTwo, origin } from "./two-administrators.ts";

describe("passkeys, misused", () => {
  let house: FoundedInstance;
  let nowMs = Date.parse("2026-11-24T08:00:00Z");
  beforeAll(async () => {
    house = await foundByTwo({ clock: { nowMs: () => nowMs } });
  }, 120_000);
  afterAll(() => house.harness.close());

  const registerCy = async (name: string): Promise<string> => {
    const asked = await house.changeByTwo(house.ada, house.bo, { kind: "register", name, role: "analyst" });
    return asked.body.code;
  };

  it("sign nobody in from another origin, for another name, or with a counter that goes back", async () => {
    expect(codeOf(await house.signIn(house.ada, { origin: "http://localhost.evil.example" }))).toEqual([
      401,
      "CUS-S070",
    ]);
    expect(codeOf(await house.signIn(house.ada, { rpId: "evil.example" }))).toEqual([401, "CUS-S070"]);
    expect(codeOf(await house.signIn(house.ada))).toEqual([200]);
    expect(codeOf(await house.signIn(house.ada, { count: 1 }))).toEqual([401, "CUS-S070"]);
    expect(codeOf(await house.signIn(house.ada))).toEqual([200]);
  });

  it("whatever handle an answer tells, it signs in the person whose key answered", async () => {
    const { id: bo } = await house.personNamed(callerOf(await house.signIn(house.ada)), "Bo");
    const userHandle = Buffer.from(bo).toString("base64url");
    expect((await house.signIn(house.ada, { userHandle })).body.person.name).toBe("Ada");
  });

  it("enrol by a code once, and not when it has expired", async () => {
    const code = await registerCy("Cy");
    expect(codeOf(await house.enrol(code, createSoftwarePasskey(origin), { rpId: "evil.example" }))).toEqual([
      401,
      "CUS-S070",
    ]);
    expect(codeOf(await house.enrol(code, createSoftwarePasskey(origin)))).toEqual([204]);
    expect(codeOf(await house.enrol(code, createSoftwarePasskey(origin)))).toEqual([403, "CUS-S072"]);
    const late = await registerCy("Dee");
    nowMs += 8 * 86_400_000;
    expect(codeOf(await house.enrol(late, createSoftwarePasskey(origin)))).toEqual([403, "CUS-S072"]);
  });

  it("no sequence of one administrator's requests brings about a change", async () => {
    const step = fc.constantFrom("ask", "decide", "carry out", "withdraw");
    const sequences = fc.sample(fc.array(step, { minLength: 2, maxLength: 6 }), { numRuns: 12, seed: 908 });
    const caller = callerOf(await house.signIn(house.ada));
    const before = (await house.harness.call(caller, "GET", "/api/people")).body;
    for (const sequence of sequences) {
      let approval = "none";
      for (const each of sequence) {
        const url = `/api/approvals/${approval}`;
        if (each === "ask")
          approval = (await house.ask(caller, { kind: "register", name: "Eve", role: "auditor" })).body.approval;
        if (each === "withdraw") await house.harness.call(caller, "POST", `${url}/withdrawal`);
        if (approval === "none") continue;
        const { contentHash } = (await house.harness.call(caller, "GET", url)).body;
        const evidence = { kind: "passkey", authenticatorData: "AA", clientDataJson: "AA", signature: "AA" };
        const decision = { decision: "approve", note: "", keyId: "any", evidence };
        const asked =
          each === "decide"
            ? await house.harness.call(caller, "POST", `${url}/decision`, decision)
            : await house.harness.call(caller, "POST", `/api/people/changes/${approval}/carried-out`, { contentHash });
        expect(asked.status).toBeGreaterThanOrEqual(400);
      }
    }
    expect((await house.harness.call(caller, "GET", "/api/people")).body).toEqual(before);
  });
});
