/** Assessments as they travel: the whole result of one scenario, and the summary of all of them. */
import { z } from "zod";
import {
  actSchema,
  detectAtSchema,
  durationSchema,
  instant,
  listOf,
  markingSchema,
  modeSchema,
  named,
  nullableText,
  probability,
  tacticSchema,
  text,
} from "./shapes.ts";

const pathValueSchema = named(
  "PathValue",
  z.object({ pInterruption: probability, pStop: probability, pEffectiveness: probability }),
);

const measureAtStepSchema = named(
  "MeasureAtStep",
  z.object({
    measure: text,
    pDetect: probability,
    pDetectAsDesigned: probability,
    delaySeconds: z.number(),
    why: z.enum([
      "in full",
      "known",
      "operated by the insider",
      "maintained by the insider",
      "can be disabled by the insider",
      "overruled by the insider",
      "under the insider's orders",
      "second control sees it",
      "tampered with beforehand",
      "no staff in this state",
      "off in this state",
      "one honest checker left",
    ]),
  }),
);

const stepViaSchema = named(
  "StepVia",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("crossing"), id: text }),
    z.object({ kind: z.literal("task"), id: text, name: text }),
    z.object({ kind: z.literal("tamper"), id: text }),
    z.object({ kind: z.literal("procedure"), id: text }),
    z.object({ kind: z.literal("remote"), id: text }),
  ]),
);

const stepSchema = named(
  "ScenarioStep",
  z.object({
    phase: z.enum(["prepare", "acquire", "remove"]),
    tactic: tacticSchema,
    via: stepViaSchema,
    from: text,
    to: text,
    detectAt: detectAtSchema,
    delay: durationSchema,
    pDetect: probability,
    remainingSeconds: z.number().nullable(),
    pResponseInTime: probability,
    isTimely: z.boolean(),
    measures: listOf(measureAtStepSchema),
  }),
);

const pathSchema = named(
  "ScenarioPath",
  z.object({
    easi: pathValueSchema,
    deterministic: pathValueSchema,
    pTimely: probability,
    pLate: probability,
    pNone: probability,
    criticalDetectionPoint: z.number().nullable(),
    totalDelay: durationSchema,
    steps: listOf(stepSchema),
  }),
);

const responseUsedSchema = named(
  "ResponseUsed",
  z.object({
    force: nullableText,
    responseForceTime: durationSchema.nullable(),
    pCommunication: probability,
    pNeutralization: probability,
  }),
);

/** What a scenario's worst state says, apart from its paths. */
const stateValues = {
  state: text,
  response: responseUsedSchema,
  easi: pathValueSchema,
  deterministic: pathValueSchema,
  isBounded: z.boolean(),
};

const stateResultSchema = named(
  "StateResult",
  z.object({ ...stateValues, pathsByEasi: listOf(pathSchema), pathsByDeterministic: listOf(pathSchema) }),
);

const stateSummarySchema = named(
  "StateSummary",
  z.object({
    ...stateValues,
    pathCount: z.number().meta({ description: "Paths listed in the result that was summed up: of a record, one" }),
  }),
);

const requirementSchema = z.object({ pEffectiveness: probability, source: text, isMissed: z.boolean() }).nullable();

const scenarioValues = {
  id: text,
  role: text,
  target: text,
  act: actSchema,
  mode: modeSchema,
  isBeyondThreatStatement: z.boolean(),
  byState: listOf(
    z.object({
      state: text,
      pEffectiveness: probability.nullable(),
      pStopDeterministic: probability.nullable(),
    }),
  ),
  consequence: z.number(),
  conditionalRisk: z.number(),
  requirement: requirementSchema,
};

export const scenarioResultSchema = named(
  "ScenarioResult",
  z.object({
    ...scenarioValues,
    worst: stateResultSchema.nullable(),
    modelHash: text,
    engineVersion: text.meta({ description: "Of the program that worked it out, just now" }),
    isEngineOfAssessment: z.boolean().meta({ description: "If not, its values may differ from the assessment's" }),
  }),
);

const scenarioSummarySchema = named(
  "ScenarioSummary",
  z.object({ ...scenarioValues, worst: stateSummarySchema.nullable() }),
);

const statementValues = z.record(z.string(), z.union([z.string(), z.number()]));

const positionSchema = named(
  "PositionRank",
  z.object({
    role: text,
    rank: z.number(),
    isPersonalData: z.boolean(),
    worstScenario: nullableText,
    conditionalRisk: z.number(),
    pEffectiveness: probability.nullable(),
    requirementsMissed: z.number(),
  }),
);

export const assessmentSummarySchema = named(
  "AssessmentSummary",
  z.object({
    format: z.literal(1),
    engineVersion: text,
    modelHash: text,
    facility: z.object({ id: text, name: text, isFictional: z.boolean() }),
    marking: markingSchema,
    threatStatement: text,
    assumptions: listOf(z.object({ key: text, text, values: statementValues })),
    warnings: listOf(z.object({ key: text, text, scenario: nullableText, values: statementValues })),
    scenarios: listOf(scenarioSummarySchema),
    positions: listOf(positionSchema),
    counts: z.object({ searches: z.number(), bounded: z.number() }),
    hash: text,
    assessedAt: instant,
    assessedBy: text,
  }),
);
