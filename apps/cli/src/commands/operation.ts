/** Commands for whoever runs an instance: backup, restoring, going on after it. */
import { resolve } from "node:path";
import { backUp, restoreBackup } from "@custodiet/store";
import { cliFault } from "../faults.ts";
import { type OutputOptions, printResult, refuse } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

interface Fault {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}

export interface FolderOptions extends OutputOptions {
  readonly data?: string;
}

/** `custodiet backup FILE`: the whole instance without its secret keys, in one file, while it goes on working. */
export async function runBackup(file: string, options: FolderOptions, terminal: Terminal): Promise<ExitCode> {
  const folder = await folderOf(options, terminal);
  if (terminal.environment["DATABASE_URL"]) return refuseDatabase(options, terminal);
  const done = await backUp(folder, resolve(file));
  if (!done.ok) return refuseFault(done.error, options, terminal);
  const { size, instanceId } = done.value;
  printResult(terminal, options, { file, instanceId, entries: size }, () =>
    [
      `${file}: ${size} entries of the ledger of ${instanceId}, checked whole.`,
      "Its secret keys are not in it. Keep a copy of them apart, where whoever has the backup has them not:",
      `  ${folder}/ledger-signing-key`,
      `  ${folder}/seal-key and ${folder}/release-key, where sealed files are sent or received`,
    ].join("\n"),
  );
  return 0;
}

export interface RestoreOptions extends OutputOptions {
  readonly key?: string;
}

/** `custodiet restore FILE FOLDER`: puts a backup in place; nothing is written until witnesses have been asked. */
export async function runRestore(
  file: string,
  folder: string,
  options: RestoreOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const server = await import("@custodiet/server");
  const place = resolve(folder);
  const { systemClock: clock, systemRandomness: randomness } = server;
  const holdId = Buffer.from(randomness.bytes(16)).toString("hex");
  const done = await restoreBackup(resolve(file), place, holdId, { clock, randomness, purposeIfNew: "real" });
  if (!done.ok) return refuseFault(done.error, options, terminal);
  try {
    if (options.key !== undefined) {
      server.bringSigningKey(place, resolve(options.key));
      server.bringSealKeys(place, resolve(options.key));
    }
  } catch (thrown) {
    if (!(thrown instanceof server.StartFault)) throw thrown;
    return refuseFault(server.describeStartFault(thrown), options, terminal);
  }
  const { size, instanceId } = done.value;
  printResult(terminal, options, { folder: place, instanceId, entries: size, held: true }, () =>
    [
      `${place}: ${size} entries of the ledger of ${instanceId}.`,
      ...(options.key === undefined ? [`Put its signing key beside it: ${place}/ledger-signing-key`] : []),
      "Nothing can be written yet. At its start the server asks the witnesses of settings.yaml whether this is the last",
      "state; where they cannot be asked, or saw more: `custodiet go-on --help`.",
    ].join("\n"),
  );
  return 0;
}

export interface GoOnOptions extends FolderOptions {
  readonly reason: string;
  readonly seen?: readonly string[];
  readonly acceptLoss?: boolean;
  readonly withoutWitnesses?: boolean;
}

/** `custodiet go-on`: says from where a held ledger goes on, by an entry that is there for ever. */
export async function runGoOn(options: GoOnOptions, terminal: Terminal): Promise<ExitCode> {
  const server = await import("@custodiet/server");
  const dataFolder = await folderOf(options, terminal);
  const { DATABASE_URL, DATABASE_OWNER_URL } = terminal.environment;
  const loss = options.acceptLoss ? "accept" : options.withoutWitnesses ? "unknown" : "refuse";
  const done = await server.goOnInFolder({
    dataFolder,
    databaseUrl: DATABASE_URL || null,
    ownerUrl: DATABASE_OWNER_URL || null,
    purposeIfNew: "real",
    clock: server.systemClock,
    randomness: server.systemRandomness,
    seen: options.seen ?? [],
    reason: options.reason,
    loss,
  });
  if (!done.ok) return refuseFault(done.error, options, terminal);
  const { entry, copySize, seenSize, lost, verifierKey } = done.value;
  printResult(terminal, options, done.value, () =>
    [
      `Entry ${entry} says that the ledger goes on from a copy of ${copySize} entries.`,
      seenSize === null ? "How much witnesses had seen is not known." : `Witnesses had seen ${seenSize} entries.`,
      ...(lost > 0
        ? [
            `${lost} entries are lost. It is signed by another key now; give it to the witnesses' people:`,
            `  ${verifierKey}`,
          ]
        : []),
      ...(lost > 0 || seenSize === null
        ? [
            "Two persons answer for it under Trust, Ledger; until then every page for those who keep the ledger says so.",
          ]
        : []),
    ].join("\n"),
  );
  return 0;
}

async function folderOf({ data }: FolderOptions, terminal: Terminal): Promise<string> {
  const { defaultDataFolder } = await import("@custodiet/server");
  const named = data ?? terminal.environment["CUSTODIET_DATA"];
  return named ? resolve(named) : defaultDataFolder(terminal.environment, "demonstration");
}

const refuseFault = ({ code, title, detail, remedy }: Fault, options: OutputOptions, terminal: Terminal): ExitCode =>
  refuse(terminal, options, [
    cliFault("CUS-C020", {
      found: `${code} ${title}: ${detail}`,
      expected: "a folder and a file that can be used",
      remedy,
    }),
  ]);

const refuseDatabase = (options: OutputOptions, terminal: Terminal): ExitCode =>
  refuse(terminal, options, [
    cliFault("CUS-C021", {
      found: "DATABASE_URL",
      expected: "the embedded database",
      remedy: "Back PostgreSQL up by its own means: docs/operation.md has the commands.",
    }),
  ]);
