/** The languages that the content is offered in: one list for the contract, the search, the templates and the pages. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const listSchema = z.object({ languages: z.array(z.object({ code: z.string(), isOffered: z.boolean() })) });

const { languages } = listSchema.parse(
  JSON.parse(readFileSync(new URL("../../../content/languages.json", import.meta.url), "utf8")),
);

export const contentLanguages: readonly string[] = languages
  .filter(({ isOffered }) => isOffered)
  .map(({ code }) => code);

/** One of the languages offered; English where none is asked for. */
export const contentLanguageSchema = z.enum(contentLanguages).default("en");

export type ContentLanguage = z.infer<typeof contentLanguageSchema>;
