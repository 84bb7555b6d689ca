/** Facilities, their versions, and what is asked about them. */
import { z } from "zod";
import { modelChangeSchema, targetCategorySchema } from "./categories.ts";
import { jobSchema } from "./jobs.ts";
import { facilityModelSchema } from "./model.ts";
import {
  actSchema,
  diagnosticSchema,
  instant,
  listOf,
  markingSchema,
  modeSchema,
  named,
  nullableText,
  probability,
  text,
} from "./shapes.ts";

/** At most 16 files and 2 MB together; the body limit holds the sum. */
export const filesSchema = z
  .array(z.object({ name: z.string().min(1).max(200), text: z.string() }))
  .min(1)
  .max(16);

export const checkRequestSchema = named("CheckRequest", z.object({ files: filesSchema }));

export const storeRequestSchema = named(
  "StoreFacilityRequest",
  z.object({ files: filesSchema, reason: z.string().trim().min(1).max(1000) }),
);

export const checkAnswerSchema = named("CheckAnswer", z.object({ diagnostics: listOf(diagnosticSchema) }));

export const versionSchema = named(
  "ModelVersion",
  z.object({ number: z.number(), hash: text, storedAt: instant, author: text, reason: text }),
);

export const storedFacilitySchema = named(
  "StoredFacility",
  z.object({ id: text, version: z.number(), hash: text, warnings: listOf(diagnosticSchema) }),
);

export const worstSchema = z.object({
  role: text,
  roleName: text,
  target: text,
  targetName: text,
  act: actSchema,
  mode: modeSchema,
  conditionalRisk: z.number(),
  pEffectiveness: probability.nullable(),
});

/** What is being worked out for it now, or waits. */
const workSchema = jobSchema.nullable();

export const facilitySummarySchema = named(
  "FacilitySummary",
  z.object({
    id: text,
    name: text,
    kind: text,
    isFictional: z.boolean(),
    marking: markingSchema,
    version: versionSchema,
    areaCount: z.number(),
    roleCount: z.number(),
    targetCount: z.number(),
    highestCategory: nullableText,
    assessment: z.object({ hash: text, assessedAt: instant, worst: worstSchema.nullable() }).nullable(),
    work: workSchema,
  }),
);

export const facilityListSchema = named("FacilityList", listOf(facilitySummarySchema));

export const versionListSchema = named("ModelVersionList", listOf(versionSchema));

export const facilityViewSchema = named(
  "FacilityView",
  z.object({
    model: facilityModelSchema,
    hash: text,
    version: versionSchema,
    fileCount: z.number().meta({ description: "Files the document is split over" }),
    categories: listOf(targetCategorySchema),
    warnings: listOf(diagnosticSchema),
    work: workSchema,
  }),
);

export const comparisonSchema = named("Comparison", z.object({ changes: listOf(modelChangeSchema) }));
