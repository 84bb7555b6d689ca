import { type Assessment, assess, assessScenario, type ScenarioResult, summariseAssessment } from "@custodiet/assess";
import { nearName } from "@custodiet/core";
import { type FacilityModel, hashModel, type ThreatMode } from "@custodiet/model";
import { allowDisclosure, type DisclosureOptions } from "../disclosure.ts";
import { cliFault } from "../faults.ts";
import { loadFacility } from "../load.ts";
import { type OutputOptions, printResult, refuse } from "../output.ts";
import { progressOn } from "../progress.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { wordAssessment } from "../words/assessment-words.ts";

export interface AssessCommandOptions extends OutputOptions, DisclosureOptions {
  /** `role/act/target/mode`; without it the worst. */
  readonly scenario?: string;
  /** Every position and every requirement missed, not the ten worst. */
  readonly all?: true;
}

/** `custodiet assess FILE|FOLDER`: ranks every position; 1 when a required effectiveness is missed. */
export async function runAssess(path: string, options: AssessCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const outcome = await loadFacility(path, terminal);
  if (outcome.kind === "unreadable") return refuse(terminal, options, outcome.faults);
  if (outcome.kind === "wrong") return refuse(terminal, options, outcome.faults, outcome.files);
  const { model } = outcome;
  const known = possibleScenarios(model);
  // Judged before anything is written: a name misspelt discloses nothing.
  if (options.scenario !== undefined && !known.includes(options.scenario)) {
    return refuse(terminal, options, [unknownScenario(known, options.scenario)]);
  }
  const modelHash = hashModel(model);
  const refusal = await allowDisclosure(model, modelHash, options, terminal);
  if (refusal !== null) return refuse(terminal, options, [refusal]);
  const assessed = assess(model, modelHash, { pathCount: 1, progress: progressOn(terminal) });
  if (!assessed.ok) throw new Error("Nothing asks this assessment to stop");
  return show(model, assessed.value, options, terminal);
}

function show(
  model: FacilityModel,
  assessment: Assessment,
  options: AssessCommandOptions,
  terminal: Terminal,
): ExitCode {
  const known = assessment.scenarios.map(({ id }) => id);
  const scenario = chooseScenario(model, assessment, options.scenario);
  if (scenario === undefined) return refuse(terminal, options, [unknownScenario(known, options.scenario ?? "")]);
  const result = { ...summariseAssessment(assessment), scenario };
  printResult(terminal, options, result, () => wordAssessment(model, assessment, scenario, options.all ? "all" : 10));
  return assessment.scenarios.some(({ requirement }) => requirement?.isMissed === true) ? 1 : 0;
}

/** In full, the one asked for; without a question the worst that has a path, `null` where nothing has. */
function chooseScenario(
  model: FacilityModel,
  { scenarios }: Assessment,
  wanted: string | undefined,
): ScenarioResult | null | undefined {
  const found = scenarios.find(({ id, worst }) => (wanted === undefined ? worst !== null : id === wanted));
  if (found !== undefined) return assessScenario(model, found.id);
  return wanted === undefined ? null : undefined;
}

/** Every `role/act/target/mode` the model has: each position, each act a target has tasks for, in both modes. */
function possibleScenarios({ roles, targets }: FacilityModel): readonly string[] {
  const attacks = targets.flatMap(({ id, tasks }) =>
    [...new Set(tasks.map(({ act }) => act))].flatMap((act) => modes.map((mode) => `${act}/${id}/${mode}`)),
  );
  return roles.flatMap(({ id }) => attacks.map((attack) => `${id}/${attack}`));
}

const modes: readonly ThreatMode[] = ["non-violent", "violent"];

function unknownScenario(known: readonly string[], wanted: string) {
  const near = nearName(wanted, known);
  return cliFault("CUS-C001", {
    path: "--scenario",
    found: wanted,
    expected: "a scenario of this facility: role/act/target/mode",
    remedy: near === null ? "`--json` lists them all under `scenarios`." : `Did you mean ${near}?`,
  });
}
