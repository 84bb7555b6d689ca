/**
 * The witness over HTTP (C2SP tlog-witness): `POST /add-checkpoint` answers with the signature line; `GET /` says who
 * it is and what it has seen; `GET /seen/KEY-ID` gives the last checkpoint of a log that it cosigned. One request after the other: the memory is one file a log.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { formatWitnessKey, type WitnessRefusal } from "@custodiet/verification";
import { WitnessFault } from "./faults.ts";
import type { WitnessFolder } from "./folder.ts";
import { tellStatus } from "./status.ts";
import type { Witness } from "./witness.ts";
import { wordRefusal } from "./wording.ts";

export interface ServeOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

export interface Serving {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A request is a checkpoint and at most 63 hashes. */
const largestBytes = 64 * 1024;
const longestMs = 10_000;

/** Throws `CUS-W008`. */
export async function serveWitness(witness: Witness, folder: WitnessFolder, options: ServeOptions): Promise<Serving> {
  const server = createServer((request, response) => {
    void handle(witness, folder, request, response).catch(() => response.destroy());
  });
  server.requestTimeout = longestMs;
  server.headersTimeout = longestMs;
  await listen(server, options);
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : options.port;
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { address: `http://${options.host}:${port}`, close };
}

function listen(server: Server, { host, port }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      const remedy = "Choose another with --host and --port.";
      reject(new WitnessFault("CUS-W008", `${host}:${port}: ${cause.message}.`, remedy));
    });
    server.listen(port, host, resolve);
  });
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

async function handle(witness: Witness, folder: WitnessFolder, request: IncomingMessage, response: ServerResponse) {
  const { status, text, type = "text/plain; charset=utf-8" } = await answerTo(witness, folder, request);
  response.writeHead(status, {
    "content-type": type,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  response.end(text);
}

async function answerTo(witness: Witness, folder: WitnessFolder, request: IncomingMessage): Promise<Answer> {
  const path = new URL(request.url ?? "/", "http://witness").pathname;
  if (request.method === "GET" && path === "/") {
    return { status: 200, text: `${formatWitnessKey(folder.cosigner.key)}\n${tellStatus(folder)}` };
  }
  const seen = /^\/seen\/([0-9a-f]{8})$/.exec(path)?.[1];
  if (request.method === "GET" && seen !== undefined) return tellSeen(folder, seen);
  if (request.method !== "POST" || path !== "/add-checkpoint") {
    return { status: 404, text: "Ask GET /, GET /seen/KEY-ID or POST /add-checkpoint.\n" };
  }
  const body = await readBody(request);
  return body === null
    ? { status: 413, text: `A request has at most ${largestBytes} bytes.\n` }
    : answerRequest(witness, body);
}

function tellSeen(folder: WitnessFolder, keyId: string): Answer {
  const log = folder.logs().find((each) => each.keyId === keyId);
  const note = log ? folder.cosignedLast(log) : null;
  return note === null ? { status: 404, text: "Nothing of this log was seen.\n" } : { status: 200, text: note };
}

function answerRequest(witness: Witness, body: string): Answer {
  try {
    const answered = witness.answer(body);
    return answered.ok ? { status: 200, text: answered.value } : refusalAnswer(answered.error);
  } catch (thrown) {
    if (!(thrown instanceof WitnessFault)) throw thrown;
    return { status: 500, text: `${thrown.message}\n` };
  }
}

/** Statuses as C2SP tlog-witness has them; a conflict answers with the size remembered, alone. */
function refusalAnswer(refusal: WitnessRefusal): Answer {
  const text = `${wordRefusal(refusal)}\n`;
  switch (refusal.kind) {
    case "malformed":
      return { status: 400, text };
    case "unknown log":
      return { status: 404, text };
    case "bad signature":
      return { status: 403, text };
    case "other size":
      return { status: 409, text: `${refusal.remembered}\n`, type: "text/x.tlog.size" };
    case "not consistent":
      return { status: 422, text };
  }
}

/** `null` where it is too long; what comes after that is not read. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largestBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
