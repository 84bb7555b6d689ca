/** `custodiet init`: founds a real instance, or gives new codes to administrators who have not enrolled. */
import { resolve } from "node:path";
import { isIdentifier, type OrganisationId } from "@custodiet/core";
import type { CodeFor, InstanceKind, KeptCertificate, OpenedInstance } from "@custodiet/server";
import { formatVerifier } from "@custodiet/verification";
import { cliFault } from "../faults.ts";
import { type OutputOptions, printResult, refuse } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { authorityLines, portsOf, readPair, refuseCertificate } from "./certificate.ts";

export interface InitOptions extends OutputOptions {
  readonly name?: string;
  readonly kind?: string;
  readonly host?: string;
  readonly organisation?: string;
  readonly administrator?: readonly string[];
  readonly data?: string;
  readonly certificate?: string;
  readonly certificateKey?: string;
  readonly ownAuthority?: boolean;
}

const kinds: readonly InstanceKind[] = ["facility", "authority", "working-group"];

export async function runInit(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const folder = options.data ?? terminal.environment["CUSTODIET_DATA"];
  if (folder === undefined) return misused(options, terminal, "no data folder", "--data FOLDER");
  const server = await import("@custodiet/server");
  const dataFolder = resolve(folder);
  const databaseUrl = terminal.environment["DATABASE_URL"] || null;
  const ownerUrl = terminal.environment["DATABASE_OWNER_URL"] || null;
  const ports = { clock: server.systemClock, randomness: server.systemRandomness };
  const opened = await server.openInstance({ dataFolder, databaseUrl, ownerUrl, purposeIfNew: "real", ...ports });
  if (!opened.ok) {
    const { detail, remedy } = opened.error;
    return refuse(terminal, options, [cliFault("CUS-C030", { found: detail, expected: "a place for it", remedy })]);
  }
  try {
    return await init(opened.value, { ...options, data: dataFolder }, terminal);
  } finally {
    await opened.value.instance.close();
  }
}

async function init(opened: OpenedInstance, options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  if (opened.instance.facts.isDemonstration) return refuseDemonstration(options, terminal);
  const standing = await opened.instance.identity.facts();
  if (standing?.isOpen) return refuseFounded(standing.instance.name, options, terminal);
  const server = await import("@custodiet/server");
  if (standing !== null) {
    const codes = await server.renewCodes(opened.parts);
    return tell({ ...standing.instance, codes, kept: server.readKept(options.data ?? "") }, options, terminal);
  }
  const { name = "", kind = "facility", host = "localhost", administrator = [] } = options;
  const [first, second, ...more] = administrator.map((each) => each.trim());
  const organisation = options.organisation ?? slugOf(name);
  if (name.trim() === "") return misused(options, terminal, "no name", "--name NAME");
  if (!isKind(kind)) return misused(options, terminal, kind, `--kind ${kinds.join(" | ")}`);
  if (!isHost(host)) return misused(options, terminal, host, "--host with a DNS name, or localhost");
  if (!isIdentifier(organisation)) return misused(options, terminal, organisation, "--organisation identifier");
  if (!first || !second || first === second || more.length > 0) {
    return misused(options, terminal, administrator.join(", "), "--administrator NAME twice, two different persons");
  }
  const certificate = await keepCertificate(options, host);
  if (typeof certificate === "string") return refuseCertificate(certificate, options, terminal);
  const codes = await server.found(opened.parts, {
    name,
    kind,
    host,
    organisation: { id: organisation as OrganisationId, name },
    administrators: [first, second],
    logKey: formatVerifier(opened.signer.verifier),
  });
  return tell({ name, host, codes, kept: certificate.kept }, options, terminal);
}

/** What it will serve TLS by, if anything was said of it; the answer is what is wrong with that. */
async function keepCertificate(
  { data = "", certificate, certificateKey, ownAuthority }: InitOptions,
  host: string,
): Promise<string | { readonly kept: KeptCertificate | null }> {
  const server = await import("@custodiet/server");
  const isGiven = certificate !== undefined || certificateKey !== undefined;
  if (isGiven && ownAuthority) return "both --certificate and --own-authority";
  if (isGiven && (certificate === undefined || certificateKey === undefined)) {
    return "--certificate and --certificate-key go together";
  }
  try {
    if (ownAuthority) return { kept: await server.startAuthority(data, host, portsOf(server)) };
    if (certificate === undefined || certificateKey === undefined) return { kept: null };
    const pair = readPair(server, certificate, certificateKey);
    return { kept: server.putCertificate(data, pair, host, server.systemClock.nowMs()) };
  } catch (thrown) {
    if (!(thrown instanceof server.StartFault)) throw thrown;
    return thrown.message;
  }
}

const isKind = (text: string): text is InstanceKind => kinds.some((kind) => kind === text);

/** Passkeys are bound to a name: a plain number will not do (WebAuthn level 3, section 5.1.2). */
const isHost = (text: string): boolean =>
  /^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(text) && !/^[\d.]+$/.test(text);

const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "")
    .slice(0, 60);

interface Founded {
  readonly name: string;
  readonly host: string;
  readonly codes: readonly CodeFor[];
  /** `null`: it has no certificate of its own. */
  readonly kept: KeptCertificate | null;
}

function tell({ name, host, codes, kept }: Founded, options: InitOptions, terminal: Terminal): ExitCode {
  const certificate = kept && { file: kept.file, endsMs: kept.endsMs, authority: kept.authority?.file ?? null };
  const founded = { name, host, codes, kept };
  printResult(terminal, options, { name, host, codes, certificate }, () => wordsFor(founded, options.data ?? ""));
  return 0;
}

function wordsFor({ name, host, codes, kept }: Founded, folder: string): string {
  const until = codes.map(({ expiresAtMs }) => new Date(expiresAtMs).toISOString()).sort()[0] ?? "";
  const isByName = host !== "localhost";
  const address = kept === null && !isByName ? "http://localhost:8908/enrol" : `https://${host}:8908/enrol`;
  return [
    `${name} is founded. Each administrator enrols with an authenticator of their own. Give each code to its person alone:`,
    "",
    ...codes.map((each) => `  ${each.name}: ${each.code}`),
    "",
    `A code works once, until ${until}. Until both have enrolled, nobody can sign in.`,
    ...(kept === null ? [] : ["", ...authorityLines(kept), ""]),
    ...(kept === null && isByName
      ? ["It has no certificate: put a proxy before it that has (docs/operation.md)."]
      : []),
    `Start the server (npm start -- --data ${folder}${isByName ? " --host 0.0.0.0" : ""}), then open ${address}`,
  ].join("\n");
}

const misused = (options: InitOptions, terminal: Terminal, found: string, expected: string): ExitCode =>
  refuse(terminal, options, [
    cliFault("CUS-C001", { found, expected, remedy: "`custodiet init --help` shows an example." }),
  ]);

const refuseDemonstration = (options: InitOptions, terminal: Terminal): ExitCode =>
  refuse(terminal, options, [
    cliFault("CUS-C030", {
      found: `${options.data} holds a demonstration`,
      expected: "an empty folder",
      remedy: "Name another folder: a demonstration never becomes a real instance.",
    }),
  ]);

const refuseFounded = (name: string, options: InitOptions, terminal: Terminal): ExitCode =>
  refuse(terminal, options, [
    cliFault("CUS-C031", {
      found: `${name} is founded and open`,
      expected: "a place without an instance",
      remedy: "Start the server on it. Persons and roles are changed there, by two persons.",
    }),
  ]);
