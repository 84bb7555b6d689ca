import { hashModel } from "@custodiet/model";
import { type LoadOutcome, loadFacility } from "../load.ts";
import { type OutputOptions, printResult, refuse, wordDiagnostics } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** `custodiet check FILE|FOLDER`: everything that is wrong or doubtful; 1 when something is wrong. */
export async function runCheck(path: string, options: OutputOptions, terminal: Terminal): Promise<ExitCode> {
  const outcome = await loadFacility(path, terminal);
  if (outcome.kind === "unreadable") return refuse(terminal, options, outcome.faults);
  const isSound = outcome.kind === "loaded";
  const diagnostics = isSound ? outcome.warnings : outcome.faults;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const modelHash = isSound ? hashModel(outcome.model) : null;
  printResult(terminal, options, { isSound, modelHash, errors, warnings }, () => wordCheck(outcome, path));
  return isSound ? 0 : 1;
}

function wordCheck(outcome: Exclude<LoadOutcome, { kind: "unreadable" }>, path: string): string {
  const diagnostics = outcome.kind === "loaded" ? outcome.warnings : outcome.faults;
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
  const summary = `${path}: ${plural(count("error"), "error")}, ${plural(count("warning"), "warning")}`;
  return [wordDiagnostics(diagnostics, outcome.files), summary].filter((part) => part !== "").join("\n\n");
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
