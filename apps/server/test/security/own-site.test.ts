/** Whom a request was meant for, from where it comes, and whom the server believes about it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createHarness, type Harness, tinyFiles } from "../harness.ts";

describe("requests that another site's page makes", () => {
  let harness: Harness;
  let manager: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    manager = await harness.signIn("operator-a.security-manager");
  });
  afterAll(() => harness.close());

  const own = () => ({ cookie: manager.cookie, "x-csrf-token": manager.csrfToken });

  it.each(["cross-site", "same-site"])(
    "are refused where the browser says %s, even with cookie and token",
    async (site) => {
      const answer = await harness.app.inject({
        method: "POST",
        url: "/api/facilities",
        headers: { ...own(), "sec-fetch-site": site },
        payload: { files: tinyFiles(), reason: "From elsewhere" },
      });
      expect([answer.statusCode, answer.json().error.code]).toEqual([403, "CUS-S010"]);
      const read = await harness.app.inject({ url: "/api/facilities", headers: { ...own(), "sec-fetch-site": site } });
      expect(read.statusCode).toBe(403);
    },
  );

  it("are taken where a person follows a link, and where this site's own page asks", async () => {
    const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    for (const headers of [link, { "sec-fetch-site": "same-origin" }, { "sec-fetch-site": "none" }, {}]) {
      expect((await harness.app.inject({ url: "/api/health", headers })).statusCode).toBe(200);
    }
    const framed = { ...link, "sec-fetch-dest": "iframe" };
    expect((await harness.app.inject({ url: "/api/health", headers: framed })).statusCode).toBe(403);
  });

  it("are refused under a name that somebody else pointed at this machine", async () => {
    for (const host of ["rebound.example", "localhost.rebound.example", "evil"]) {
      const { statusCode, body } = await harness.app.inject({ url: "/api/health", headers: { host } });
      expect([statusCode, JSON.parse(body).error.code], host).toEqual([421, "CUS-S017"]);
    }
    for (const host of ["localhost:8908", "127.0.0.1:8908", "[::1]:8908", "10.1.2.3"]) {
      expect((await harness.app.inject({ url: "/api/health", headers: { host } })).statusCode, host).toBe(200);
    }
  });

  it.each([
    ["a form", "application/x-www-form-urlencoded", "personId=operator-a.analyst"],
    ["plain text", "text/plain", '{"personId":"operator-a.analyst"}'],
    ["a form of parts", "multipart/form-data; boundary=x", "--x--"],
    ["nothing named", "", '{"personId":"operator-a.analyst"}'],
  ])("cannot be what a browser sends unasked: %s", async (_name, type, payload) => {
    const answer = await harness.app.inject({
      method: "POST",
      url: "/api/facilities/check",
      headers: { ...own(), ...(type === "" ? {} : { "content-type": type }) },
      payload,
    });
    expect([400, 415]).toContain(answer.statusCode);
  });

  it("write nothing by reading: every route that changes something is no GET", async () => {
    const before = await harness.opened.parts.store.ledger.size();
    const paths = Object.entries(harness.app.swagger().paths ?? {}).filter(([, item]) => "get" in (item ?? {}));
    for (const [path] of paths) {
      await harness.app.inject({ url: path.replaceAll(/\{\w+\}/g, "tiny"), headers: { cookie: manager.cookie } });
    }
    expect(await harness.opened.parts.store.ledger.size()).toBe(before);
  });

  it("gain nothing by a token of another session", async () => {
    const analyst = await harness.signIn("operator-a.analyst");
    const mixed = { cookie: manager.cookie, csrfToken: analyst.csrfToken };
    const answer = await harness.call(mixed, "POST", "/api/facilities", { files: tinyFiles(), reason: "Mixed" });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "CUS-S010" } } });
  });
});

describe("what a request says of itself", () => {
  it("is not believed from anybody but a proxy that was named", async () => {
    const events: string[] = [];
    const harness = await createHarness({ parts: { log: ({ from }) => void events.push(from) } });
    const forged = {
      "x-forwarded-for": "198.51.100.9",
      "x-forwarded-host": "rebound.example",
      "x-real-ip": "198.51.100.9",
    };
    const { statusCode } = await harness.app.inject({ url: "/api/facilities", headers: forged });
    expect([statusCode, events]).toEqual([401, ["127.0.0.1"]]);
    await harness.close();
  });

  it("is believed from the proxy named, about the one address the proxy itself saw", async () => {
    const events: string[] = [];
    const harness = await createHarness({
      parts: {
        reach: { isTls: true, names: [] },
        connections: { tls: null, proxies: ["127.0.0.1"] },
        log: ({ from }) => void events.push(from),
      },
    });
    const headers = { "x-forwarded-for": "198.51.100.9, 203.0.113.7", "x-forwarded-proto": "https" };
    await harness.app.inject({ url: "/api/facilities", headers });
    expect(events).toEqual(["203.0.113.7"]);
    await harness.close();
  });
});
