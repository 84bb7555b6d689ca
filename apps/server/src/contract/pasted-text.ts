/** Text that was pasted, and what a word processor has put into it. */
import { z } from "zod";
import { listOf, named, text } from "./shapes.ts";

/** As much as is cleaned without keeping other requests waiting: some 1,500 lines. */
const longest = 65_536;

export const pastedTextSchema = named("PastedText", z.object({ text: z.string().max(longest) }));

export const cleanedTextSchema = named(
  "CleanedText",
  z.object({
    text,
    changes: listOf(
      z.object({
        kind: z.enum(["quotation-mark", "space", "tab", "list-mark", "invisible", "line-end"]),
        start: z.number().meta({ description: "Offset in the text as it was sent" }),
        end: z.number(),
        line: z.number(),
        column: z.number(),
        found: text,
        replacement: text,
      }),
    ),
  }),
);
