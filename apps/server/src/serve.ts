/** Opens an instance, loads the demonstration where it is one, and listens. */
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { buildApp } from "./app.ts";
import { examplesFolder } from "./demonstration/example-facilities.ts";
import { loadDemonstrationInto } from "./demonstration/load.ts";
import { StartFault } from "./faults.ts";
import { readFrontDoor } from "./front-door-content.ts";
import type { OpenedInstance } from "./instance/open-instance.ts";
import type { ServerOptions } from "./options.ts";
import { systemClock } from "./ports.ts";
import { readModelInThread } from "./work/model-reader.ts";

export const pagesFolder: string = fileURLToPath(new URL("../../web/dist/", import.meta.url));

const requestsPerMinute = 3000;

/** What a person reads while the server starts. */
export type Tell = (line: string) => void;

export interface RunningServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves an opened instance. Throws `StartFault`; the instance is closed by whoever opened it. */
export async function serve(opened: OpenedInstance, options: ServerOptions, tell: Tell): Promise<RunningServer> {
  const app = await buildApp({
    instance: opened.instance,
    reader: readModelInThread,
    frontDoor: readFrontDoor(),
    today: () => new Date(systemClock.nowMs()).toISOString().slice(0, 10),
    pagesFolder,
    requestsPerMinute,
    log: (error, { method, url }) => console.error(`CUS-S015 ${method} ${url}:`, error),
  });
  const address = await listen(app, options);
  try {
    await opened.parts.store.announce(address);
    if (opened.instance.facts.isDemonstration) await prepareDemonstration(opened, tell);
  } catch (thrown) {
    await app.close();
    throw thrown;
  }
  return { address, close: () => app.close() };
}

/** A newcomer sees results at once: the address is told when they are there, or after this long. */
const longestWaitMs = 8000;

async function prepareDemonstration(opened: OpenedInstance, tell: Tell): Promise<void> {
  const stored = await loadDemonstrationInto(opened, examplesFolder, tell);
  if (stored === 0) return;
  tell("Assessing it ...");
  const isDone = await settlesWithin(opened.instance.workDone(), longestWaitMs);
  if (!isDone) tell("  the assessments go on while you look around");
}

async function settlesWithin(work: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}

async function listen(app: FastifyInstance, { host, port }: ServerOptions): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (thrown) {
    await app.close();
    throw listenFault(thrown, host, port);
  }
  const bound = app.server.address() as AddressInfo;
  return `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host}:${bound.port}`;
}

function listenFault(thrown: unknown, host: string, port: number): unknown {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  if (code === "EADDRINUSE") return new StartFault("CUS-S101", `Something else listens on port ${port} of ${host}.`);
  if (typeof code === "string") return new StartFault("CUS-S102", `${host}:${port} cannot be listened on (${code}).`);
  return thrown;
}
