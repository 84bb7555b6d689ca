/** The glossary and the help as they are searched, read from the content that comes with the program. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ContentLanguage } from "../content-languages.ts";
import type { SearchEntry, SearchSubject } from "./entry.ts";

export type ContentReader = (language: ContentLanguage) => SearchSubject;

const contentFolder = new URL("../../../../content/", import.meta.url);

const glossarySchema = z.object({
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
});

const helpSchema = z.object({
  topics: z.record(z.string(), z.object({ title: z.string(), summary: z.string() })),
});

/** Throws where the content does not have the form it promises. */
export const readSearchedContent: ContentReader = (language) => ({
  words: "",
  entries: [...termEntries(language), ...helpEntries(language)],
});

const read = (path: string): string => readFileSync(new URL(path, contentFolder), "utf8");

function termEntries(language: ContentLanguage): SearchEntry[] {
  const { terms } = glossarySchema.parse(JSON.parse(read(`glossary/${language}.json`)));
  return Object.entries(terms).map(([id, { term, definition }]) => ({
    kind: "term",
    id,
    name: term,
    words: definition,
    within: null,
  }));
}

/** A topic is found by every word of its text. */
function helpEntries(language: ContentLanguage): SearchEntry[] {
  const { topics } = helpSchema.parse(JSON.parse(read(`help/${language}/index.json`)));
  return Object.entries(topics).map(([id, { title, summary }]) => ({
    kind: "help",
    id,
    name: title,
    words: `${summary} ${read(`help/${language}/${id}.md`)}`,
    within: null,
  }));
}
