/** What to mend first: single changes of a facility, or sets of them, and what each would do to the ranking. */
import { z } from "zod";
import { anyJson, listOf, named, placeSchema, probability, text } from "./shapes.ts";

const assumed = z
  .object({
    pDetect: probability.optional(),
    missProbability: probability.optional(),
    delaySeconds: z.number().optional(),
  })
  .meta({ description: "Figures that the step takes as true" });

const firstStepSchema = named(
  "FirstStep",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("withdraw-access"), role: text, area: text, assumed }),
    z.object({
      kind: z.enum(["put-in-service", "raise-detection", "second-control", "share-control", "seal"]),
      measure: text,
      assumed,
    }),
    z.object({ kind: z.enum(["two-person-rule", "watch-target", "secure-target"]), target: text, assumed }),
    z.object({ kind: z.literal("search-leaving"), area: text, assumed }),
    z.object({ kind: z.literal("assess-alarms-sooner"), assumed }),
  ]),
);

const worstSchema = named(
  "WorstScenario",
  z.object({ scenario: text, role: text, target: text, pEffectiveness: probability, conditionalRisk: z.number() }),
).nullable();

const stepEditSchema = named(
  "StepEdit",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("set"), place: placeSchema, value: anyJson }),
    z.object({ kind: z.literal("unset"), place: placeSchema }),
    z.object({ kind: z.literal("add"), section: z.literal("measures"), element: z.record(z.string(), anyJson) }),
  ]),
);

const checkedSchema = z.object({ criterion: text, check: text });

export const suggestedSchema = named(
  "SuggestedSteps",
  z.object({
    steps: listOf(firstStepSchema).meta({ description: "One, or several that only help together" }),
    worst: z.object({ before: worstSchema, after: worstSchema }),
    targets: listOf(z.object({ target: text, before: worstSchema, after: worstSchema })),
    better: listOf(text).meta({ description: "Positions whose risk falls" }),
    worse: listOf(text).meta({ description: "Positions whose risk rises" }),
    sum: z.object({ before: z.number(), after: z.number() }),
    isWorstLowered: z.boolean(),
    gained: listOf(checkedSchema).meta({ description: "Criteria of the catalogue that the model would then bear out" }),
    lost: listOf(checkedSchema).meta({ description: "Criteria that it would no longer bear out" }),
    edits: listOf(stepEditSchema).meta({ description: "The same as edits of the document, for what-if" }),
  }),
);

const foundSchema = named(
  "FirstStepsFound",
  z.object({
    modelHash: text,
    engineVersion: text,
    singles: listOf(suggestedSchema),
    sets: listOf(suggestedSchema),
    weighed: z.number(),
    leftOut: z.number(),
  }),
);

export const firstStepsStateSchema = named(
  "FirstStepsState",
  z.discriminatedUnion("state", [
    z.object({ state: z.literal("cold") }).meta({ description: "Nobody asked for it" }),
    z.object({ state: z.literal("waiting") }),
    z.object({
      state: z.literal("working"),
      done: z.number(),
      total: z.number().meta({ description: "0 until it is known" }),
    }),
    z.object({ state: z.literal("ready"), found: foundSchema }),
    z.object({ state: z.literal("failed"), reason: z.enum(["too long", "fault"]) }),
  ]),
);
