/** Material balance areas as they travel; part of the facility model. */
import { z } from "zod";
import { basisSchema, listOf, named, nullableText, text } from "./shapes.ts";

export const nuclearMaterialSchema = named(
  "NuclearMaterial",
  z.object({
    element: z.enum(["uranium", "plutonium", "thorium"]),
    isotope: z.enum(["U-235", "U-233", "Pu", "Th"]),
    enrichment: z.number().nullable(),
    pu238Fraction: z.number().nullable(),
    massGrams: z.number(),
    form: text,
    irradiation: z.object({
      isIrradiated: z.boolean(),
      doseRateGyPerHour: z.number().nullable(),
      categoryBefore: z.enum(["I", "II", "III"]).nullable(),
    }),
  }),
);

const relativeErrorSchema = z.object({ relativeSigma: z.number(), basis: basisSchema });

const measurementSchema = named(
  "Measurement",
  z.object({
    id: text,
    name: text,
    random: relativeErrorSchema,
    systematic: relativeErrorSchema,
    calibratedEveryDays: z.number().nullable(),
  }),
);

const keyMeasurementPointSchema = named(
  "KeyMeasurementPoint",
  z.object({ id: text, name: text, kind: z.enum(["flow", "inventory"]), areas: listOf(text) }),
);

const stageSchema = z.enum(["feed", "in-process", "product", "scrap", "waste", "hold-up", "other"]);

export const stratumSchema = named(
  "Stratum",
  z.object({
    id: text,
    name: text,
    kind: z.enum(["item", "bulk"]),
    stage: stageSchema,
    material: nuclearMaterialSchema,
    count: z.number(),
    bookMassGrams: z.number(),
    measurement: text,
    measuredEveryDays: z.number().nullable(),
    keyMeasurementPoint: nullableText,
    target: nullableText,
  }),
);

export const streamSchema = named(
  "MaterialStream",
  z.object({
    id: text,
    name: text,
    direction: z.enum(["in", "out"]),
    stage: stageSchema,
    material: nuclearMaterialSchema,
    throughput: z.object({ batches: z.number(), perDays: z.number() }),
    measurement: text,
    keyMeasurementPoint: nullableText,
  }),
);

/** The last four are absent in a model that was stored before there were any. */
export const balanceAreaSchema = named(
  "MaterialBalanceArea",
  z.object({
    id: text,
    name: text,
    areas: listOf(text),
    accountant: nullableText,
    inventoryEveryDays: z.number().nullable(),
    measurements: listOf(measurementSchema).optional(),
    keyMeasurementPoints: listOf(keyMeasurementPointSchema).optional(),
    strata: listOf(stratumSchema).optional(),
    streams: listOf(streamSchema).optional(),
  }),
);
