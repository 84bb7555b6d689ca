/** Categories of targets, and the differences between two versions of a model. */
import { z } from "zod";
import { named, nullableText, text } from "./shapes.ts";

export const targetCategorySchema = named("TargetCategory", z.object({ target: text, category: nullableText }));

export const modelChangeSchema = named("ModelChange", z.object({ kind: text, path: text }));
