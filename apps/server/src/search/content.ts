/** The glossary and the help as they are searched, read from the content that comes with the program. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { SearchEntry, SearchSubject } from "./entry.ts";

export type ContentLanguage = "en" | "fr" | "ar";
export type ContentReader = (language: ContentLanguage) => SearchSubject;

const contentFolder = new URL("../../../../content/", import.meta.url);

const glossarySchema = z.object({
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
});

/** Throws where the content does not have the form it promises. */
export const readSearchedContent: ContentReader = (language) => ({ words: "", entries: termEntries(language) });

function termEntries(language: ContentLanguage): SearchEntry[] {
  const text = readFileSync(new URL(`glossary/${language}.json`, contentFolder), "utf8");
  const { terms } = glossarySchema.parse(JSON.parse(text));
  return Object.entries(terms).map(([id, { term, definition }]) => ({
    kind: "term",
    id,
    name: term,
    words: definition,
    within: null,
  }));
}
