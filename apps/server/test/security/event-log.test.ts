/** What is written of refusals and faults: who, when, where, what; nothing that forges a line, and nothing secret. */
import { afterEach, describe, expect, it } from "vitest";
import { createEventLog, type RequestEvent } from "../../src/http/event-log.ts";
import { createHarness, type Harness, tinyFiles } from "../harness.ts";
import { breakOff } from "./break-off.ts";

const refusal: RequestEvent = { code: "CUS-S003", method: "GET", route: "/api/ledger", person: "p", from: "192.0.2.1" };

describe("the log of refusals and faults", () => {
  let harness: Harness | null = null;
  afterEach(async () => {
    await harness?.close();
    harness = null;
  });

  it("writes a line of JSON in universal time", () => {
    const lines: string[] = [];
    createEventLog({ nowMs: () => 0 }, (line) => lines.push(line))(refusal);
    expect(lines).toEqual([
      '{"at":"1970-01-01T00:00:00.000Z","code":"CUS-S003","method":"GET","route":"/api/ledger","person":"p","from":"192.0.2.1"}',
    ]);
  });

  it("keeps a forged line and a terminal's commands inside the one line", () => {
    const lines: string[] = [];
    const error = new Error('broken\n{"at":"forged"}\u001b[2J\u2028');
    createEventLog({ nowMs: () => 0 }, (line) => lines.push(line))({ ...refusal, code: "CUS-S015", error });
    expect(lines).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand there
    expect(lines[0]).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(JSON.parse(lines[0] ?? "").error).toBe(error.message);
  });

  it("writes the same refusal once a minute, and then how often it was", () => {
    const lines: string[] = [];
    let nowMs = 0;
    const log = createEventLog({ nowMs: () => nowMs }, (line) => lines.push(line));
    for (let i = 0; i < 5; i++) log(refusal);
    log({ ...refusal, from: "192.0.2.2" });
    nowMs = 61_000;
    log(refusal);
    expect(lines.map((line) => JSON.parse(line).repeated)).toEqual([undefined, undefined, 4]);
  });

  it("tells of refused rights, missing tokens, too large and too many requests, with who and by which route", async () => {
    const events: RequestEvent[] = [];
    const limits = { perAddress: 1e6, perSession: 8, costlyPerSession: 1e6, signInsPerAddress: 1e6 };
    harness = await createHarness({ parts: { limits, log: (event) => void events.push(event) } });
    const { signIn, call } = harness;
    const auditor = await signIn("operator-b.auditor");
    await call(null, "GET", "/api/facilities");
    await call(auditor, "POST", "/api/facilities", { files: tinyFiles(), reason: "Not mine to do" });
    const manager = await signIn("operator-a.security-manager");
    await call({ ...manager, csrfToken: "guessed" }, "POST", "/api/facilities", {
      files: tinyFiles(),
      reason: "Forged",
    });
    await call(manager, "POST", "/api/facilities", { files: [{ name: "a", text: "#".repeat(4e6) }], reason: "Large" });
    for (let i = 0; i < 8; i++) await call(manager, "GET", "/api/facilities");
    expect(events.map(({ code, method, route, person, from }) => [code, method, route, person, from])).toEqual([
      ["CUS-S002", "GET", "/api/facilities", null, "127.0.0.1"],
      ["CUS-S003", "POST", "/api/facilities", "operator-b.auditor", "127.0.0.1"],
      ["CUS-S010", "POST", "/api/facilities", "operator-a.security-manager", "127.0.0.1"],
      ["CUS-S005", "POST", "/api/facilities", "operator-a.security-manager", "127.0.0.1"],
      ["CUS-S011", "GET", "/api/facilities", "operator-a.security-manager", "127.0.0.1"],
      ["CUS-S011", "GET", "/api/facilities", "operator-a.security-manager", "127.0.0.1"],
    ]);
  });

  it("tells of a refused attempt to sign in what was shown, and no more of it", async () => {
    const events: RequestEvent[] = [];
    harness = await createHarness({ parts: { log: (event) => void events.push(event) } });
    const answer = await harness.call(null, "GET", "/api/session");
    const [cookie = ""] = String(answer.headers["set-cookie"]).split(";");
    const page = { cookie, csrfToken: answer.body.csrfToken };
    const shown = { kind: "own key", question: "secret-question", answer: "secret-answer" };
    await harness.call(page, "POST", "/api/sign-in", shown);
    await harness.call(page, "POST", "/api/enrolment", { code: "secret-code", label: "secret-label", answer: shown });
    expect(events.map(({ route, authenticator }) => [route, authenticator])).toEqual([
      ["/api/sign-in", "own key"],
      ["/api/enrolment", "own key"],
    ]);
    expect(JSON.stringify(events)).not.toContain("secret");
  });

  it("tells of an attempt to sign in that was no attempt at all, and of nothing malformed elsewhere", async () => {
    const events: RequestEvent[] = [];
    harness = await createHarness({ parts: { log: (event) => void events.push(event) } });
    const manager = await harness.signIn("operator-a.security-manager");
    const answer = await harness.call(null, "GET", "/api/session");
    const page = { cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "", csrfToken: answer.body.csrfToken };
    expect((await harness.call(page, "POST", "/api/sign-in", { kind: "guess" })).status).toBe(400);
    expect((await harness.call(page, "POST", "/api/session", { personId: "nobody" })).status).toBe(404);
    expect((await harness.call(manager, "POST", "/api/facilities", { files: 1 })).status).toBe(400);
    expect(events.map(({ code, route }) => [code, route])).toEqual([
      ["CUS-S004", "/api/sign-in"],
      ["CUS-S008", "/api/session"],
    ]);
  });

  it("holds no token, no cookie, no body and no address as written", async () => {
    const lines: string[] = [];
    const log = createEventLog({ nowMs: () => 0 }, (line) => lines.push(line));
    harness = await createHarness({ parts: { log } });
    const { signIn, app } = harness;
    const manager = await signIn("operator-a.security-manager");
    const headers = { cookie: manager.cookie, "x-csrf-token": "guessed-token" };
    const payload = { files: [{ name: "secret-name", text: "vault-code" }], reason: "secret-reason" };
    await app.inject({ method: "POST", url: "/api/facilities?q=secret-question", headers, payload });
    await app.inject({ method: "DELETE", url: "/api/jobs/secret-job?x=secret-question", headers });
    expect(lines.length).toBe(2);
    const token = /session=([^;]+)/.exec(manager.cookie)?.[1] ?? "missing";
    for (const secret of [token, manager.csrfToken, "guessed-token", "secret-", "vault-code"]) {
      expect(lines.join("\n")).not.toContain(secret);
    }
  });

  it.each([
    ["a reader who goes away before the answer is there is no fault", "reader", []],
    ["an answer that breaks off while its reader waits is one", "answer", ["CUS-S015"]],
  ] as const)("%s", async (_what, who, codes) => {
    const events: RequestEvent[] = [];
    harness = await createHarness({ parts: { log: (event) => void events.push(event) } });
    await breakOff(harness, who);
    expect(events.map(({ code }) => code)).toEqual(codes);
  });

  it("has the details of a fault, of which whoever asked is told nothing but a code", async () => {
    const events: RequestEvent[] = [];
    harness = await createHarness({ parts: { log: (event) => void events.push(event) } });
    const manager = await harness.signIn("operator-a.security-manager");
    Object.assign(harness.opened.instance, {
      listFacilities: () => Promise.reject(new Error("SELECT secret FROM table; /srv/path")),
    });
    const { status, body } = await harness.call(manager, "GET", "/api/facilities");
    expect(status).toBe(500);
    expect(body).toEqual({
      error: {
        code: "CUS-S015",
        title: "a fault of this program",
        detail: "The server could not answer this request.",
        remedy: "Nothing was half done. Tell whoever runs this server; its log has the details.",
      },
    });
    expect(events).toMatchObject([{ code: "CUS-S015", error: { message: "SELECT secret FROM table; /srv/path" } }]);
    expect((await harness.call(null, "GET", "/api/health")).status).toBe(200);
  });
});
