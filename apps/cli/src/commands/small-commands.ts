/** Commands that are one question to the model room each. */
import { categorise, compareModels, facilityJsonSchema, hashModel } from "@custodiet/model";
import { type LoadOutcome, loadFacility } from "../load.ts";
import { type OutputOptions, printResult, refuse } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { wordCategories } from "../words/category-words.ts";
import { wordChanges } from "../words/change-words.ts";

type Loaded = Extract<LoadOutcome, { kind: "loaded" }>;

/** `custodiet hash FILE`: the model's hash. */
export const runHash = (path: string, options: OutputOptions, terminal: Terminal): Promise<ExitCode> =>
  withModel(path, options, terminal, ({ model }) => {
    const modelHash = hashModel(model);
    printResult(terminal, options, { facility: model.facility.id, modelHash }, () => modelHash);
    return 0;
  });

/** `custodiet categorise FILE`: the category of every target, and why. */
export const runCategorise = (path: string, options: OutputOptions, terminal: Terminal): Promise<ExitCode> =>
  withModel(path, options, terminal, ({ model }) => {
    const targets = categorise(model);
    const result = { facility: model.facility.id, modelHash: hashModel(model), targets };
    printResult(terminal, options, result, () => wordCategories(model, targets));
    return 0;
  });

/** `custodiet compare OLD NEW`: what the second says that the first does not, element by element. */
export const runCompare = (
  before: string,
  after: string,
  options: OutputOptions,
  terminal: Terminal,
): Promise<ExitCode> =>
  withModel(before, options, terminal, async (first) =>
    withModel(after, options, terminal, (second) => {
      const changes = compareModels(first.model, second.model);
      const result = { before: hashModel(first.model), after: hashModel(second.model), changes };
      printResult(terminal, options, result, () => wordChanges(changes));
      return 0;
    }),
  );

/** `custodiet schema`: the JSON Schema of the document, for editors. */
export function runSchema(terminal: Terminal): ExitCode {
  terminal.out(`${JSON.stringify(facilityJsonSchema, null, 2)}\n`);
  return 0;
}

async function withModel(
  path: string,
  options: OutputOptions,
  terminal: Terminal,
  use: (loaded: Loaded) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const outcome = await loadFacility(path, terminal);
  if (outcome.kind === "unreadable") return refuse(terminal, options, outcome.faults);
  if (outcome.kind === "wrong") return refuse(terminal, options, outcome.faults, outcome.files);
  return use(outcome);
}
