/** Where one request ends and the next begins: told by one rule, or the request is refused. On a real socket. */

import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHarness, type Harness } from "../harness.ts";

describe("requests on a socket", () => {
  let harness: Harness;
  let port: number;
  beforeAll(async () => {
    harness = await createHarness();
    await harness.app.listen({ host: "127.0.0.1", port: 0 });
    port = (harness.app.server.address() as AddressInfo).port;
  });
  afterAll(() => harness.close());

  /** Sends bytes as they are, and gives all that comes back until the server ends or says nothing more. */
  const send = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(text));
      let answer = "";
      socket.on("data", (chunk) => {
        answer += chunk;
      });
      socket.setTimeout(1500, () => socket.destroy());
      socket.on("error", () => socket.destroy());
      socket.on("close", () => resolve(answer));
    });
  const answers = (text: string): number => text.split("HTTP/1.1 ").length - 1;
  const hidden = "GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";

  it.each([
    [
      "both lengths",
      `POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${hidden.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    [
      "two lengths",
      `POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
    ],
    [
      "an encoding nobody knows",
      `POST /api/session HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    [
      "a length that is no number",
      `POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: +5\r\n\r\nhello${hidden}`,
    ],
    ["a header ended by a bare carriage return", `GET /api/health HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n${hidden}`],
    [
      "a space before the colon",
      `POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length : 5\r\n\r\nhello${hidden}`,
    ],
  ])("are refused with %s, and what hides behind them is not answered", async (_name, text) => {
    const answer = await send(text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answers(answer)).toBe(1);
    expect(answer).not.toContain("openapi");
  });

  it("are answered each where they are written one after another", async () => {
    const health = "GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    expect(answers(await send(health + health))).toBe(2);
  });

  it("are refused without a host, with headers without end, and by TRACE", async () => {
    expect(await send("GET /api/health HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect(await send(`GET /api/health HTTP/1.1\r\nHost: localhost\r\nX: ${"y".repeat(40_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
    const traced = await send("TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: mine\r\n\r\n");
    expect(traced).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(traced).not.toContain("mine");
  });
});
