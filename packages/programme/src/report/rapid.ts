/** The rapid assessment's report: by word alone, and it says so first. */
import { type Block, dayIn } from "@custodiet/core";
import type { Maturity } from "../maturity/maturity.ts";
import { firstBlocks } from "./first-steps.ts";
import { contradictionBlocks, domainName, levelText, nextText } from "./levels.ts";
import { type ReportFacts, type ReportLanguage, titleOf, wordOf } from "./report-facts.ts";
import { heading, paragraph, tableOr } from "./report-parts.ts";
import { fill } from "./report-words.ts";

export function rapidBlocks(facts: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { words } = told;
  const answered = facts.questions.filter((id) => facts.answers.has(id)).length;
  return [
    paragraph(words.lowConfidence, "notice"),
    paragraph(fill(words.answered, { answered, of: facts.questions.length })),
    factsTable(facts, told),
    ...contradictionBlocks(facts, facts.rapid.contradictions, told),
    heading(2, words.levels),
    rapidLevels(facts.rapid, told),
    ...firstBlocks(facts, told, facts.questions.length),
    heading(2, words.answers),
    answersTable(facts, told),
  ];
}

export function factsTable(
  { name, tier, facility, organisation, on, catalogue }: ReportFacts,
  told: ReportLanguage,
): Block {
  const { words, catalogueWords } = told;
  const rows: readonly (readonly [string, string | null])[] = [
    [words.programme, name],
    [words.tier, wordOf(catalogueWords, "tier", tier)],
    [words.facility, facility],
    [words.organisation, organisation],
    [words.day, dayIn(on, told.language)],
    [words.edition, catalogue.edition],
  ];
  return tableOr(
    {
      caption: words.facts,
      columns: [
        [words.fact, 1],
        [words.value, 2],
      ],
      rows: rows.flatMap(([fact, value]) => (value === null ? [] : [[fact, value]])),
    },
    "",
  );
}

const rapidLevels = ({ domains }: Maturity, told: ReportLanguage): Block => {
  const { words } = told;
  return tableOr(
    {
      caption: "",
      columns: [
        [words.domain, 3],
        [words.claimed, 2],
        [words.next, 3],
        [words.computed, 2],
      ],
      rows: domains.map((each) => [
        domainName(each.domain, told),
        levelText(each.claimed.level, told, words.nothingApplies),
        nextText(each, told),
        levelText(each.computed?.level ?? null, told, words.notComputed),
      ]),
    },
    words.nothingApplies,
  );
};

function answersTable({ questions, answers }: ReportFacts, told: ReportLanguage): Block {
  const { words } = told;
  return tableOr(
    {
      caption: "",
      columns: [
        [words.measure, 3],
        [words.level, 2],
      ],
      rows: questions.map((id) => [
        titleOf(told, id),
        levelText(answers.get(id)?.level ?? null, told, words.unanswered),
      ]),
    },
    words.nothingApplies,
  );
}
