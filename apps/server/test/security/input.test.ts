/** What is sent: decoded once, taken field by field, and never more than text to whoever reads it next. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemRandomness } from "../../src/ports.ts";
import { type Caller, createHarness, type Harness, tinyFiles, tinyText } from "../harness.ts";

describe("what is sent", () => {
  let harness: Harness;
  let manager: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    manager = await harness.signIn("operator-a.security-manager");
    await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  });
  afterAll(() => harness.close());

  const post = (url: string, payload: string) =>
    harness.app.inject({
      method: "POST",
      url,
      headers: { cookie: manager.cookie, "x-csrf-token": manager.csrfToken, "content-type": "application/json" },
      payload,
    });

  it("is decoded once: an address encoded twice names something else, and one encoded once is guarded as the plain one", async () => {
    expect((await harness.call(manager, "GET", "/api/facilities/%74iny")).status).toBe(200);
    expect((await harness.call(manager, "GET", "/api/facilities/%2574iny")).status).toBe(404);
    expect((await harness.call(null, "GET", "/%61pi/facilities/tiny")).status).toBe(401);
  });

  it.each([
    "' OR '1'='1",
    "tiny'; DROP TABLE facilities; --",
    'tiny" UNION SELECT * FROM persons --',
    "tiny\\",
    "%",
    "_iny",
  ])("is no part of a query: %s finds nothing, and everything is still there", async (text) => {
    const id = encodeURIComponent(text);
    expect((await harness.call(manager, "GET", `/api/facilities/${id}`)).status).toBe(404);
    expect((await harness.call(manager, "GET", `/api/search?q=${id}`)).status).toBe(200);
    expect((await harness.call(manager, "GET", `/api/ledger?action=${id}`)).status).toBeLessThan(500);
    expect((await harness.call(manager, "GET", "/api/facilities/tiny")).status).toBe(200);
  });

  it("comes back as text within JSON, whatever it would mean to a page", async () => {
    const text = '</script><img src=x onerror="alert(1)">{{7*7}}%s%n';
    const body = { element: null, text };
    expect(await harness.call(manager, "POST", "/api/facilities/tiny/comments", body)).toMatchObject({ status: 201 });
    const { body: threads, headers } = await harness.call(manager, "GET", "/api/facilities/tiny/comments");
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.stringify(threads)).toContain(JSON.stringify(text).slice(1, -1));
  });

  it.each([
    ["__proto__", '{"__proto__":{"isAdmin":true},"files":[]}'],
    ["constructor.prototype", '{"constructor":{"prototype":{"isAdmin":true}},"files":[]}'],
  ])("changes no object's nature: %s is refused", async (_name, payload) => {
    const answer = await post("/api/facilities/check", payload);
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, "CUS-S004"]);
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });

  it("sets no field that the address does not take: author, number, time and organisation are the server's", async () => {
    const files = [{ name: "facility.yaml", text: tinyText.replace("headCount: 8", "headCount: 7") }];
    const forged = {
      author: "somebody",
      number: 99,
      storedAt: "1999-01-01",
      organisation: "operator-b",
      entryIndex: 0,
    };
    await harness.call(manager, "POST", "/api/facilities", { files, reason: "Second", ...forged });
    const { body } = await harness.call(manager, "GET", "/api/facilities/tiny");
    expect(body.version).toMatchObject({ number: 2, author: "security-manager of operator-a" });
    expect(body.version.storedAt).not.toContain("1999");
    expect(JSON.stringify(body)).not.toContain("operator-b");
  });

  it.each([
    ["a parameter given twice", "/api/facilities/tiny/comparison?from=1&from=2&to=1"],
    ["a number that is none", "/api/facilities/tiny/comparison?from=1e999&to=1"],
    ["a number below all", "/api/facilities/tiny/comparison?from=-1&to=1"],
    ["a number beyond what counts", "/api/facilities/tiny/comparison?from=9007199254740993&to=1"],
    ["a text where a number belongs", "/api/facilities/tiny/comparison?from=one&to=1"],
  ])("is of the kind asked for: %s is refused", async (_name, url) => {
    expect([400, 404]).toContain((await harness.call(manager, "GET", url)).status);
  });

  it("of the wrong type is refused field by field", async () => {
    for (const files of ["text", { length: 1 }, [{ name: ["a"], text: { toString: "x" } }], 1, null]) {
      expect((await harness.call(manager, "POST", "/api/facilities/check", { files })).status).toBe(400);
    }
  });

  it("names no file on the disk: what documents are called is a name only", async () => {
    for (const name of ["../../../etc/passwd", "/etc/passwd", "C:\\windows\\win.ini", "a\u0000.yaml"]) {
      const { status, body } = await harness.call(manager, "POST", "/api/facilities/check", {
        files: [{ name: "facility.yaml", text: `include: ["${name.replaceAll("\\", "\\\\")}"]\n` }],
      });
      expect([200, 400]).toContain(status);
      expect(JSON.stringify(body)).not.toContain("root:");
    }
  });
});

describe("sessions", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());

  it("are opaque: 256 bits of chance each, fresh at every sign-in, and kept as a hash only", async () => {
    const first = await harness.signIn("operator-a.analyst");
    const second = await harness.signIn("operator-a.analyst");
    const [a, b] = [first, second].map(({ cookie }) => /session=([0-9a-f]+)/.exec(cookie)?.[1] ?? "");
    expect(a).toMatch(/^[0-9a-f]{64}$/);
    expect(a).not.toBe(b);
    const tokens = Array.from({ length: 1000 }, () => Buffer.from(systemRandomness.bytes(32)).toString("hex"));
    expect(new Set(tokens).size).toBe(1000);
  });

  it("are not taken over from whoever was there before: a token that somebody planted opens nothing", async () => {
    const planted = "0".repeat(64);
    const first = await harness.app.inject({
      url: "/api/session",
      headers: { cookie: `custodiet-session=${planted}` },
    });
    const csrf = first.cookies.find(({ name }) => name === "custodiet-csrf");
    const signedIn = await harness.app.inject({
      method: "POST",
      url: "/api/session",
      headers: {
        cookie: `custodiet-session=${planted}; custodiet-csrf=${csrf?.value}`,
        "x-csrf-token": first.json().csrfToken,
      },
      payload: { personId: "operator-a.analyst" },
    });
    expect(signedIn.cookies.find(({ name }) => name === "custodiet-session")?.value).not.toBe(planted);
    const withPlanted = { cookie: `custodiet-session=${planted}`, csrfToken: "" };
    expect((await harness.call(withPlanted, "GET", "/api/facilities")).status).toBe(401);
  });

  it("are closed on the server when a person signs out, and the browser is told to forget what it keeps", async () => {
    const analyst = await harness.signIn("operator-a.analyst");
    const { headers } = await harness.call(analyst, "DELETE", "/api/session");
    expect(headers["clear-site-data"]).toBe('"cache"');
    expect(String(headers["set-cookie"])).toContain("custodiet-session=; ");
    expect((await harness.call(analyst, "GET", "/api/facilities")).status).toBe(401);
  });
});
