/** An institution's provider, over HTTP: one request to an address that the settings allow, bounded in time and size. */
import { request as askPlain } from "node:http";
import { request as askSecure } from "node:https";
import type { Outbound } from "./allowed.ts";
import { portOf } from "./witness-contact.ts";

const longestMs = 10_000;
const largestBytes = 512 * 1024;

/** What of `fetch` the library of the protocol asks for. */
interface Asked {
  readonly method?: string;
  readonly headers?: Headers | Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The provider gave no answer: it is away, too slow, or not who its certificate should say. */
export class ProviderUnreachable extends Error {}

/**
 * Redirections are answers, never followed.
 *
 * @param authority PEM of the authority that signed the provider's certificate; `null`: one that is publicly trusted
 */
export const providerFetch =
  (outbound: Outbound, authority: string | null) =>
  (address: string, { method = "GET", headers, body }: Asked): Promise<Response> => {
    const url = new URL(address);
    outbound.require(url.hostname, portOf(url));
    const isSecure = url.protocol === "https:";
    const options = {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      timeout: longestMs,
      ...(isSecure && authority !== null ? { ca: authority } : {}),
    };
    return new Promise((resolve, reject) => {
      const fail = ({ message }: Error): void => reject(new ProviderUnreachable(message));
      const sent = (isSecure ? askSecure : askPlain)(url, options, (answer) => {
        const parts: Buffer[] = [];
        let length = 0;
        answer.on("data", (part: Buffer) => {
          length += part.length;
          parts.push(part);
          if (length > largestBytes) sent.destroy(new Error("The answer is too long"));
        });
        answer.on("end", () => resolve(responseOf(answer.statusCode ?? 502, answer.headers, Buffer.concat(parts))));
        answer.on("error", fail);
      });
      sent.on("timeout", () => sent.destroy(new Error(`No answer within ${longestMs / 1000} seconds`)));
      sent.on("error", fail);
      sent.end(body === undefined || body === null ? undefined : String(body));
    });
  };

/** Statuses that a `Response` may not have a body with. */
const bodiless = [204, 205, 304];

function responseOf(status: number, headers: NodeJS.Dict<string | string[]>, body: Buffer): Response {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const each of [value ?? []].flat()) kept.append(name, each);
  }
  return new Response(bodiless.includes(status) ? null : new Uint8Array(body), { status, headers: kept });
}
