/** Drafts: what a person is writing of a facility. */
import { z } from "zod";
import { stepKeys } from "../work/document-job.ts";
import { modelChangeSchema, targetCategorySchema } from "./categories.ts";
import { elementSchema, requestIdSchema } from "./comments.ts";
import { documentEditSchema, documentViewSchema, editPlaceSchema } from "./document.ts";
import { filesSchema } from "./facilities.ts";
import { facilityModelSchema } from "./model.ts";
import {
  anyJson,
  diagnosticSchema,
  instant,
  listOf,
  markingSchema,
  named,
  nullableText,
  placeSchema,
  text,
} from "./shapes.ts";

/** What a step did: one kind of edit of one element, or several. */
export const stepLabelSchema = named(
  "StepLabel",
  z.object({
    key: z.enum(stepKeys),
    section: nullableText,
    id: nullableText,
    name: nullableText.meta({ description: "The element's name; of a text, its file" }),
  }),
);

export const editorSchema = named(
  "Editor",
  z.object({
    name: text,
    startedAt: instant,
    savedAt: instant,
    isActive: z.boolean().meta({ description: "Seen within the last minute" }),
    touched: listOf(elementSchema).meta({ description: "Empty for who may not edit the facility" }),
  }),
);

export const editorListSchema = named("EditorList", listOf(editorSchema));

const revision = z.number().int().meta({ description: "Grows with each change; not a count" });

const headFields = {
  id: text,
  facility: text,
  facilityName: nullableText.meta({ description: "As the document has it; null where it has none" }),
  isNew: z.boolean().meta({ description: "The facility is not stored yet" }),
  marking: markingSchema,
  baseVersion: z.number().nullable().meta({ description: "The version it stands on" }),
  latestVersion: z.number().nullable(),
  revision,
  startedAt: instant,
  savedAt: instant,
};

export const draftHeadSchema = named("DraftHead", z.object({ ...headFields, errorCount: z.number() }));
export const draftListSchema = named("DraftList", listOf(draftHeadSchema));

export const thrownAwaySchema = named(
  "ThrownAway",
  z.object({
    draft: z
      .object({ savedAt: instant, thrownAwayAt: instant, keptUntil: instant })
      .nullable()
      .meta({ description: "null: none can be brought back" }),
  }),
);

export const draftViewSchema = named(
  "DraftView",
  z.object({
    ...headFields,
    undo: stepLabelSchema.nullable(),
    redo: stepLabelSchema.nullable(),
    others: editorListSchema,
    files: listOf(z.object({ name: text, text })),
    document: documentViewSchema.meta({ description: "What it says, as written; also while it has errors" }),
    model: facilityModelSchema.nullable().meta({ description: "null while it has errors" }),
    categories: listOf(targetCategorySchema),
    diagnostics: listOf(diagnosticSchema),
    changes: listOf(modelChangeSchema)
      .nullable()
      .meta({ description: "Against the version it stands on; null without a model or a version" }),
  }),
);

export const copyOrderSchema = named(
  "CopyOrder",
  z.object({
    from: z.string().max(64).meta({ description: "The facility whose latest version is copied" }),
    name: z
      .string()
      .trim()
      .max(80)
      .regex(/^[^\p{C}]*\p{L}[^\p{C}]*$/u, "a name with a letter in it, on one line")
      .meta({ description: "Of the new site" }),
  }),
);

export const newDraftSchema = named("NewDraft", z.object({ files: filesSchema }));

const editId = requestIdSchema.optional();

export const draftEditsSchema = named(
  "DraftEdits",
  z.object({
    revision: revision.meta({ description: "The one the editor saw; it may be an old one" }),
    edits: z.array(documentEditSchema).min(1).max(500),
    label: z
      .object({
        key: z.enum(stepKeys),
        section: z.string().max(64).nullable().default(null),
        id: z.string().max(200).nullable().default(null),
        name: z.string().max(200).nullable().default(null),
      })
      .optional()
      .meta({ description: "What to call the step, where not by its edits" }),
    editId,
  }),
);

export const takeBackSchema = named("TakeBack", z.object({ revision, editId }));

export const mergeRequestSchema = named(
  "MergeRequest",
  z.object({
    resolutions: z
      .array(z.object({ place: editPlaceSchema, choose: z.enum(["mine", "theirs"]) }))
      .max(5000)
      .default([])
      .meta({ description: "For a place and all below it; of two about one place the last counts" }),
    editId,
  }),
);

export const mergeAnswerSchema = named(
  "MergeAnswer",
  z.object({
    draft: draftViewSchema.meta({ description: "As it was, where there are conflicts" }),
    conflicts: listOf(z.object({ place: placeSchema, base: anyJson, mine: anyJson, theirs: anyJson })),
  }),
);

export const proposalSchema = named(
  "DraftProposal",
  z.object({ revision, reason: z.string().trim().min(1).max(1000), editId }),
);
