/** What travels compressed, and what never does. */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createHarness, type Harness, tinyFiles } from "./harness.ts";

describe("compressed answers", () => {
  let harness: Harness;
  let manager: Caller;
  const read = (url: string, encoding: string) =>
    harness.app.inject({
      method: "GET",
      url,
      headers: { cookie: manager.cookie, "accept-encoding": encoding },
    });

  beforeAll(async () => {
    harness = await createHarness();
    manager = await harness.signIn("operator-a.security-manager");
    await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  });
  afterAll(() => harness.close());

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("say the same by %s as without, and are smaller", async (encoding, unpack) => {
    const plain = await read("/api/facilities/tiny", "identity");
    const packed = await read("/api/facilities/tiny", encoding);
    expect([plain.headers["content-encoding"], packed.headers["content-encoding"]]).toEqual([undefined, encoding]);
    expect(unpack(packed.rawPayload).toString()).toBe(plain.payload);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(packed.headers["vary"]).toContain("accept-encoding");
  });

  it("never carry the page's token, however long the answer", async () => {
    const administrator = await harness.signIn("operator-a.administrator");
    const { headers, payload } = await harness.app.inject({
      method: "GET",
      url: "/api/session",
      headers: { cookie: administrator.cookie, "accept-encoding": "br, gzip" },
    });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(JSON.parse(payload).csrfToken).toBe(administrator.csrfToken);
    expect(payload.length).toBeGreaterThan(1400);
  });

  it("are not made of what is too short to gain by it", async () => {
    expect((await read("/api/health", "br, gzip")).headers["content-encoding"]).toBeUndefined();
  });
});
