/** Reads what lies beside an example: the facility's files and the results argued by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentReader, err, formatDiagnostic, ok, type Result } from "@custodiet/core";
import { type LoadedModel, loadModel, readDocuments } from "@custodiet/model";
import { parse } from "yaml";
import { z } from "zod";

const probability = z.number().min(0).max(1);
const scenario = z.string().regex(/^[a-z0-9-]+\/(theft|sabotage)\/[a-z0-9-]+\/(non-violent|violent)$/);

const expectedScenario = z.strictObject({
  scenario,
  /** Instead of the file's own. */
  tolerance: z.number().positive().optional(),
  worstState: z.string().optional(),
  pEffectiveness: probability,
  byState: z.record(z.string(), z.strictObject({ pStop: probability, pEffectiveness: probability })),
  /** Crossings, tasks and procedures of the timed steps of the most vulnerable path, in order. */
  timedSteps: z.array(z.string()).optional(),
  criticalDetection: z.string().optional(),
  requirementMissed: z.boolean().optional(),
});

const expectedFacility = z.strictObject({
  facility: z.string(),
  tolerance: z.number().positive(),
  /** Every target of the facility; `null`: not categorised. */
  categories: z.record(z.string(), z.string().nullable()),
  scenarios: z.array(expectedScenario).min(3),
  noPath: z.array(scenario),
  /** Pairs: the first scenario's conditional risk is the higher. */
  moreHarmful: z.array(z.tuple([scenario, scenario])),
});

export type ExpectedFacility = z.infer<typeof expectedFacility>;

export function readExpected(folder: string): ExpectedFacility {
  return expectedFacility.parse(parse(readFileSync(join(folder, "expected.yaml"), "utf8")));
}

/** Loads `facility.yaml` and what it includes; faults come worded as a person would see them. */
export function loadExample(folder: string): Result<LoadedModel, string> {
  const reader: DocumentReader = { read: (name) => ({ name, text: readFileSync(join(folder, name), "utf8") }) };
  const files = readDocuments(reader, "facility.yaml");
  if (!files.ok) return err(files.error.map((fault) => formatDiagnostic(fault, [])).join("\n"));
  const loaded = loadModel(files.value);
  return loaded.ok
    ? ok(loaded.value)
    : err(loaded.error.map((fault) => formatDiagnostic(fault, files.value)).join("\n"));
}
