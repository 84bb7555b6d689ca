/** Pieces from which the HTTP contract's schemas are made, and the shapes that stand in many of them. */
import type { Json } from "@custodiet/core";
import { z } from "zod";

/** A list as it leaves the server; what the rooms hand out may not be changed. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** Gives a schema its name among the OpenAPI document's components. */
export const named = <Schema extends z.ZodType>(id: string, schema: Schema): Schema => schema.meta({ id });

export const text = z.string();
export const nullableText = z.string().nullable();
/** Stated, not enforced on the way out: a sum that is one may come out one part in 10^16 above it. */
export const probability = z.number().meta({ minimum: 0, maximum: 1 });
/** ISO 8601 in UTC. */
export const instant = z.string();

export const durationSchema = named("Duration", z.object({ meanSeconds: z.number(), sdSeconds: z.number() }));

export const markingSchema = named(
  "Marking",
  z.object({
    tlp: z.enum(["clear", "green", "amber", "amber+strict", "red"]),
    releasedTo: listOf(text),
    caveats: listOf(text),
    reason: text,
  }),
);

const spanSchema = named(
  "SourceSpan",
  z.object({ file: text, line: z.number(), column: z.number(), start: z.number(), end: z.number() }),
);

export const diagnosticSchema = named(
  "Diagnostic",
  z.object({
    code: text,
    severity: z.enum(["error", "warning"]),
    title: text,
    span: spanSchema.nullable(),
    path: nullableText,
    found: nullableText,
    expected: text,
    remedy: text,
    related: listOf(z.object({ span: spanSchema, note: text })),
  }),
);

export const basisSchema = named(
  "Basis",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("judgement"), by: text, note: nullableText }),
    z.object({ kind: z.literal("test"), detections: z.number(), trials: z.number(), source: nullableText }),
    z.object({ kind: z.literal("published"), source: text }),
    z.object({ kind: z.literal("fictional"), note: nullableText }),
    z.object({ kind: z.literal("unstated") }),
  ]),
);

export const tacticSchema = z.enum(["authorised", "deceit", "stealth", "force"]);
export const detectAtSchema = z.enum(["B", "M", "E"]);
export const actSchema = z.enum(["theft", "sabotage"]);
export const modeSchema = z.enum(["non-violent", "violent"]);

/** A value for each tactic that is named. */
export const byTactic = <Value extends z.ZodType>(value: Value) =>
  z.object({
    authorised: value.optional(),
    deceit: value.optional(),
    stealth: value.optional(),
    force: value.optional(),
  });

/** Any value JSON can carry. */
export const anyJson = z.custom<Json>((value) => value !== undefined).meta({ description: "Any JSON value" });

/** A place as it leaves the server. */
export const placeSchema = z.object({
  section: text,
  id: nullableText,
  path: listOf(z.union([z.string(), z.number()])),
});

const editConflictSchema = named(
  "EditConflict",
  z.object({
    place: placeSchema.nullable(),
    file: nullableText,
    was: anyJson.meta({ description: "What the editor saw; of a file, the hash of its text" }),
    now: anyJson.meta({ description: "What stands there now; null: nothing" }),
  }),
);

export const errorSchema = named(
  "ErrorAnswer",
  z.object({
    error: z.object({
      code: text,
      title: text,
      detail: text,
      remedy: text,
      diagnostics: listOf(diagnosticSchema).optional(),
      conflicts: listOf(editConflictSchema).optional(),
    }),
  }),
);

/** What a route answers where it refuses: badly asked, nobody signed in, not allowed, not there. */
export const refusals = { 400: errorSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema };

/** Of a facility, as an address has it. */
export const versionNumber = z.coerce.number().int().min(1);
