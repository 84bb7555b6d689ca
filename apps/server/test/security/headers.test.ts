/** What every answer says to the browser, whatever was asked and whoever asked. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenAPIV3_1 } from "openapi-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createHarness, type Harness, tinyFiles } from "../harness.ts";

describe("the headers of every answer", () => {
  const pagesFolder = mkdtempSync(join(tmpdir(), "custodiet-pages-"));
  let harness: Harness;
  let manager: Caller;

  beforeAll(async () => {
    mkdirSync(join(pagesFolder, "assets"));
    writeFileSync(join(pagesFolder, "index.html"), "<!doctype html><title>Custodiet</title>");
    writeFileSync(join(pagesFolder, "assets", "app-1a2b.js"), "export {};");
    harness = await createHarness({ parts: { pagesFolder } });
    manager = await harness.signIn("operator-a.security-manager");
    await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  });
  afterAll(async () => {
    await harness.close();
    rmSync(pagesFolder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) =>
    harness.app.inject({ url, headers: { cookie: manager.cookie, ...headers } });

  const anAnswerOfEachKind = [
    "/",
    "/facilities/reactor",
    "/assets/app-1a2b.js",
    "/assets/gone.js",
    "/api/health",
    "/api/session",
    "/api/facilities/tiny",
    "/api/facilities/gone",
    "/api/openapi.json",
    "/api/nowhere",
  ];

  it.each(anAnswerOfEachKind)(
    "say of %s that it is not sniffed, not framed, not told about, and runs nothing foreign",
    async (url) => {
      const { headers } = await get(url);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
      expect(headers["permissions-policy"]).toContain("camera=()");
      const policy = String(headers["content-security-policy"]);
      for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    },
  );

  it.each(anAnswerOfEachKind)("let no other origin read %s, and tell no version of a server", async (url) => {
    const { headers } = await get(url, { origin: "https://elsewhere.example" });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect([headers["server"], headers["x-powered-by"]]).toEqual([undefined, undefined]);
  });

  it.each(anAnswerOfEachKind)("say of %s what it is, and in which characters", async (url) => {
    const { headers, body } = await get(url);
    expect(headers["content-type"]).toMatch(
      /^(application\/json|text\/html|(text|application)\/javascript); charset=utf-8$/i,
    );
    if (String(headers["content-type"]).startsWith("application/json")) JSON.parse(body);
  });

  it("let no answer of the interface be kept by a browser or a cache", async () => {
    for (const url of anAnswerOfEachKind.filter((each) => each.startsWith("/api"))) {
      expect((await get(url)).headers["cache-control"], url).toMatch(/no-store/);
    }
  });

  it("let only assets whose name changes with their content be kept, and a missing one not", async () => {
    expect((await get("/assets/app-1a2b.js")).headers["cache-control"]).toContain("immutable");
    expect((await get("/")).headers["cache-control"]).toBe("no-cache");
    const gone = await get("/assets/gone.js");
    expect([gone.statusCode, gone.headers["cache-control"]]).toEqual([404, "no-store"]);
  });

  it("carry an allowlist of methods: TRACE, CONNECT and what is not known are answered by nothing", async () => {
    for (const method of ["TRACE", "PUT", "PATCH", "PROPFIND"] as const) {
      const { statusCode, body } = await harness.app.inject({ method: method as "PUT", url: "/api/facilities" });
      expect([400, 404, 405], method).toContain(statusCode);
      expect(body).not.toContain("host:");
    }
  });

  it.each([
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/..%5c..%5cpackage.json",
    "/assets/%00/app-1a2b.js",
    "/assets/",
    "/.git/config",
    "/.env",
  ])("serve no file outside the page's own, and no list of them: %s", async (url) => {
    const { statusCode, body } = await get(url);
    if (statusCode === 200) expect(body).toBe("<!doctype html><title>Custodiet</title>");
    else expect([400, 403, 404]).toContain(statusCode);
  });

  it("name a download by the server's own words, with no character of a path or of a header", async () => {
    const answer = await harness.app.inject({
      method: "POST",
      url: "/api/facilities/tiny/exports/model",
      headers: { cookie: manager.cookie, "x-csrf-token": manager.csrfToken },
      payload: { format: "json", reason: "A test" },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename="[a-zA-Z0-9._ -]+"$/);
  });

  it("answer every route of the interface, without a session, by a refusal or by what is public, and never by a fault", async () => {
    const paths = (harness.app.swagger() as OpenAPIV3_1.Document).paths ?? {};
    const asked = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item ?? {}).map((method) => ({
        method: method.toUpperCase() as "GET",
        url: path.replaceAll(/\{\w+\}/g, "x"),
      })),
    );
    expect(asked.length).toBeGreaterThan(40);
    for (const each of asked) {
      const { statusCode, headers } = await harness.app.inject(each);
      expect(statusCode, `${each.method} ${each.url}`).toBeLessThan(500);
      expect(headers["cache-control"], each.url).toBeDefined();
    }
  });
});

describe("over TLS", () => {
  let harness: Harness;
  const secure = { "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.7" };
  beforeAll(async () => {
    harness = await createHarness({
      parts: {
        reach: { isTls: true, names: ["custodiet.example"] },
        connections: { tls: null, proxies: ["127.0.0.1"] },
      },
    });
  });
  afterAll(() => harness.close());

  it("every answer binds the browser to TLS for a year, with all names below", async () => {
    for (const url of ["/api/health", "/api/session", "/api/nowhere", "/gone.js"]) {
      const { headers } = await harness.app.inject({ url, headers: secure });
      expect(headers["strict-transport-security"], url).toBe("max-age=31536000; includeSubDomains");
    }
  });

  it("a request in clear is refused, and not redirected; only what watches the process may ask in clear", async () => {
    const refused = await harness.app.inject({ url: "/api/session" });
    expect([refused.statusCode, refused.json().error.code]).toEqual([421, "CUS-S018"]);
    expect(refused.headers["set-cookie"]).toBeUndefined();
    expect((await harness.app.inject({ url: "/api/health" })).statusCode).toBe(200);
  });

  it("cookies are Secure, of this host only, unreadable to scripts, and not sent along from elsewhere", async () => {
    const first = await harness.app.inject({ url: "/api/session", headers: secure });
    const [csrf] = first.cookies;
    const signedIn = await harness.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { ...secure, cookie: `${csrf?.name}=${csrf?.value}`, "x-csrf-token": first.json().csrfToken },
      payload: { personId: "operator-a.analyst" },
    });
    expect(signedIn.statusCode).toBe(200);
    const cookies = [...first.cookies, ...signedIn.cookies];
    expect(cookies.map(({ name }) => name).sort()).toEqual(["__Host-custodiet-csrf", "__Host-custodiet-session"]);
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: "Strict", path: "/" });
      expect(cookie).not.toHaveProperty("domain");
      expect(cookie.name.length + cookie.value.length).toBeLessThan(4096);
    }
    expect(signedIn.body).not.toContain(cookies[1]?.value);
  });
});
