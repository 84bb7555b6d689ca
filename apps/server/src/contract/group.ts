/** The working group's records: kinds as they are declared, and records as somebody sees them. */
import { kindRooms } from "@custodiet/working-group";
import { z } from "zod";
import { anyJson, instant, listOf, named, nullableText, text } from "./shapes.ts";

export const tlp = z.enum(["clear", "green", "amber", "amber+strict", "red"]);

export const groupMarkingSchema = named(
  "GroupMarking",
  z.object({
    tlp,
    releasedTo: listOf(text).meta({
      description: "Organisations by name; `everybody` at TLP:CLEAR, `community` up to TLP:GREEN; none: the owner only",
    }),
    caveats: listOf(text),
    reason: text,
    expires: text.optional().meta({ description: "YYYY-MM-DD: the last day of the release" }),
  }),
);

const elementTypes = [
  "text",
  "multilingual",
  "date",
  "day",
  "moment",
  "party",
  "person",
  "reference",
  "choice",
  "number",
] as const;

const typeShape = {
  lines: z.enum(["one", "many"]).optional(),
  names: z
    .enum(["language"])
    .optional()
    .meta({ description: "What a text names, to be told in the reader's language" }),
  to: listOf(text).optional(),
  options: listOf(text).optional(),
  least: z.number().optional(),
  most: z.number().optional(),
  unit: nullableText.optional(),
};
const elementTypeSchema = named("GroupElementType", z.object({ type: z.enum(elementTypes), ...typeShape }));

const fieldTypeSchema = named(
  "GroupFieldType",
  z.object({
    type: z.enum([...elementTypes, "attachment", "list", "rows"]),
    ...typeShape,
    of: elementTypeSchema.optional(),
    columns: listOf(z.object({ name: text, type: elementTypeSchema, isRequired: z.boolean() })).optional(),
  }),
);

export const groupKindSchema = named(
  "GroupKind",
  z.object({
    id: text,
    room: z.enum(kindRooms),
    titleField: text,
    fields: listOf(
      z.object({
        name: text,
        type: fieldTypeSchema,
        isRequired: z.boolean(),
        isSearched: z.boolean(),
        isPersonal: z.boolean(),
      }),
    ),
    states: listOf(text),
    transitions: listOf(
      z.object({
        id: text,
        from: listOf(text),
        to: text,
        roles: listOf(text),
        needs: listOf(text),
        needsTwo: z.boolean(),
        writes: listOf(text).meta({ description: "Fields that the step fills of itself" }),
      }),
    ),
    fixed: z.record(z.string(), listOf(text)),
    createdBy: listOf(text),
    within: nullableText,
    votes: listOf(text),
    attributionField: nullableText,
    reminded: z.object({ field: text, daysBefore: listOf(z.number()) }).nullable(),
  }),
);
export const groupKindsSchema = listOf(groupKindSchema);

const valuesSchema = z.record(z.string(), anyJson).meta({ description: "By field; null: taken out" });
const fieldMarkingsSchema = z.record(z.string(), groupMarkingSchema);

export const groupRecordSchema = named(
  "GroupRecord",
  z.object({
    id: text,
    kind: text,
    state: text,
    title: anyJson,
    fields: valuesSchema,
    marking: groupMarkingSchema,
    composite: groupMarkingSchema.meta({ description: "Of the record, what it stands in and every field in sight" }),
    fieldMarkings: fieldMarkingsSchema,
    owner: nullableText.meta({ description: "The organisation that keeps it; null: it is made without attribution" }),
    isOwn: z.boolean(),
    votes: z.record(z.string(), z.number()),
    ownVote: nullableText,
    createdAt: instant,
    changedAt: instant,
    version: text.meta({ description: "Send it as `seen` with what is to be done" }),
    steps: listOf(text).meta({ description: "That lead on from here and are yours to do, by one or by two persons" }),
    mayChange: z.boolean(),
  }),
);

export const namedRecordSchema = named("NamedGroupRecord", z.object({ id: text, kind: text, title: anyJson }));

export const groupListSchema = named(
  "GroupList",
  z.object({
    total: z.number(),
    states: z.record(z.string(), z.number()),
    records: listOf(groupRecordSchema),
    named: listOf(namedRecordSchema),
  }),
);

export const groupEventSchema = named(
  "GroupEvent",
  z.object({
    type: z.enum(["created", "changed", "stepped", "marked", "commented", "voted", "withdrawn", "erased"]),
    at: instant,
    organisation: nullableText,
    role: nullableText,
    person: nullableText.meta({ description: "Named to their own organisation" }),
    entryIndex: z
      .number()
      .nullable()
      .meta({ description: "In the ledger; told to the organisation whose entry it is" }),
    fields: valuesSchema,
    transition: nullableText,
    text,
  }),
);

export const groupRecordInFullSchema = named(
  "GroupRecordInFull",
  z.object({
    record: groupRecordSchema,
    version: text.meta({ description: "Send it as `seen` with what is to be done" }),
    steps: listOf(
      z.object({
        id: text,
        to: text,
        needs: listOf(text),
        needsTwo: z.boolean(),
        mayDo: z.boolean(),
        roles: listOf(text),
      }),
    ),
    mayChange: z.boolean(),
    named: listOf(namedRecordSchema),
    history: listOf(groupEventSchema),
  }),
);

export const groupQuestionSchema = z.object({
  words: z.string().max(200).default(""),
  state: z.string().max(64).optional(),
  where: z
    .union([z.string().max(300), z.array(z.string().max(300)).max(10)])
    .optional()
    .meta({ description: "`field:value`, may stand several times" }),
  sort: z.string().max(64).default("changed"),
  order: z.enum(["up", "down"]).default("down"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
  language: z.string().max(35).default("en"),
});

const valuesSent = z.record(z.string().max(64), anyJson);
export const groupMarkingSent = z.object({
  tlp,
  releasedTo: z.array(z.string().max(200)).max(500),
  caveats: z.array(z.string().max(200)).max(50),
  reason: z.string().max(500),
  expires: z.iso.date().optional(),
});
const fieldMarkingsSent = z.record(z.string().max(64), groupMarkingSent).default({});
const seen = z.string().length(64);

export const newRecordSchema = named(
  "NewGroupRecord",
  z.object({ fields: valuesSent, marking: groupMarkingSent, fieldMarkings: fieldMarkingsSent }),
);

const markSchema = z.object({
  type: z.literal("mark"),
  seen,
  marking: groupMarkingSent,
  fieldMarkings: fieldMarkingsSent,
});

export const recordChangeSchema = named(
  "GroupRecordChange",
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("change"), seen, fields: valuesSent }),
    markSchema,
    z.object({ type: z.literal("comment"), text: z.string().max(20_000) }),
    z.object({ type: z.literal("vote"), choice: z.string().max(64) }),
    z.object({ type: z.literal("withdraw"), seen, reason: z.string().max(2000) }),
    z.object({ type: z.literal("erase"), seen }),
  ]),
);

const stepShape = {
  seen,
  transition: z.string().max(64),
  fields: valuesSent.default({}),
  note: z.string().max(2000).default(""),
};
export const recordStepSchema = named("GroupRecordStep", z.object(stepShape));

export const recordDecisionSchema = named(
  "GroupRecordDecision",
  z.object({
    reason: z.string().trim().min(1).max(2000),
    order: z.discriminatedUnion("type", [z.object({ type: z.literal("step"), ...stepShape }), markSchema]),
  }),
);
export const decisionAskedSchema = z.object({ approval: text });

export const remindersSchema = listOf(
  z.object({
    kind: text,
    record: text,
    title: anyJson,
    field: text,
    day: text,
    daysLeft: z.number(),
    mark: z.number(),
  }),
);

export const releasePartiesSchema = listOf(z.object({ organisation: text, title: anyJson }));

const most = tlp.default("red").meta({ description: "What is above it is nowhere in the file" });
export const exportQuestionSchema = z.object({ most });
export const exportOrderSchema = z.object({ most, format: z.enum(["csv", "json"]) });
export const exportPreviewSchema = named(
  "GroupExportPreview",
  z.object({
    records: z.number(),
    marking: groupMarkingSchema.nullable(),
    levels: z.record(z.string(), z.number()),
  }),
);

export const fileOrderSchema = z.object({ mediaType: z.string().max(150), marking: groupMarkingSent });
export const keptFileSchema = named(
  "GroupFile",
  z.object({ hash: text, name: text, mediaType: text, byteLength: z.number() }),
);
