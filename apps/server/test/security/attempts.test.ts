/**
 * What somebody with an ordinary account tried against a running server, attempt by attempt:
 * docs/security/attempts-2026-11-26.md tells what each was after. Every one stays here.
 */
import { sign } from "node:crypto";
import { challengeOf } from "@custodiet/verification";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Caller, createHarness, type Harness, tinyText } from "../harness.ts";
import { type Signer, signerOf } from "../signing.ts";

describe("somebody with an account", () => {
  let harness: Harness;
  let [analyst, manager, boss]: Signer[] = [];
  let stranger: Caller;
  let version = 0;

  const must = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error("not there");
    return value;
  };
  const post = (who: Caller, url: string, body?: object): Promise<Answer> => harness.call(who, "POST", url, body);
  const get = (who: Caller, url: string): Promise<Answer> => harness.call(who, "GET", url);

  async function storeNext(): Promise<void> {
    version += 1;
    const text = `${tinyText.replace("id: tiny", "id: real").replace("fictional: true", "fictional: false")}\n# ${version}\n`;
    const files = [{ name: "facility.yaml", text: text.replace("name: ", `name: V${version} `) }];
    expect((await post(must(manager), "/api/facilities", { files, reason: "Stored" })).status).toBe(201);
  }

  const ask = async (who: Caller = must(analyst), more: object = {}): Promise<string> => {
    const order = { what: "model json", reason: "Needed", ...more };
    return (await post(who, "/api/facilities/real/exports/request", order)).body.approval;
  };

  const signedBy = async (who: Signer, approval: string, signer: Signer = who): Promise<object> => {
    const { statements } = (await get(who, `/api/approvals/${approval}`)).body;
    const signature = sign(null, challengeOf(statements.approve), signer.secret).toString("base64url");
    return { decision: "approve", keyId: signer.keyId, evidence: { kind: "signature", signature }, note: "" };
  };

  const exportsEntered = async (): Promise<number> =>
    (await harness.opened.parts.store.ledger.entries(0, 100_000)).filter(({ action }) => action === "facility.export")
      .length;

  beforeAll(async () => {
    harness = await createHarness({ isFullyStaffed: true });
    analyst = await signerOf(harness, "operator-a.analyst");
    manager = await signerOf(harness, "operator-a.security-manager");
    boss = await signerOf(harness, "operator-a.facility-manager");
    stranger = await harness.signIn("operator-b.security-manager");
    await storeNext();
  });
  afterAll(() => harness?.close());

  it("1. names another organisation's requests, drafts, jobs, comments and pictures, and finds nothing there", async () => {
    const approval = await ask();
    const job = (await post(must(manager), "/api/facilities/real/assessments", {})).body.id;
    const comment = (await post(must(analyst), "/api/facilities/real/comments", { element: null, text: "Ours" })).body
      .id;
    await post(must(analyst), "/api/facilities/real/draft", {});
    const tried = [
      ["GET", `/api/approvals/${approval}`],
      ["GET", `/api/approvals/${approval}/to-carry`],
      ["POST", `/api/approvals/${approval}/withdrawal`],
      ["GET", `/api/jobs/${job}`],
      ["DELETE", `/api/jobs/${job}`],
      ["POST", `/api/facilities/real/comments/${comment}/resolution`, { state: "resolved" }],
      ["DELETE", `/api/facilities/real/comments/${comment}`],
      ["GET", "/api/facilities/real/draft"],
      ["GET", `/api/facilities/real/underlay/pictures/${"0".repeat(64)}`],
      ["POST", "/api/ledger/excerpt", { subject: { kind: "record", id: `comment/${comment}` } }],
      ["POST", "/api/facilities/real/exports/request", { what: "model json", reason: "Curious" }],
      ["POST", "/api/facilities/real/exports/break-glass", { what: "model json", reason: "Curious" }],
    ] as const;
    for (const [method, url, body] of tried) {
      const answer = await harness.call(stranger, method, url, body);
      expect([url, answer.status]).toEqual([url, 404]);
      expect(JSON.stringify(answer.body)).not.toMatch(/operator-a|Ours|Needed/);
    }
  });

  it("2. has what was asked changed between the second person's look and the signature, and between both and the act", async () => {
    const seenBefore = await ask();
    const decision = await signedBy(must(manager), seenBefore);
    await storeNext();
    expect((await post(must(manager), `/api/approvals/${seenBefore}/decision`, decision)).status).toBeLessThan(500);
    const { contentHash } = (await get(must(analyst), `/api/approvals/${seenBefore}`)).body;
    const before = await exportsEntered();
    expect((await post(must(analyst), `/api/approvals/${seenBefore}/carrying-out`, { contentHash })).status).toBe(409);
    expect(await exportsEntered()).toBe(before);
  });

  it("3. answers for oneself: by a second key of one's own, by a colleague's name with it, from a second session", async () => {
    const approval = await ask(must(manager));
    const second = await signerOf(harness, "operator-a.security-manager");
    const { body: own } = await get(second, `/api/approvals/${approval}`);
    expect([own.statements, own.may.decide]).toEqual([null, false]);
    const others = await signedBy(must(boss), approval, second);
    for (const who of [second, must(manager), must(boss)]) {
      const answer = await post(who, `/api/approvals/${approval}/decision`, others);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    const genuine = await signedBy(must(boss), approval);
    const answer = await post(second, `/api/approvals/${approval}/decision`, genuine);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await get(must(boss), `/api/approvals/${approval}`)).body.state).toBe("requested");
  });

  it("4. says more than is asked for: another's name, an organisation, a role, a state, a marking", async () => {
    const more = {
      ...{ organisation: "operator-b", actor: "operator-a.facility-manager", person: "operator-a.facility-manager" },
      ...{ role: "administrator", marking: { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason: "" } },
      ...{ state: "approved", approvalsNeeded: 0, approvals: [], isFictional: true, fictional: true, version: 1 },
    };
    const order = { what: "model json", reason: "Needed" };
    for (const poison of ['"__proto__":{"isFictional":true}', '"constructor":{"prototype":{"isFictional":true}}']) {
      const headers = {
        ...{ cookie: must(analyst).cookie, "x-csrf-token": must(analyst).csrfToken },
        "content-type": "application/json",
      };
      const payload = `${JSON.stringify(order).slice(0, -1)},${poison}}`;
      const url = "/api/facilities/real/exports/request";
      expect((await harness.app.inject({ method: "POST", url, headers, payload })).statusCode).toBe(400);
    }
    const approval = await ask(must(analyst), more);
    const { body } = await get(must(analyst), `/api/approvals/${approval}`);
    expect(body).toMatchObject({ state: "requested", requesterRole: "analyst", decisions: [] });
    expect(body.approvalsNeeded).toBeGreaterThanOrEqual(1);
    expect((await post(must(analyst), "/api/facilities/real/exports/model", { format: "json", ...more })).status).toBe(
      409,
    );
    const comment = await post(must(analyst), "/api/facilities/real/comments", { element: null, text: "x", ...more });
    expect(comment.body).toMatchObject({ author: "analyst of operator-a" });
    expect(Reflect.get({}, "isFictional")).toBeUndefined();
    const first = await harness.app.inject({ url: "/api/session" });
    const signedIn = await harness.app.inject({
      method: "POST",
      url: "/api/session",
      headers: {
        cookie: first.cookies.map((each) => `${each.name}=${each.value}`).join("; "),
        "x-csrf-token": first.json().csrfToken,
      },
      payload: { ...more, personId: "operator-a.analyst" },
    });
    expect(signedIn.json().person).toMatchObject({ role: "analyst" });
  });

  it("5. writes the address otherwise, or another method or address into headers, and comes no further", async () => {
    const tried = [
      "/api//people",
      "/api/./people",
      "/api/facilities/../people",
      "/api/facilities/%2e%2e/people",
      "/%61pi/people",
      "/api/people/",
      "/API/people",
      "/api/people;x=1",
      "/api/people%00",
      "/api/people%2f",
      "\\api\\people",
    ];
    for (const url of tried) {
      const { statusCode, body } = await harness.app.inject({ url, headers: { cookie: must(analyst).cookie } });
      expect([url, statusCode]).toEqual([url, expect.toSatisfy((code: number) => code >= 400 && code < 500)]);
      expect(body).not.toContain("operator-a.facility-manager");
    }
    const headers = {
      cookie: must(analyst).cookie,
      ...{ "x-http-method-override": "DELETE", "x-original-url": "/api/people", "x-rewrite-url": "/api/people" },
      ...{ "x-forwarded-user": "operator-a.administrator", "x-remote-user": "operator-a.administrator" },
    };
    const { statusCode, body } = await harness.app.inject({ url: "/api/session", headers });
    expect([statusCode, JSON.parse(body).person.role]).toEqual([200, "analyst"]);
    expect((await harness.app.inject({ url: "/api/session", headers: { host: "evil.example" } })).statusCode).toBe(421);
  });

  it("6. asks by HEAD and OPTIONS what may not be read, and learns nothing of it", async () => {
    for (const method of ["HEAD", "OPTIONS"] as const) {
      const { statusCode, body } = await harness.app.inject({
        method,
        url: "/api/people",
        headers: { cookie: must(analyst).cookie },
      });
      expect([method, statusCode >= 400, body]).toEqual([method, true, method === "HEAD" ? "" : expect.any(String)]);
    }
  });

  it("7. carries the same approved request out many times at once, and it is done once", async () => {
    const approval = await ask();
    expect(
      (await post(must(manager), `/api/approvals/${approval}/decision`, await signedBy(must(manager), approval)))
        .status,
    ).toBe(200);
    const { contentHash } = (await get(must(analyst), `/api/approvals/${approval}`)).body;
    const before = await exportsEntered();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post(must(analyst), `/api/approvals/${approval}/carrying-out`, { contentHash })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await exportsEntered()).toBe(before + 1);
  });

  it("8. sends a colleague's decision again: for the same request, for a new one of the same words, in another's name", async () => {
    const first = await ask();
    const decision = await signedBy(must(manager), first);
    expect((await post(must(manager), `/api/approvals/${first}/decision`, decision)).status).toBe(200);
    const next = await ask();
    for (const [who, id] of [
      [must(manager), first],
      [must(boss), first],
      [must(manager), next],
      [must(boss), next],
      [must(analyst), next],
    ] as const) {
      expect((await post(who, `/api/approvals/${id}/decision`, decision)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await get(must(manager), `/api/approvals/${next}`)).body.state).toBe("requested");
  });

  it("9. writes with another session's token of the page, with none, or as a form would", async () => {
    const order = { what: "model json", reason: "Needed" };
    const url = "/api/facilities/real/exports/request";
    const before = (await get(must(analyst), "/api/ledger?limit=1")).status;
    expect(before).toBe(403);
    for (const token of [must(manager).csrfToken, "", "null"]) {
      const headers = { cookie: must(analyst).cookie, "x-csrf-token": token };
      expect((await harness.app.inject({ method: "POST", url, headers, payload: order })).statusCode).toBe(403);
    }
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const headers = { cookie: must(analyst).cookie, "x-csrf-token": must(analyst).csrfToken, "content-type": type };
      const { statusCode } = await harness.app.inject({ method: "POST", url, headers, payload: JSON.stringify(order) });
      expect([type, statusCode]).toEqual([type, expect.toSatisfy((code: number) => code >= 400 && code < 500)]);
    }
  });

  it("10. acts alone in an emergency without one, and reviews it oneself", async () => {
    const url = "/api/facilities/real/exports/break-glass";
    expect((await post(must(manager), url, { what: "model json", reason: "  " })).status).toBeGreaterThanOrEqual(400);
    expect((await post(must(analyst), url, { what: "model json", reason: "Fire" })).status).toBeGreaterThanOrEqual(400);
    expect((await post(must(manager), url, { what: "model json", reason: "Fire" })).status).toBe(200);
    const [act] = (await get(must(manager), "/api/approvals")).body.breakGlass;
    const review = { verdict: "justified", note: "It burned" };
    expect((await post(must(manager), `/api/break-glass/${act.id}/review`, review)).status).toBeGreaterThanOrEqual(400);
    expect((await get(must(boss), "/api/approvals")).body.breakGlass[0]).toMatchObject({ id: act.id });
  });

  it("11. asks for a machine that may do more than machines can, or for ever, and for one as no administrator", async () => {
    const administrator = await harness.signIn("operator-a.administrator");
    const order = (more: object) => ({
      ...{ name: "Historian", actions: ["facility.read"], reason: "Reads" },
      ...{ expiresAt: new Date(Date.now() + 86_400_000).toISOString(), ...more },
    });
    for (const more of [
      { actions: ["facility.read", "approval.decide"] },
      { actions: ["facility.export"] },
      { actions: ["ledger.export"] },
      { actions: [] },
      { expiresAt: "2999-01-01T00:00:00.000Z" },
      { expiresAt: "1999-01-01T00:00:00.000Z" },
    ]) {
      const answer = await post(administrator, "/api/machines/requests", order(more));
      expect([more, answer.status]).toEqual([more, expect.toSatisfy((code: number) => code >= 400 && code < 500)]);
    }
    expect((await post(must(analyst), "/api/machines/requests", order({}))).status).toBe(403);
  });
});
