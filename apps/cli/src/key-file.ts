/** The file of a person's own key, and its passphrase, as commands are given them. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type Diagnostic, err, ok, type Result } from "@custodiet/core";
import { type OwnKey, type OwnKeyFileFault, openOwnKey } from "@custodiet/trust";
import { type CliCode, cliFault, type FaultDetails } from "./faults.ts";
import type { OutputOptions } from "./output.ts";
import type { Terminal } from "./terminal.ts";

export interface KeyOptions extends OutputOptions {
  /** File whose first line is the passphrase; left out: CUSTODIET_KEY_PASSPHRASE, else the first line of standard input. */
  readonly passphraseFile?: string;
}

export const shortestPassphrase = 12;

export function openKeyFile(file: string, passphrase: string): Result<OwnKey, Diagnostic> {
  const text = readText(file);
  if (text === null) return err(faultOf("malformed", `nothing to read at ${file}`));
  const key = openOwnKey(text, passphrase);
  return key.ok ? ok(key.value) : err(faultOf(key.error, file));
}

const faults: Readonly<Record<OwnKeyFileFault, readonly [CliCode, FaultDetails]>> = {
  malformed: ["CUS-C032", { expected: "a file of `custodiet key new`", remedy: "Check the file's name." }],
  changed: [
    "CUS-C034",
    {
      expected: "the file as it was written",
      remedy: "Take another copy of it, or another authenticator; find out who or what changed this one.",
    },
  ],
  "wrong passphrase": [
    "CUS-C032",
    { expected: "this key's passphrase", remedy: "The passphrase does not open it. Check how it was typed." },
  ],
};

function faultOf(fault: OwnKeyFileFault, found: string): Diagnostic {
  const [code, details] = faults[fault];
  return cliFault(code, { ...details, found });
}

/** In one step: a stop halfway leaves the old file or the new one. */
export function replaceKeyFile(file: string, text: string): void {
  const beside = `${file}.new`;
  try {
    writeFileSync(beside, text, { mode: 0o600, flag: "wx", flush: true });
    renameSync(beside, file);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
}

export const weakKeyWords = (file: string): string =>
  `${file} is of the form of before: who has it tries passphrases cheaply. Renew it: custodiet key renew ${file}\n`;

export async function readPassphrase({ passphraseFile }: KeyOptions, terminal: Terminal): Promise<string> {
  const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? "";
  if (passphraseFile !== undefined) return firstLine(readText(passphraseFile) ?? "");
  const named = terminal.environment["CUSTODIET_KEY_PASSPHRASE"];
  if (named) return named;
  terminal.err("Passphrase: ");
  return firstLine(new TextDecoder().decode(await terminal.readStandardInput()));
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
