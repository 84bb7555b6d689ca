/** Comments on a facility and its elements. */
import { z } from "zod";
import { instant, listOf, named, nullableText, text } from "./shapes.ts";

/** `id` `null`: a section without elements. */
export const elementSchema = named("ElementReference", z.object({ section: text, id: nullableText }));

export const commentSchema = named(
  "Comment",
  z.object({
    id: text,
    element: elementSchema.nullable().meta({ description: "null: the facility as a whole" }),
    parent: nullableText.meta({ description: "The comment it answers" }),
    author: nullableText.meta({ description: "null: removed" }),
    authorRole: text,
    authorOrganisation: text,
    text: nullableText.meta({ description: "null: removed" }),
    writtenAt: instant,
    resolved: z.object({ at: instant, by: text }).nullable(),
    isRemoved: z.boolean(),
    mayResolve: z.boolean().meta({ description: "The person asking may resolve it or open it again" }),
    mayRemove: z.boolean().meta({ description: "The person asking wrote it" }),
  }),
);

export const commentListSchema = named("CommentList", listOf(commentSchema));

/** Lines and tabs are writing; other control characters are not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const isWriting = (written: string): boolean => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(written);

/** A name that a client gives its request, so that it may send it again when no answer came. */
export const requestIdSchema = z.uuid().meta({ description: "Given by the client; sent again, it is done once" });

export const newCommentSchema = named(
  "NewComment",
  z.object({
    element: z.object({ section: z.string().min(1).max(64), id: z.string().min(1).max(64).nullable() }).nullable(),
    parent: z.string().max(64).nullable().default(null),
    text: z.string().trim().min(1).max(4000).refine(isWriting, "text without control characters"),
    editId: requestIdSchema.optional(),
  }),
);

export const resolutionSchema = named("CommentResolution", z.object({ state: z.enum(["resolved", "open"]) }));
