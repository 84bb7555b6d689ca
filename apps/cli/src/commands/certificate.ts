/** `custodiet certificate`: what an instance serves TLS by, shown, renewed or put; while the server runs, too. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CertificateFacts, KeptCertificate } from "@custodiet/server";
import { cliFault } from "../faults.ts";
import { type OutputOptions, printResult, refuse } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface CertificateOptions extends OutputOptions {
  readonly data?: string;
}

export interface RenewOptions extends CertificateOptions {
  readonly newAuthority?: boolean;
}

export interface PutOptions extends CertificateOptions {
  readonly host: string;
}

type Server = typeof import("@custodiet/server");

export const runCertificateShow = (options: CertificateOptions, terminal: Terminal): Promise<ExitCode> =>
  withFolder(options, terminal, (server, folder) => requireKept(server, folder));

/** Another certificate and key by the folder's own authority; the server takes them up by itself. */
export const runCertificateRenew = (options: RenewOptions, terminal: Terminal): Promise<ExitCode> =>
  withFolder(options, terminal, async (server, folder) => {
    const kept = requireKept(server, folder);
    const host = kept.names[0] ?? "";
    if (kept.authority === null) throw new server.StartFault("CUS-S106", `${kept.file} was given, not made here.`);
    const ports = portsOf(server);
    return options.newAuthority
      ? server.startAuthority(folder, host, ports)
      : server.renewCertificate(folder, host, ports);
  });

export const runCertificatePut = (
  file: string,
  keyFile: string,
  options: PutOptions,
  terminal: Terminal,
): Promise<ExitCode> =>
  withFolder(options, terminal, (server, folder) => {
    const { systemClock } = server;
    return server.putCertificate(folder, readPair(server, file, keyFile), options.host, systemClock.nowMs());
  });

export const portsOf = ({ systemClock, systemRandomness: randomness }: Server) => ({
  nowMs: systemClock.nowMs(),
  randomness,
});

/** Throws `CUS-S106`. */
export function readPair({ StartFault }: Server, file: string, keyFile: string) {
  try {
    return { certificate: readFileSync(file, "utf8"), key: readFileSync(keyFile, "utf8") };
  } catch (thrown) {
    throw new StartFault("CUS-S106", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** What browsers have to be told; empty where the certificate was given. */
export const authorityLines = ({ authority }: KeptCertificate): readonly string[] =>
  authority === null
    ? []
    : [
        `Browsers take it once they trust this instance's authority, until ${day(authority)}:`,
        `  ${authority.file}`,
        "It vouches for this name alone. Give the file to whoever keeps the browsers: docs/operation.md has the ways.",
      ];

export const refuseCertificate = (found: string, options: OutputOptions, terminal: Terminal): ExitCode =>
  refuse(terminal, options, [
    cliFault("CUS-C038", {
      found,
      expected: "PEM files, the key belonging to the certificate, for the instance's name and valid now",
      remedy: "Name such files, or let `--own-authority` make a certificate here. Nothing was changed.",
    }),
  ]);

async function withFolder(
  options: CertificateOptions,
  terminal: Terminal,
  act: (server: Server, folder: string) => KeptCertificate | Promise<KeptCertificate>,
): Promise<ExitCode> {
  const named = options.data ?? terminal.environment["CUSTODIET_DATA"];
  if (named === undefined) {
    const remedy = "`custodiet certificate --help` shows an example.";
    return refuse(terminal, options, [
      cliFault("CUS-C001", { found: "no data folder", expected: "--data FOLDER", remedy }),
    ]);
  }
  const server = await import("@custodiet/server");
  try {
    const kept = await act(server, resolve(named));
    printResult(terminal, options, kept, () =>
      [
        `${kept.file}: for ${kept.names.join(", ")}, of ${kept.issuer}, until ${day(kept)}.`,
        ...authorityLines(kept),
      ].join("\n"),
    );
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof server.StartFault)) throw thrown;
    return refuseCertificate(thrown.message, options, terminal);
  }
}

function requireKept({ readKept, StartFault }: Server, folder: string): KeptCertificate {
  const kept = readKept(folder);
  if (kept === null) throw new StartFault("CUS-S106", `${folder} keeps no certificate.`);
  return kept;
}

const day = ({ endsMs }: CertificateFacts): string => new Date(endsMs).toISOString().slice(0, 10);
