/** `custodiet ledger export`: entries with their proofs as a file, by whoever has the data folder. */
import { existsSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import type { OrganisationId, PersonId } from "@custodiet/core";
import { cliFault } from "../faults.ts";
import { type OutputOptions, printResult, refuse } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface LedgerExportOptions extends OutputOptions {
  readonly organisation: string;
  readonly facility?: string;
  readonly record?: string;
  readonly before?: string;
  readonly data?: string;
}

export async function runLedgerExport(
  file: string,
  options: LedgerExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const before = options.before === undefined ? null : Number(options.before);
  if (before !== null && !/^\d{1,15}$/.test(options.before ?? "")) {
    return misused(options, terminal, `--before ${options.before}`, "the number of an entry");
  }
  if (options.facility !== undefined && options.record !== undefined) {
    return misused(options, terminal, "--facility and --record", "one of them");
  }
  if (existsSync(file)) return notDone(options, terminal, `${file} is there already`, "Name a new file.");
  return withInstance(options, terminal, async (instance) => {
    const subject = subjectOf(options);
    const taken = await instance.exportLedger(actorFor(options.organisation), { subject, before });
    if (taken === null) {
      const found = `no entry of ${subject.kind} ${subject.id} in sight of ${options.organisation}`;
      return refuse(terminal, options, [
        cliFault("CUS-C022", {
          found,
          expected: "entries of the ledger",
          remedy: "Look at the identifiers on the page Ledger, and at --data.",
        }),
      ]);
    }
    writeFileSync(file, taken.bytes, { flag: "wx", mode: 0o600 });
    printResult(terminal, options, { file, name: taken.name, marking: taken.about.marking.tlp }, () =>
      [
        `${file}: entries of ${subject.kind} ${subject.id} with their proofs. That they were taken stands in the ledger.`,
        "Whoever gets it checks it with keys that came another way:",
        `  custodiet-verify ${file} --log-key KEY --witness KEY --witness KEY`,
      ].join("\n"),
    );
    return 0;
  });
}

type Server = typeof import("@custodiet/server");
type Instance = Extract<Awaited<ReturnType<Server["openInstance"]>>, { readonly ok: true }>["value"]["instance"];

async function withInstance(
  options: LedgerExportOptions,
  terminal: Terminal,
  use: (instance: Instance) => Promise<ExitCode>,
): Promise<ExitCode> {
  const server = await import("@custodiet/server");
  const named = options.data ?? terminal.environment["CUSTODIET_DATA"];
  const dataFolder = named ? resolve(named) : server.defaultDataFolder(terminal.environment, "demonstration");
  const databaseUrl = terminal.environment["DATABASE_URL"] || null;
  if (databaseUrl === null && !existsSync(join(dataFolder, "custodiet.sqlite"))) {
    return notDone(options, terminal, `${dataFolder} has no instance`, "Name its folder by --data.");
  }
  const ports = { clock: server.systemClock, randomness: server.systemRandomness };
  const opened = await server.openInstance({ dataFolder, databaseUrl, ownerUrl: null, purposeIfNew: "real", ...ports });
  if (!opened.ok) return notDone(options, terminal, `${opened.error.code} ${opened.error.detail}`, opened.error.remedy);
  const { instance } = opened.value;
  try {
    return await use(instance);
  } catch (thrown) {
    if (!(thrown instanceof server.RequestFault)) throw thrown;
    return notDone(options, terminal, thrown.message, "Mend that, and try again.");
  } finally {
    await instance.close();
  }
}

function subjectOf({ organisation, facility, record }: LedgerExportOptions) {
  if (facility !== undefined) return { kind: "facility", id: facility } as const;
  if (record !== undefined) return { kind: "record", id: record } as const;
  return { kind: "organisation", id: organisation } as const;
}

/** Whoever runs the command on this machine; it reads as an auditor does, and no more. */
const actorFor = (organisation: string) => ({
  person: `local.${accountName()}` as PersonId,
  role: "auditor" as const,
  organisation: organisation as OrganisationId,
  oversees: [],
});

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as in some containers.
    return String(process.getuid?.() ?? "unknown");
  }
}

const misused = (options: OutputOptions, terminal: Terminal, found: string, expected: string): ExitCode =>
  refuse(terminal, options, [
    cliFault("CUS-C001", { found, expected, remedy: "`custodiet ledger export --help` tells the options." }),
  ]);

const notDone = (options: OutputOptions, terminal: Terminal, found: string, remedy: string): ExitCode =>
  refuse(terminal, options, [cliFault("CUS-C020", { found, expected: "an instance and a new file", remedy })]);
