/** One page for whoever decides: what speaks against what is said, what it costs, what it buys in risk and level. */
import { type Block, dayIn, labelled, numberIn, parted, sentences } from "@custodiet/core";
import { costBands, type Measure } from "../catalogue/measure.ts";
import { figureOf } from "../maturity/figure.ts";
import type { Maturity } from "../maturity/maturity.ts";
import { firstTable, openMeasures } from "./first-steps.ts";
import { contradictionBlocks, fullLevels, type Shown } from "./levels.ts";
import { wordingOf } from "./origin.ts";
import { type ReportFacts, type ReportLanguage, wordOf } from "./report-facts.ts";
import { clip, heading, paragraph, tableOr } from "./report-parts.ts";
import { fill } from "./report-words.ts";

/** It stays one page whatever is in the programme: at most so much of each. */
const shown: Shown = { most: 3, lettersOfClaim: 110, places: 2 };
const lettersOfName = 60;
const mostFirst = 3;
const mostFalls = 1;

export function briefBlocks(facts: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { words, documentWords } = told;
  return [
    paragraph(whatItIs(facts, told)),
    ...contradictionBlocks(facts, facts.full.contradictions, told, shown),
    heading(2, words.levels),
    fullLevels(facts.full, told),
    paragraph(labelled(words.stale, staleText(facts, told), told.language)),
    heading(2, documentWords.worth),
    paragraph(`${riskText(facts, told)} ${documentWords.worthText}`),
    worthTable(facts, told),
    heading(2, words.first),
    firstTable(facts, told, mostFirst),
  ];
}

const whatItIs = ({ facility, tier, on, organisation }: ReportFacts, told: ReportLanguage): string => {
  const { words, catalogueWords, language } = told;
  const of = facility === null ? organisation : labelled(words.facility, clip(facility, lettersOfName), language);
  const day = labelled(words.day, dayIn(on, language), language);
  return sentences([wordOf(catalogueWords, "tier", tier), of, day], language);
};

function riskText({ risk }: ReportFacts, { documentWords: words, language }: ReportLanguage): string {
  if (risk === null) return words.noRisk;
  const { highest, missed, positions } = risk;
  return fill(words.risk, { risk: numberIn(highest, language, 2), missed, positions });
}

/** By cost band: what is open, and what it would bring if it were implemented and shown. */
function worthTable(facts: ReportFacts, told: ReportLanguage): Block {
  const { words, documentWords, catalogueWords } = told;
  const open = openMeasures(facts);
  return tableOr(
    {
      caption: "",
      columns: [
        [words.cost, 4],
        [documentWords.openMeasures, 2],
        [documentWords.levelsRaised, 6],
        [documentWords.contradictionsAnswered, 3],
      ],
      rows: costBands.flatMap((band) => {
        const own = open.filter(({ cost }) => cost === band);
        if (own.length === 0) return [];
        const ids = new Set(own.map(({ id }) => id));
        const answered = facts.full.contradictions.filter(
          ({ measure, level }) => ids.has(measure) && level <= 2,
        ).length;
        return [
          [wordOf(catalogueWords, "cost", band), `${own.length}`, raisedText(facts.full, own, told), `${answered}`],
        ];
      }),
    },
    words.noFirst,
  );
}

const mostRaised = 3;

function raisedText({ domains }: Maturity, measures: readonly Measure[], told: ReportLanguage): string {
  const { documentWords: words, catalogueWords } = told;
  const raised = raisedBy(domains, measures);
  if (raised.length === 0) return words.none;
  const shown = raised
    .slice(0, mostRaised)
    .map((each) => fill(words.raised, { ...each, domain: wordOf(catalogueWords, "domain", each.domain) }));
  const more = raised.length - shown.length;
  return parted([...shown, ...(more > 0 ? [fill(words.more, { count: more })] : [])], told.language);
}

/** Levels as they would be if the criteria of these measures up to level 2 were met. */
function raisedBy(domains: Maturity["domains"], measures: readonly Measure[]) {
  const won = new Set(
    measures.flatMap(({ criteria }) => criteria.filter(({ level }) => level <= 2).map(({ id }) => id)),
  );
  return domains.flatMap(({ domain, claimed }) => {
    const after = figureOf(
      claimed.criteria.map((each) =>
        won.has(each.criterion.id) && each.state !== "not applicable" ? { ...each, state: "met" as const } : each,
      ),
    ).level;
    const from = claimed.level ?? 0;
    return after !== null && after > from ? [{ domain, from, to: after }] : [];
  });
}

function staleText({ forecast }: ReportFacts, { words, catalogueWords, language }: ReportLanguage): string {
  const falls = forecast.filter(({ from, to }) => (to ?? 0) < (from ?? 0)).slice(0, mostFalls);
  if (falls.length === 0) return words.noStale;
  return falls
    .map(({ on, domain, from, to }) =>
      fill(words.falls, {
        ...{ day: dayIn(on, language), domain: wordOf(catalogueWords, "domain", domain) },
        ...{ from: from ?? 0, to: to ?? 0 },
      }),
    )
    .join(" ");
}

const lettersOfHash = 16;

/** What the other documents say in a table, in one line. */
export function briefOrigin({ origin, catalogue, isFictional }: ReportFacts, told: ReportLanguage): Block {
  const { documentWords: words } = told;
  const text = fill(words.briefOrigin, {
    state: origin.state.slice(0, lettersOfHash),
    acts: origin.acts,
    edition: catalogue.edition,
    model: origin.model?.slice(0, lettersOfHash) ?? words.none,
    wording: wordingOf(told),
  });
  const ends = [text, told.words.independence, ...(isFictional ? [told.words.fictional] : [])];
  return paragraph(ends.join(" "), "small");
}
