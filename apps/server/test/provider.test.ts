/** Signing in at an institution's provider: the real program on this machine, and each thing that can be wrong with its word. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createProvider, type ProviderTerms } from "../src/identity/provider.ts";
import { createOutbound, placeOfAddress } from "../src/outbound/allowed.ts";
import type { Answer, Caller } from "./harness.ts";
import { type LocalProvider, startLocalProvider, visitProvider } from "./local-provider.ts";
import { callerOf, codeOf, type FoundedInstance, foundByTwo } from "./two-administrators.ts";

const redirect = "http://localhost/sign-in/provider";

interface Setting extends Partial<ProviderTerms> {
  /** Addresses that may be connected to; left out: the issuer's. */
  readonly allowed?: readonly string[];
}

describe("an institution's provider", () => {
  let local: LocalProvider;
  let house: FoundedInstance;
  let dataFolder: string;
  let setting: Setting = {};

  /** As the settings say at the moment: a test may change them. */
  const provider = () => {
    const { allowed, ...changed } = setting;
    const terms: ProviderTerms = {
      name: "Institution",
      issuer: local.issuer,
      clientId: local.clientId,
      secret: local.secret,
      subjectClaim: "sub",
      acr: [],
      amr: [],
      maxAgeSeconds: null,
      authority: null,
      ...changed,
    };
    const places = (allowed ?? [terms.issuer]).map((address) => placeOfAddress(address, "sign-in"));
    return createProvider(terms, createOutbound(places));
  };

  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), "custodiet-provider-"));
    local = await startLocalProvider(redirect);
    const institution = {
      cards: null,
      provider: {
        name: "Institution",
        issuer: local.issuer,
        begin: (...given: Parameters<ReturnType<typeof provider>["begin"]>) => provider().begin(...given),
        finish: (...given: Parameters<ReturnType<typeof provider>["finish"]>) => provider().finish(...given),
      },
    };
    house = await foundByTwo({ dataFolder, clock: { nowMs: Date.now }, parts: { institution } });
    const { id: person } = await house.personNamed(callerOf(await house.signIn(house.ada)), "Bo");
    const registered = await house.changeByTwo(house.ada, house.bo, { kind: "register", name: "Cy", role: "analyst" });
    expect(codeOf(registered)).toEqual([204]);
    expect(person).toBeTypeOf("string");
    expect(codeOf(await tie("cy@quillfen"))).toEqual([204]);
  }, 120_000);
  afterAll(async () => {
    await house.harness.close();
    await local.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  afterEach(() => {
    setting = {};
    local.alter({});
  });

  async function tie(subject: string): Promise<Answer> {
    const { id: person } = await house.personNamed(callerOf(await house.signIn(house.ada)), "Cy");
    return house.changeByTwo(house.ada, house.bo, { kind: "tie-account", person, way: "oidc", subject });
  }

  /** A visitor's page, which remembers the cookie that goes with the attempt. */
  async function begin(): Promise<{ readonly visitor: Caller; readonly answer: Answer }> {
    const visitor = await house.page();
    const answer = await house.harness.call(visitor, "POST", "/api/sign-in/provider/offer");
    const kept = [answer.headers["set-cookie"]].flat().map((line) => String(line).split(";")[0]);
    return { visitor: { ...visitor, cookie: [visitor.cookie, ...kept].join("; ") }, answer };
  }

  const bring = (visitor: Caller, answer: string): Promise<Answer> =>
    house.harness.call(visitor, "POST", "/api/sign-in/provider", { answer });

  async function signInAs(account: string): Promise<Answer> {
    const { visitor, answer } = await begin();
    if (answer.status !== 200) return answer;
    return bring(visitor, await visitProvider(answer.body.address, account));
  }

  it("asks with a code, PKCE, state and nonce, for no more than who it is, and with the exact address to come back to", async () => {
    const { answer } = await begin();
    const asked = Object.fromEntries(new URL(answer.body.address).searchParams);
    expect(asked).toEqual({
      client_id: "custodiet",
      redirect_uri: redirect,
      response_type: "code",
      scope: "openid",
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
    expect(String(answer.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it("signs in whom two administrators tied to the account, as that person and with a session like any other", async () => {
    const answer = await signInAs("cy@quillfen");
    expect([answer.status, answer.body.person]).toMatchObject([200, { name: "Cy", role: "analyst" }]);
    const caller = callerOf(answer);
    expect((await house.harness.call(caller, "GET", "/api/session")).body.person.name).toBe("Cy");
    expect((await house.harness.call(caller, "DELETE", "/api/session")).status).toBe(200);
    expect((await house.harness.call(caller, "GET", "/api/session")).body.person).toBeNull();
  });

  it("keeps no token, of the provider's or of its own", async () => {
    await signInAs("cy@quillfen");
    expect(local.sent.length).toBeGreaterThan(1);
    const kept = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const bytes = Buffer.concat(kept.map((each) => readFileSync(join(each.parentPath, each.name))));
    for (const token of local.sent) expect(bytes.includes(token)).toBe(false);
  });

  it("lets nobody in whom nobody tied, and names the account to give to an administrator", async () => {
    const answer = await signInAs("dee@quillfen");
    expect(answer).toMatchObject({
      status: 403,
      body: {
        error: { code: "CUS-S131", detail: `No person here is tied to the account "dee@quillfen" at ${local.issuer}.` },
      },
    });
    const people = (await house.harness.call(callerOf(await house.signIn(house.ada)), "GET", "/api/people")).body;
    expect(people.map(({ name }: { name: string }) => name).sort()).toEqual(["Ada", "Bo", "Cy"]);
  });

  it("takes the same name at another provider for another account", async () => {
    const { register } = house.harness.opened.parts.store;
    expect(await register.accountOf("oidc", '["https://other.example","cy@quillfen"]')).toBeNull();
    local.alter({ claims: (claims) => ({ ...claims, iss: "https://other.example" }) });
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([401, "CUS-S123"]);
  });

  it("ties an account to one person only", async () => {
    const { id: person } = await house.personNamed(callerOf(await house.signIn(house.ada)), "Bo");
    const { ada, bo } = house;
    const ofBo = { kind: "tie-account", person, way: "oidc", subject: "cy@quillfen" };
    expect(codeOf(await house.changeByTwo(ada, bo, ofBo))).toEqual([409, "CUS-S078"]);
  });

  it.each([
    ["made for another attempt", "CUS-S122", { claims: (claims: object) => ({ ...claims, nonce: "other" }) }],
    ["of another issuer", "CUS-S123", { claims: (claims: object) => ({ ...claims, iss: "http://localhost:1" }) }],
    ["for another service", "CUS-S124", { claims: (claims: object) => ({ ...claims, aud: "another" }) }],
    [
      "for this service and another",
      "CUS-S124",
      { claims: (claims: object) => ({ ...claims, aud: ["custodiet", "x"] }) },
    ],
    ["signed by another under the provider's name", "CUS-S125", { signedBy: "a key under the same name" as const }],
    ["signed by a key that nobody published", "CUS-S125", { signedBy: "another key" as const }],
    ["signed by nobody", "CUS-S125", { signedBy: "nobody" as const }],
    ["that has expired", "CUS-S126", { claims: (claims: object) => ({ ...claims, exp: Date.now() / 1000 - 60 }) }],
  ])("refuses a token %s", async (_what, code, altered) => {
    local.alter(altered);
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([401, code]);
  });

  it("takes an answer with the state that this browser was given, once, and in this browser alone", async () => {
    const [first, second] = [await begin(), await begin()];
    const query = await visitProvider(first.answer.body.address, "cy@quillfen");
    expect(codeOf(await bring(second.visitor, query))).toEqual([401, "CUS-S121"]);
    expect(codeOf(await bring(await house.page(), query))).toEqual([401, "CUS-S121"]);
    const other = query.replace(/state=[\w-]+/, "state=another");
    expect(codeOf(await bring(first.visitor, other))).toEqual([401, "CUS-S121"]);
    expect(codeOf(await bring(first.visitor, query))).toEqual([200]);
    expect(codeOf(await bring(first.visitor, query))).toEqual([401, "CUS-S121"]);
  });

  it("refuses a code that was used already", async () => {
    const [first, second] = [await begin(), await begin()];
    const used = await visitProvider(first.answer.body.address, "cy@quillfen");
    expect(codeOf(await bring(first.visitor, used))).toEqual([200]);
    const fresh = await visitProvider(second.answer.body.address, "cy@quillfen");
    const code = new URLSearchParams(used).get("code") ?? "";
    const replayed = fresh.replace(/code=[^&]+/, `code=${code}`);
    expect(codeOf(await bring(second.visitor, replayed))).toEqual([401, "CUS-S127"]);
  });

  it("refuses an answer that says it is another provider's, before its code is sent anywhere", async () => {
    const { visitor, answer } = await begin();
    const query = await visitProvider(answer.body.address, "cy@quillfen");
    const mixed = query.replace(/iss=[^&]+/, `iss=${encodeURIComponent("https://other.example")}`);
    expect(codeOf(await bring(visitor, mixed))).toEqual([401, "CUS-S123"]);
  });

  it("says when the provider refused, in the provider's short word only", async () => {
    const { visitor, answer } = await begin();
    const { searchParams } = new URL(answer.body.address);
    const iss = encodeURIComponent(local.issuer);
    const query = `error=access_denied&error_description=Call+this+number&state=${searchParams.get("state")}&iss=${iss}`;
    const refused = await bring(visitor, query);
    expect(refused.body.error).toMatchObject({ code: "CUS-S130", detail: "The provider answered access_denied." });
  });

  it("asks for the strength that the settings want, and believes it only when it is said", async () => {
    setting = { acr: ["urn:test:strong"] };
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([200]);
    local.alter({ claims: (claims) => ({ ...claims, acr: "urn:test:weak" }) });
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([401, "CUS-S128"]);
    local.alter({ claims: ({ acr: _, ...claims }) => claims });
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([401, "CUS-S128"]);
    setting = { amr: ["hwk", "pin"] };
    local.alter({ claims: (claims) => ({ ...claims, amr: ["hwk"] }) });
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([401, "CUS-S128"]);
    local.alter({ claims: (claims) => ({ ...claims, amr: ["pin", "hwk"] }) });
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([200]);
  });

  it("refuses who was asked there too long ago, and ends the session when its institution would ask again", async () => {
    setting = { maxAgeSeconds: 600 };
    const askedAt = Math.floor(Date.now() / 1000) - 540;
    local.alter({ claims: (claims) => ({ ...claims, auth_time: askedAt }) });
    const answer = await signInAs("cy@quillfen");
    const [session] = (await house.harness.call(callerOf(answer), "GET", "/api/session/open")).body.filter(
      ({ isThisOne }: { isThisOne: boolean }) => isThisOne,
    );
    expect(session).toMatchObject({ way: "provider", by: "Institution" });
    expect(session.expiresAt).toBe(new Date((askedAt + 600) * 1000).toISOString());
    local.alter({ claims: (claims) => ({ ...claims, auth_time: askedAt - 120 }) });
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([401, "CUS-S128"]);
    local.alter({ claims: ({ auth_time: _, ...claims }) => claims });
    expect((await signInAs("cy@quillfen")).status).toBe(401);
  });

  it("confirms nothing: what is sensitive waits for an authenticator of the person's own", async () => {
    const caller = callerOf(await signInAs("cy@quillfen"));
    const add = await house.harness.call(caller, "POST", "/api/session/authenticators/offer");
    expect(codeOf(add)).toEqual([403, "CUS-S074"]);
  });

  it("stays closed to every address but those that the settings name", async () => {
    setting = { allowed: ["http://localhost:1"] };
    expect(codeOf((await begin()).answer)).toEqual([503, "CUS-S129"]);
  });

  it("untied by two administrators, the account signs in no more, and its sessions end", async () => {
    expect(codeOf(await tie("cy-at-home"))).toEqual([204]);
    const caller = callerOf(await signInAs("cy-at-home"));
    const { id: person, accounts } = await house.personNamed(callerOf(await house.signIn(house.ada)), "Cy");
    expect(accounts).toMatchObject([
      { kind: "local", issuer: null, subject: null },
      { kind: "oidc", issuer: local.issuer, subject: "cy@quillfen" },
      { kind: "oidc", issuer: local.issuer, subject: "cy-at-home" },
    ]);
    const account = accounts[2].id;
    const { ada, bo } = house;
    expect(codeOf(await house.changeByTwo(ada, bo, { kind: "untie-account", person, account }))).toEqual([204]);
    expect((await house.harness.call(caller, "GET", "/api/session")).body.person).toBeNull();
    expect(codeOf(await signInAs("cy-at-home"))).toEqual([403, "CUS-S131"]);
    expect(codeOf(await signInAs("cy@quillfen"))).toEqual([200]);
  });

  it("when the provider is away says so, and a passkey signs in all the same", async () => {
    setting = { issuer: "http://localhost:1" };
    const { answer } = await begin();
    expect(answer).toMatchObject({ status: 503, body: { error: { code: "CUS-S129" } } });
    expect(answer.body.error.remedy).toMatch(/passkeys and own keys do not need the provider/);
    expect((await house.signIn(house.ada)).status).toBe(200);
  });
});
