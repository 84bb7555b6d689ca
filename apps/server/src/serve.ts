/** Opens an instance, loads the demonstration where it is one, and listens. */
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { heldFault } from "@custodiet/trust";
import type { FastifyInstance } from "fastify";
import { type AppParts, buildApp } from "./app.ts";
import { keptFiles } from "./certificate/kept.ts";
import { examplesFolder } from "./demonstration/example-facilities.ts";
import { loadDemonstrationInto } from "./demonstration/load.ts";
import { StartFault } from "./faults.ts";
import { readFrontDoor } from "./front-door-content.ts";
import { listenForCards } from "./http/card-port.ts";
import { createEventLog } from "./http/event-log.ts";
import { usualLimits } from "./http/limits.ts";
import { type FollowedTls, followTlsFiles } from "./http/tls-files.ts";
import type { OpenedInstance } from "./instance/open-instance.ts";
import { readRestorations } from "./instance/restorations.ts";
import { type Institution, openInstitution } from "./institution.ts";
import { startDelivering } from "./mail/start-delivering.ts";
import type { ServerOptions } from "./options.ts";
import { systemClock } from "./ports.ts";
import { outboundOf, readSettings, type Settings } from "./settings.ts";
import { startWitnessing } from "./witnessing/start-witnessing.ts";
import { readModelInWorker } from "./work/model-reader.ts";
import { dayIn } from "./zone.ts";

export const pagesFolder: string = fileURLToPath(new URL("../../web/dist/", import.meta.url));

/** What a person reads while the server starts. */
export type Tell = (line: string) => void;

export interface RunningServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves an opened instance. Throws `StartFault`; the instance is closed by whoever opened it. */
export async function serve(opened: OpenedInstance, options: ServerOptions, tell: Tell): Promise<RunningServer> {
  const settings = readSettings(options.dataFolder);
  const tls = openTls(options);
  const founded = (await opened.instance.identity.facts())?.instance.host ?? null;
  const reached = reachOf(options, tls, founded);
  const institution = openInstitution(settings, { dataFolder: options.dataFolder, tls, nowMs: systemClock.nowMs });
  const witnessing = await witness(opened, settings, options, tell);
  let isReady = false;
  const app = await buildApp({
    instance: opened.instance,
    reader: readModelInWorker,
    frontDoor: readFrontDoor(),
    today: () => dayIn(opened.instance.facts.timeZone, systemClock.nowMs()),
    nowMs: systemClock.nowMs,
    pagesFolder,
    limits: usualLimits,
    log: createEventLog(systemClock, (line) => console.error(line)),
    institution,
    ...(settings.contact === undefined ? {} : { contact: settings.contact }),
    isReady: () => isReady,
    ...reached,
  });
  const places = { ...options, isTls: tls !== null, name: options.names[0] ?? founded };
  const { address, closeCards } = await listenAll(app, institution, places).catch(async (thrown: unknown) => {
    tls?.close();
    await witnessing.close();
    throw thrown;
  });
  const delivering = startDelivering(opened.parts);
  const close = async (): Promise<void> => {
    tls?.close();
    await closeCards();
    await app.close();
    await delivering.close();
    await witnessing.close();
  };
  try {
    await opened.parts.store.announce(address);
    if (opened.instance.facts.isDemonstration) await prepareDemonstration(opened, tell);
    isReady = true;
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return { address, close };
}

/** Before anything is written, the witnesses are asked what they remember. */
async function witness(
  { instance, parts, signer }: OpenedInstance,
  settings: Settings,
  { dataFolder }: ServerOptions,
  tell: Tell,
) {
  const witnessing = await startWitnessing({
    parts,
    signer,
    settings: settings.witnesses,
    outbound: outboundOf(settings),
    simulatedIn: instance.facts.isDemonstration ? dataFolder : null,
  });
  for (const hold of await parts.store.witnesses.holds()) {
    const { code, title, detail, remedy } = heldFault(hold);
    tell(`Warning ${code}: ${title}. ${detail} ${remedy}`);
  }
  for (const { entryIndex, state } of await readRestorations(parts.store)) {
    if (state === "open")
      tell(`Warning: entry ${entryIndex} goes on from a copy, and two persons have not answered for it.`);
  }
  return witnessing;
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

/** What it serves TLS by: named, or kept in the data folder; behind a proxy nothing. Throws `CUS-S106`. */
function openTls(options: ServerOptions): FollowedTls | null {
  const files = certificateFilesOf(options);
  return files === null ? null : followTlsFiles(files);
}

export const certificateFilesOf = ({ certificate, proxies, dataFolder }: ServerOptions): ServerOptions["certificate"] =>
  certificate ?? (proxies.length > 0 ? null : keptFiles(dataFolder));

/** How the server is reached; by the name that it was founded with, too. */
const reachOf = (
  { host, names, proxies }: ServerOptions,
  tls: FollowedTls | null,
  founded: string | null,
): Required<Pick<AppParts, "reach" | "connections">> => ({
  reach: { isTls: tls !== null || proxies.length > 0, names: [host, ...names, ...(founded === null ? [] : [founded])] },
  connections: { tls, proxies },
});

interface Places extends ServerOptions {
  readonly isTls: boolean;
  /** `null`: as it listens. */
  readonly name: string | null;
}

/** The usual port, and where there are cards theirs. */
async function listenAll(app: FastifyInstance, { cards }: Institution, places: Places) {
  const address = await listen(app, places);
  const { host } = places;
  try {
    const closeCards = cards === null ? async () => undefined : await listenForCards(app, cards, host);
    return { address, closeCards };
  } catch (thrown) {
    await app.close();
    throw listenFault(thrown, host, cards?.port ?? 0);
  }
}

async function listen(app: FastifyInstance, { host, port, isTls, name }: Places): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (thrown) {
    await app.close();
    throw listenFault(thrown, host, port);
  }
  const bound = app.server.address() as AddressInfo;
  const own = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return isTls ? `https://${name ?? own}:${bound.port}` : `http://${own}:${bound.port}`;
}

function listenFault(thrown: unknown, host: string, port: number): unknown {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  if (code === "EADDRINUSE") return new StartFault("CUS-S101", `Something else listens on port ${port} of ${host}.`);
  if (typeof code === "string") return new StartFault("CUS-S102", `${host}:${port} cannot be listened on (${code}).`);
  return thrown;
}
