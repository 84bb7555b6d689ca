/** A witness on another machine, over HTTP. */
import { request as askPlain } from "node:http";
import { request as askSecure } from "node:https";
import type { WitnessAnswer, WitnessContact } from "../witnessing/contact.ts";
import type { Outbound } from "./allowed.ts";

const longestMs = 10_000;
const largestBytes = 64 * 1024;

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** @param address with its scheme and, where it has one, its path: `https://witness.regulator.example` */
export const httpContact = (id: string, address: string, outbound: Outbound): WitnessContact => ({
  id,
  ask: async (request) => answerOf(await send(outbound, placeOf(address, "add-checkpoint"), request)),
  lastSeen: async (logKeyId) => {
    const { status, text } = await send(outbound, placeOf(address, `seen/${logKeyId}`), null);
    if (status === 404) return null;
    if (status !== 200) throw new Error(`The witness answered ${status}: ${text.slice(0, 300)}`);
    return text;
  },
});

const placeOf = (address: string, path: string): URL => new URL(`${address.replace(/\/+$/, "")}/${path}`);

function answerOf({ status, text }: Reply): WitnessAnswer {
  const detail = text.trim().slice(0, 500);
  if (status === 200) return { kind: "cosigned", line: text };
  if (status === 409 && /^\d{1,15}\n?$/.test(text)) return { kind: "conflict", remembered: Number(text) };
  return { kind: status === 422 ? "inconsistent" : "refused", detail: detail === "" ? `status ${status}` : detail };
}

/** One request to an address that the settings allow; redirections are answers, never followed. */
function send(outbound: Outbound, url: URL, body: string | null): Promise<Reply> {
  outbound.require(url.hostname, portOf(url));
  const ask = url.protocol === "https:" ? askSecure : askPlain;
  return new Promise((resolve, reject) => {
    const sent = ask(url, { method: body === null ? "GET" : "POST", timeout: longestMs }, (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on("data", (part: Buffer) => {
        length += part.length;
        parts.push(part);
        if (length > largestBytes) sent.destroy(new Error("The answer is too long"));
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      response.on("error", reject);
    });
    sent.on("timeout", () => sent.destroy(new Error(`No answer within ${longestMs / 1000} seconds`)));
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}

export const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === "https:" ? 443 : 80));
