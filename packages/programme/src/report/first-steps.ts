/** What is still open up to level 2, and what of it costs little and can begin at once. */
import type { Block } from "@custodiet/core";
import type { Measure } from "../catalogue/measure.ts";
import { type ReportFacts, type ReportLanguage, titleOf, wordOf } from "./report-facts.ts";
import { clip, heading, paragraph, tableOr } from "./report-parts.ts";

export function firstBlocks(facts: ReportFacts, told: ReportLanguage, most: number): readonly Block[] {
  const { words } = told;
  return [heading(2, words.first), paragraph(words.firstText), firstTable(facts, told, most)];
}

const lettersOfTitle = 90;

export function firstTable(facts: ReportFacts, told: ReportLanguage, most: number): Block {
  const { words, catalogueWords } = told;
  const open = openMeasures(facts).filter(({ isQuickWin }) => isQuickWin);
  return tableOr(
    {
      caption: "",
      columns: [
        [words.measure, 4],
        [words.owner, 2],
        [words.cost, 2],
      ],
      rows: open
        .slice(0, most)
        .map(({ id, owner, cost }) => [
          clip(titleOf(told, id), lettersOfTitle),
          wordOf(catalogueWords, "owner", owner),
          wordOf(catalogueWords, "cost", cost),
        ]),
    },
    words.noFirst,
  );
}

/** Measures in scope that are not yet implemented, by word or by evidence, or whose implementation something speaks against. */
export function openMeasures({ measures, rapid, full, answers }: ReportFacts): readonly Measure[] {
  const isMet = new Set(
    [rapid, full].flatMap(({ domains }) =>
      domains.flatMap(({ claimed }) =>
        claimed.criteria.flatMap((each) => (each.state === "met" ? each.criterion.id : [])),
      ),
    ),
  );
  const against = new Set(
    [rapid, full].flatMap(({ contradictions }) =>
      contradictions.flatMap(({ level, measure }) => (level <= 2 ? measure : [])),
    ),
  );
  return measures.filter(({ id, criteria }) => {
    const isOpen = criteria.some((criterion) => criterion.level <= 2 && !isMet.has(criterion.id));
    return against.has(id) || (isOpen && (answers.get(id)?.level ?? 0) < 2);
  });
}
