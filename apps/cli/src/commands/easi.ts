import { evaluateTaskList } from "../easi/evaluate-task-list.ts";
import { readTaskList } from "../easi/read-task-list.ts";
import { readOneFile } from "../input.ts";
import { type OutputOptions, printResult, refuse, withoutControls, wordDiagnostics } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { wordTaskList } from "../words/easi-words.ts";

/** `custodiet easi FILE`: evaluates a bare task list. */
export async function runEasi(path: string, options: OutputOptions, terminal: Terminal): Promise<ExitCode> {
  const file = await readOneFile(path, terminal);
  if (!file.ok) return refuse(terminal, options, file.error);
  const list = readTaskList(file.value);
  if (!list.ok) return refuse(terminal, options, list.error, [file.value]);
  const result = evaluateTaskList(list.value);
  if (!options.json && result.warnings.length > 0)
    terminal.err(`${withoutControls(wordDiagnostics(result.warnings, []))}\n\n`);
  printResult(terminal, options, result, () => wordTaskList(result));
  return 0;
}
