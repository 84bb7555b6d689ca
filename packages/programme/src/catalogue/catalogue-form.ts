/** The shape of the catalogue's files; what a shape cannot say is checked in `read-catalogue.ts`. */
import { targetCategories } from "@custodiet/model";
import { z } from "zod";
import {
  costBands,
  domains,
  hookChecks,
  measureFunctions,
  owners,
  privacyNotes,
  relationships,
  testMethods,
  tiers,
} from "./measure.ts";

const name = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const measureId = z.string().regex(/^[A-Z]{3}-\d{1,3}$/);
/** `2.a`: level and letter. */
export const criterionKeyForm = z.string().regex(/^[1-4]\.[a-z]$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const category = z.enum(targetCategories as readonly [string, ...string[]]);
const share = z.number().min(0).max(1);
const months = z.int().min(1).max(240);

const hook = z.strictObject({
  check: z.enum(hookChecks),
  proves: criterionKeyForm,
  categories: z.array(category).min(1).optional(),
  atMostShare: share.optional(),
  atLeastShare: share.optional(),
  withinDays: z.record(z.string(), z.int().min(1)).optional(),
});

export const measureForm = z.strictObject({
  id: measureId,
  tiers: z.array(z.enum(tiers)).min(1),
  commitments: z.array(z.string()),
  isExtra: z.boolean().default(false),
  functions: z.array(z.enum(measureFunctions)).min(1),
  requiredFrom: z.union([z.literal("every category"), z.array(category)]),
  owner: z.enum(owners),
  isQuickWin: z.boolean(),
  cost: z.enum(costBands),
  isCyber: z.boolean(),
  hooks: z.array(hook),
  evidence: z.array(name).min(1),
  test: z.strictObject({
    method: z.enum(testMethods),
    samples: z.int().min(1).nullable(),
    tolerated: share.nullable(),
    everyMonths: months,
  }),
  privacy: z.enum(privacyNotes),
  criteria: z.array(criterionKeyForm).min(1),
  references: z.array(
    z.strictObject({
      framework: name,
      number: z.string().min(1).max(40),
      relationship: z.enum(relationships),
      judgedBy: z.string().min(1),
      judgedOn: day,
    }),
  ),
});

export const measuresForm = z.strictObject({ domain: z.enum(domains), measures: z.array(measureForm) });

export const commonForm = z.strictObject({
  what: z.string(),
  edition: z.string().min(1),
  withdrawn: z.array(z.string()),
  commitments: z.record(z.string(), z.array(z.enum(tiers)).min(1)),
  frameworks: z.array(z.strictObject({ id: name, name: z.string().min(1), edition: z.string().min(1) })),
  evidenceMonths: z.record(name, months),
  rapid: z.strictObject({ national: z.array(measureId), agency: z.array(measureId), facility: z.array(measureId) }),
});

export type MeasureForm = z.infer<typeof measureForm>;
export type MeasuresForm = z.infer<typeof measuresForm>;
export type CommonForm = z.infer<typeof commonForm>;
