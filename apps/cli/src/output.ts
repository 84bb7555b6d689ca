/** How results and faults leave a command: as text for people, as one JSON object with `--json`. */
import { type Diagnostic, formatDiagnostic, type SourceFile } from "@custodiet/core";
import type { ExitCode, Terminal } from "./terminal.ts";

export interface OutputOptions {
  readonly json?: boolean;
}

export function printResult(terminal: Terminal, { json }: OutputOptions, result: unknown, words: () => string): void {
  terminal.out(json ? `${JSON.stringify(result, null, 2)}\n` : `${withoutControls(words())}\n`);
}

// Controls but tab and line ends, and the marks that turn the direction of writing.
const steering = /(?![\t\n]|\r\n)\p{Control}|[\u202A-\u202E\u2066-\u2069]/gu;

/** What somebody wrote must not steer the terminal it is shown on. */
export const withoutControls = (text: string): string => text.replace(steering, "\uFFFD");

/** Faults that keep a command from doing its work: exit 2. */
export function refuse(
  terminal: Terminal,
  { json }: OutputOptions,
  faults: readonly Diagnostic[],
  files: readonly SourceFile[] = [],
): ExitCode {
  if (json) terminal.out(`${JSON.stringify({ errors: faults }, null, 2)}\n`);
  else terminal.err(`${withoutControls(wordDiagnostics(faults, files))}\n`);
  return 2;
}

export const wordDiagnostics = (faults: readonly Diagnostic[], files: readonly SourceFile[]): string =>
  faults.map((fault) => formatDiagnostic(fault, files)).join("\n\n");
