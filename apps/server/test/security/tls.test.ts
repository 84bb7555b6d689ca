/** A server with a certificate of its own: TLS 1.2 and 1.3 with authenticated ciphers, and nothing in clear. */
import { readFileSync } from "node:fs";
import { request as ask } from "node:https";
import type { AddressInfo } from "node:net";
import { type ConnectionOptions, connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHarness, type Harness } from "../harness.ts";

const file = (name: string): string => readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), "utf8");
const certificate = file("certificate.pem");

describe("TLS", () => {
  let harness: Harness;
  let port: number;
  beforeAll(async () => {
    const tls = { certificate, key: file("key.pem") };
    harness = await createHarness({ parts: { reach: { isTls: true, names: [] }, connections: { tls, proxies: [] } } });
    await harness.app.listen({ host: "localhost", port: 0 });
    port = (harness.app.server.address() as AddressInfo).port;
  });
  afterAll(() => harness.close());

  const shake = (options: ConnectionOptions): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect({ host: "localhost", port, ca: certificate, servername: "localhost", ...options });
      socket.once("secureConnect", () => {
        resolve(`${socket.getProtocol()} ${socket.getCipher().name}`);
        socket.destroy();
      });
      socket.once("error", ({ message }) => resolve(`refused: ${message}`));
    });

  it("prefers TLS 1.3, takes 1.2 with fresh keys and authenticated encryption, and nothing older or weaker", async () => {
    expect(await shake({})).toBe("TLSv1.3 TLS_AES_256_GCM_SHA384");
    expect(await shake({ maxVersion: "TLSv1.2" })).toMatch(/^TLSv1\.2 ECDHE-ECDSA-(AES256-GCM|CHACHA20)/);
    expect(await shake({ minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" })).toMatch(
      /^refused/,
    );
    expect(await shake({ maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES128-SHA:AES128-SHA" })).toMatch(/^refused/);
  });

  it("answers over it as over a socket in clear, and nothing in clear on the same port", async () => {
    const health = await new Promise<string>((resolve, reject) => {
      ask({ host: "localhost", port, path: "/api/health", ca: certificate }, (answer) => {
        answer.setEncoding("utf8").once("data", resolve);
        expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
      })
        .once("error", reject)
        .end();
    });
    expect(JSON.parse(health).status).toBe("ok");
    await expect(fetch(`http://localhost:${port}/api/health`)).rejects.toThrow();
  });
});
