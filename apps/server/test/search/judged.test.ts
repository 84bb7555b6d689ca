/**
 * Search as people judge it: short texts of good practices, guides and studies (ours; the places in them are fictional),
 * and for each language thirty questions with the texts that answer them. Written before the search was measured by them.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findEverywhere } from "../../src/search/find-everywhere.ts";
import { indexText } from "../../src/search/text-index.ts";

const languages = ["ar", "en", "es", "fr", "ru", "zh"] as const;
const judgedQueries = 30;
const mustSucceed = 27;

const schema = z.object({
  documents: z.record(z.string(), z.tuple([z.string(), z.string()])),
  queries: z.array(z.tuple([z.string(), z.array(z.string()).min(1)])).length(judgedQueries),
});

const judged = new Map(
  languages.map((language) => {
    const text = readFileSync(new URL(`./judged/${language}.json`, import.meta.url), "utf8");
    return [language, schema.parse(JSON.parse(text))];
  }),
);

/** All languages in one index, as a library holds them. */
const library = indexText({
  words: "",
  entries: [...judged].flatMap(([language, { documents }]) =>
    Object.entries(documents).map(([id, [name, words]]) => {
      return { kind: "help" as const, id: `${language} ${id}`, name, words, within: null };
    }),
  ),
});
const indexes = new Map([["library", library]]);

const firstThree = (text: string, language: string): readonly string[] =>
  findEverywhere(indexes, ["library"], { text, language }, 3).best.map(({ entry: { id } }) => id);

describe.each(languages)("thirty judged queries: %s", (language) => {
  const { queries } = judged.get(language) ?? { queries: [] };

  it(`has what answers it among the first three for at least ${mustSucceed}`, () => {
    const missed = queries.flatMap(([text, relevant]) => {
      const found = firstThree(text, language);
      return relevant.some((id) => found.includes(`${language} ${id}`)) ? [] : [`${text}: ${found.join(", ")}`];
    });
    expect(missed.slice(judgedQueries - mustSucceed), missed.join("\n")).toEqual([]);
  });
});
