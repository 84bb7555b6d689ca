/** Requests that are wrong: each is told what is wrong with it, at once, and changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createHarness, type Harness, tinyFiles, tinyText } from "./harness.ts";

describe("wrong requests", () => {
  let harness: Harness;
  let manager: Caller;

  beforeAll(async () => {
    harness = await createHarness();
    manager = await harness.signIn("operator-a.security-manager");
  });
  afterAll(() => harness.close());

  it("refuses a write without the page's token, and stores nothing", async () => {
    const caller = { ...manager, csrfToken: "guessed" };
    const answer = await harness.call(caller, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "CUS-S010" } } });
    expect((await harness.call(manager, "GET", "/api/facilities")).body).toEqual([]);
  });

  it("refuses a sign-in without the page's token", async () => {
    const answer = await harness.call(null, "POST", "/api/session", { personId: "operator-a.analyst" });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "CUS-S010" } } });
  });

  it("names every field that is not understood", async () => {
    const { status, body } = await harness.call(manager, "POST", "/api/facilities", { files: [{ name: "" }] });
    expect(status).toBe(400);
    expect(body.error.code).toBe("CUS-S004");
    expect(body.error.diagnostics.map(({ path }: { path: string }) => path)).toEqual([
      "files.0.name",
      "files.0.text",
      "reason",
    ]);
  });

  it("tells all that is wrong in a document, with places, and stores nothing", async () => {
    const text = tinyText.replace("within: site", "within: siet").replace("area: vault", "area: valut");
    const files = [{ name: "facility.yaml", text }];
    const { status, body } = await harness.call(manager, "POST", "/api/facilities", { files, reason: "First" });
    expect(status).toBe(422);
    expect(body.error.code).toBe("CUS-S007");
    const errors = body.error.diagnostics.filter(({ severity }: { severity: string }) => severity === "error");
    expect(errors.map(({ span }: { span: { line: number } }) => span.line)).toEqual([22, 38]);
    expect((await harness.call(manager, "GET", "/api/facilities")).body).toEqual([]);
  });

  it("gives pasted text back as it was meant, and says what it mended; what is too much it does not look at", async () => {
    const { body } = await harness.call(manager, "POST", "/api/pasted-text", { text: "name:\u00a0“Gate”" });
    expect(body.text).toBe('name: "Gate"');
    expect(body.changes.map(({ kind, column }: { kind: string; column: number }) => [kind, column])).toEqual([
      ["space", 6],
      ["quotation-mark", 7],
      ["quotation-mark", 12],
    ]);
    const much = await harness.call(manager, "POST", "/api/pasted-text", { text: "-".repeat(65_537) });
    expect(much.status).toBe(400);
  });

  it("refuses files that are too large together", async () => {
    const files = [{ name: "facility.yaml", text: "#".repeat(2_000_001) }];
    const answer = await harness.call(manager, "POST", "/api/facilities", { files, reason: "First" });
    expect(answer).toMatchObject({ status: 413, body: { error: { code: "CUS-S005" } } });
  });

  it("refuses a body that is too large before it is read whole", async () => {
    const files = [{ name: "facility.yaml", text: "#".repeat(4_000_000) }];
    const answer = await harness.call(manager, "POST", "/api/facilities", { files, reason: "First" });
    expect(answer).toMatchObject({ status: 413, body: { error: { code: "CUS-S005" } } });
  });

  it("refuses what is not JSON", async () => {
    const headers = { cookie: manager.cookie, "x-csrf-token": manager.csrfToken, "content-type": "text/yaml" };
    const answer = await harness.app.inject({
      method: "POST",
      url: "/api/facilities",
      headers,
      payload: "custodiet: 1",
    });
    expect(answer.statusCode).toBe(415);
    expect(answer.json().error.code).toBe("CUS-S006");
    const broken = { ...headers, "content-type": "application/json" };
    const second = await harness.app.inject({ method: "POST", url: "/api/facilities", headers: broken, payload: "{" });
    expect(second.statusCode).toBe(400);
    expect(second.json().error.code).toBe("CUS-S004");
  });

  it.each([
    ["aliases", `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n`],
    ["depth", "[".repeat(200_000)],
    ["one giant scalar", `facility: "${"x".repeat(1_000_000)}"`],
    ["a million empty keys", "? \n".repeat(300_000)],
    ["reserved names", "__proto__: { isFictional: true }\nconstructor: 1\n"],
  ])("refuses hostile YAML (%s) within a second of its own, while others are answered", async (_name, text) => {
    const files = [{ name: "facility.yaml", text }];
    const checking = harness.call(manager, "POST", "/api/facilities/check", { files });
    let longestMs = 0;
    let isChecking = true;
    const watching = (async () => {
      while (isChecking) {
        const beforeMs = performance.now();
        await harness.call(null, "GET", "/api/health");
        longestMs = Math.max(longestMs, performance.now() - beforeMs);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const { status, body } = await checking;
    isChecking = false;
    await watching;
    expect(status).toBe(200);
    expect(body.diagnostics.some(({ severity }: { severity: string }) => severity === "error")).toBe(true);
    expect(longestMs).toBeLessThan(1000);
  });

  it("answers no method it does not know", async () => {
    const answer = await harness.app.inject({
      method: "PUT",
      url: "/api/facilities",
      headers: { cookie: manager.cookie },
    });
    expect(answer.statusCode).toBe(404);
  });

  it("tells a person what may be asked for, and of the rest by which rules it is refused and who could grant it", async () => {
    const inspector = await harness.signIn("authority.inspector");
    const { body } = await harness.call(inspector, "GET", "/api/session");
    expect(body.may).toEqual([
      "facility.read",
      "assessment.read",
      "scenario.read",
      "ledger.read",
      "ledger.export",
      "comment.read",
      "comment.add",
      "approval.decide",
      "sealed-file.read",
      "sealed-file.receive",
      "sealed-file.open",
      "sealed-file.take",
      "roster.sign",
      "roster.follow",
      "group.read",
      "group.create",
      "group.change",
      "group.step",
      "group.decide",
      "group.attach",
      "group.export",
      "calendar.choose",
      "programme.read",
      "programme.begin",
      "programme.record",
      "programme.review",
      "programme.exempt",
      "programme.accept",
      "programme.export",
      "culture-survey.keep",
      "programme-group.keep",
      "concern.read",
      "concern.handle",
      "concern.erase",
      "concern.entrust",
      "programme.send",
      "own-measure.keep",
    ]);
    const modellers = ["facility-manager", "security-manager", "analyst"];
    expect(body.mayNot).toContainEqual({
      action: "facility.store",
      rules: ["modellers-store-facilities", "the-demonstration-stores-facilities"],
      mayBeDoneBy: modellers,
      mayBeGrantedBy: ["administrator"],
    });
    expect(body.mayNot).toHaveLength(27);
  });

  it("tells nobody in particular of nothing that may be asked for", async () => {
    const { body } = await harness.call(null, "GET", "/api/session");
    expect([body.person, body.may, body.mayNot]).toEqual([null, [], []]);
  });

  it("sends a policy that lets a page load this site's own files only", async () => {
    const { headers } = await harness.call(null, "GET", "/api/health");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
        "connect-src 'self';worker-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers["strict-transport-security"]).toBeUndefined();
  });
});
