/** The library: what it holds, by facets that count what the other answers leave. */
import type { Json } from "@custodiet/core";
import { expect, it } from "vitest";
import { createSight, findLibraryItems, type LibraryQuestion } from "../../index.ts";
import { alpha, marked, recordsOf, seenFrom, toCommunity } from "../records/world.ts";

const item = (id: string, fields: Readonly<Record<string, Json>>, marking = toCommunity) => ({
  id,
  kind: "library-item",
  fields: { title: { en: id }, "item-kind": "guide", ...fields },
  marking,
});

const published = {
  type: "stepped",
  transition: "publish",
  to: "published",
  fields: {},
  note: "",
} as const;

const records = recordsOf(
  item("Vetting", { topics: ["trust"], language: "en", "published-on": "2025-04" }),
  item("Badges", { topics: ["protection", "cyber"], language: "fr", "published-on": "2026" }),
  item("Drill", { "item-kind": "exercise", topics: ["cyber"], language: "en" }),
  item("Hidden", { topics: ["cyber"] }, marked("red")),
  { id: "fg", kind: "focus-group", fields: { name: { en: "Cyber" }, topic: "cyber" }, marking: toCommunity },
  {
    id: "out",
    kind: "output",
    fields: {
      title: { en: "Zeal", ru: "Рвение" },
      "output-kind": "guide",
      group: "fg",
      "published-on": "2026-02-03",
      translations: [
        { language: "français", state: "reviewed" },
        { language: "zh", state: "wanted" },
      ],
    },
    marking: toCommunity,
    acts: [[alpha, published]],
  },
  { id: "draft", kind: "output", fields: { title: { en: "Draft" }, "output-kind": "guide" }, marking: toCommunity },
);

const ask = (asked: Partial<LibraryQuestion> = {}) => {
  const any = { kind: null, topic: null, language: null, year: null, among: null };
  const question: LibraryQuestion = { ...any, sort: "newest", page: 1, pageSize: 10, ...asked };
  const reading = { languages: ["en"], fold: (text: string) => text.toLowerCase() };
  const { total, page, facets } = findLibraryItems(createSight(records, seenFrom("reader")), question, reading);
  return { total, ids: page.map(({ id }) => id), facets };
};

it("holds items and published outputs in sight, the newest first, and counts their values", () => {
  expect(ask()).toEqual({
    total: 4,
    ids: ["out", "Badges", "Vetting", "Drill"],
    facets: {
      kind: { exercise: 1, guide: 3 },
      topic: { cyber: 3, protection: 1, trust: 1 },
      language: { en: 3, fr: 2, ru: 1 },
      year: { "2025": 1, "2026": 2 },
    },
  });
});

it("counts of each facet what the other answers leave", () => {
  const { total, facets } = ask({ kind: "guide", topic: "cyber" });
  expect([total, facets.kind, facets.topic]).toEqual([
    2,
    { exercise: 1, guide: 2 },
    { cyber: 2, protection: 1, trust: 1 },
  ]);
});

it("orders by title, page by page, among the records that words found", () => {
  expect(ask({ sort: "title", page: 2, pageSize: 2 }).ids).toEqual(["Vetting", "out"]);
  expect(ask({ among: new Set(["Drill", "Hidden"]) })).toMatchObject({ total: 1, ids: ["Drill"] });
});
