/** Too much within a minute: refused with the time to wait, by address and by session, and nobody else waits for it. */
import { afterEach, describe, expect, it } from "vitest";
import { usualLimits } from "../../src/http/limits.ts";
import { createHarness, type Harness } from "../harness.ts";

const wide = { perAddress: 1e6, perSession: 1e6, costlyPerSession: 1e6, signInsPerAddress: 1e6 };

describe("limits", () => {
  let harness: Harness | null = null;
  afterEach(async () => {
    await harness?.close();
    harness = null;
  });
  const start = async (limits: Partial<typeof wide>): Promise<Harness> => {
    harness = await createHarness({ parts: { limits: { ...wide, ...limits } } });
    return harness;
  };

  it("of an address refuse what is over them, say when to come back, and let another address in", async () => {
    const { app } = await start({ perAddress: 3 });
    const ask = (remoteAddress: string, headers = {}) => app.inject({ url: "/api/health", remoteAddress, headers });
    for (let i = 0; i < 3; i++) expect((await ask("203.0.113.1")).statusCode).toBe(200);
    const refused = await ask("203.0.113.1", { "x-forwarded-for": "203.0.113.99" });
    expect([refused.statusCode, refused.json().error.code]).toEqual([429, "CUS-S011"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(60);
    expect((await ask("203.0.113.2")).statusCode).toBe(200);
  });

  it("of an address count what is not found as well, and a whole line of IPv6 as one", async () => {
    const { app } = await start({ perAddress: 2 });
    const ask = (url: string, remoteAddress: string) => app.inject({ url, remoteAddress });
    await ask("/api/nowhere", "2001:db8:1:2::1");
    await ask("/api/nowhere", "2001:db8:1:2::2");
    expect((await ask("/api/health", "2001:db8:1:2:ffff::3")).statusCode).toBe(429);
    expect((await ask("/api/health", "2001:db8:1:3::1")).statusCode).toBe(200);
  });

  it("of a session hold wherever it asks from, and leave another session alone", async () => {
    const { signIn, app } = await start({ perSession: 2 });
    const [a, b] = [await signIn("operator-a.analyst"), await signIn("operator-b.auditor")];
    const ask = (cookie: string, remoteAddress: string) =>
      app.inject({ url: "/api/session", headers: { cookie }, remoteAddress });
    await ask(a.cookie, "203.0.113.1");
    await ask(a.cookie, "203.0.113.2");
    const refused = await ask(a.cookie, "203.0.113.3");
    expect([refused.statusCode, refused.headers["retry-after"] !== undefined]).toEqual([429, true]);
    expect((await ask(b.cookie, "203.0.113.3")).statusCode).toBe(200);
  });

  it("of costly requests stand below those of others", async () => {
    const { signIn, call } = await start({ costlyPerSession: 1 });
    const manager = await signIn("operator-a.security-manager");
    const check = () => call(manager, "POST", "/api/facilities/check", { files: [{ name: "a.yaml", text: "a: 1" }] });
    expect((await check()).status).toBe(200);
    expect((await check()).status).toBe(429);
    expect((await call(manager, "GET", "/api/facilities")).status).toBe(200);
    expect(usualLimits.costlyPerSession).toBeLessThan(usualLimits.perSession);
  });

  it("of signing in count every attempt from an address, and lock out nobody's account", async () => {
    const { app, signIn, call } = await start({ signInsPerAddress: 2 });
    const attempt = (remoteAddress: string) =>
      app.inject({ method: "POST", url: "/api/session", remoteAddress, payload: { personId: "operator-a.analyst" } });
    await attempt("203.0.113.1");
    await attempt("203.0.113.1");
    expect((await attempt("203.0.113.1")).statusCode).toBe(429);
    const analyst = await signIn("operator-a.analyst");
    expect((await call(analyst, "GET", "/api/facilities")).status).toBe(200);
  });
});
