/** Reports of a programme as documents: the rapid assessment's, and the one page for whoever decides. */
import { type Block, type DocumentTree, languageTag, type Marking, type OfficialLanguage } from "@custodiet/core";
import type { Catalogue, CatalogueId, Level, Measure } from "../catalogue/measure.ts";
import type { MeasureTexts } from "../catalogue/wording.ts";
import type { Day } from "../day.ts";
import type { FindingPlace } from "../maturity/computed.ts";
import type { LevelChange } from "../maturity/forecast.ts";
import type { Contradiction, DomainMaturity, Maturity } from "../maturity/maturity.ts";
import { heading, paragraph, tableOr } from "./report-parts.ts";
import { fill, type ReportWords } from "./report-words.ts";

/** What a report is made of; how it is worded stands beside. */
export interface ReportFacts {
  readonly name: string;
  readonly tier: Maturity["tier"];
  readonly facility: string | null;
  readonly organisation: string;
  readonly on: Day;
  readonly catalogue: Pick<Catalogue, "edition" | "hash">;
  readonly measures: readonly Measure[];
  /** What was asked in the rapid assessment. */
  readonly questions: readonly CatalogueId[];
  readonly answers: ReadonlyMap<CatalogueId, { readonly level: Level }>;
  readonly rapid: Maturity;
  readonly full: Maturity;
  readonly forecast: readonly LevelChange[];
  /** `null`: no model was asked. */
  readonly modelHash: string | null;
  readonly placeName: (place: FindingPlace) => string;
  readonly marking: Marking;
  readonly createdAtMs: number;
}

export interface ReportLanguage {
  readonly language: OfficialLanguage;
  readonly words: ReportWords;
  /** Of the catalogue: by list and name. */
  readonly catalogueWords: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly texts: Readonly<Record<string, MeasureTexts>>;
}

export type ReportKind = "rapid" | "brief";

/** The same facts in the same language give the same tree. */
export function reportDocument(kind: ReportKind, facts: ReportFacts, told: ReportLanguage): DocumentTree {
  const { words, language } = told;
  const title = `${kind === "rapid" ? words.rapidTitle : words.briefTitle}: ${facts.name}`;
  return {
    title,
    author: facts.organisation,
    language: languageTag(language),
    name: kind === "rapid" ? "rapid-assessment" : "management-brief",
    createdAtMs: facts.createdAtMs,
    marking: { tlp: facts.marking.tlp, audience: audienceOf(facts.marking, words), placement: "every-page" },
    watermark: null,
    companionText: words.companion,
    blocks: [
      heading(1, title),
      ...(kind === "rapid" ? rapidBlocks(facts, told) : briefBlocks(facts, told)),
      paragraph(words.howLevels, "small"),
      paragraph(words.independence, "small"),
      ...(words.needsReview === null ? [] : [paragraph(words.needsReview, "small")]),
    ],
  };
}

const audienceOf = ({ releasedTo, caveats }: Marking, words: ReportWords): string =>
  [`${words.releasedTo}: ${releasedTo.length === 0 ? words.ownersOnly : releasedTo.join(", ")}`, ...caveats].join(
    " · ",
  );

function rapidBlocks(facts: ReportFacts, told: ReportLanguage): readonly Block[] {
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

/** One page: at most so many lines of each list. */
const linesOfBrief = 3;

function briefBlocks(facts: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { words } = told;
  return [
    factsTable(facts, told),
    ...contradictionBlocks(facts, facts.full.contradictions, told, linesOfBrief),
    heading(2, words.levels),
    fullLevels(facts.full, told),
    heading(2, words.stale),
    ...staleBlocks(facts.forecast, told),
    ...firstBlocks(facts, told, linesOfBrief),
  ];
}

function factsTable({ name, tier, facility, on, catalogue, modelHash }: ReportFacts, told: ReportLanguage): Block {
  const { words, catalogueWords } = told;
  const rows: readonly (readonly [string, string | null])[] = [
    [words.programme, name],
    [words.tier, wordOf(catalogueWords, "tier", tier)],
    [words.facility, facility],
    [words.day, on],
    [words.edition, `${catalogue.edition} (${catalogue.hash.slice(0, 16)})`],
    [words.modelHash, modelHash?.slice(0, 16) ?? null],
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

function contradictionBlocks(
  { modelHash, placeName }: ReportFacts,
  contradictions: readonly Contradiction[],
  told: ReportLanguage,
  most = Number.POSITIVE_INFINITY,
): readonly Block[] {
  const { words, catalogueWords, texts } = told;
  const rows = contradictions.slice(0, most).map(({ measure, criterion, source, findings }) => {
    const places = [...new Set(findings.flatMap((finding) => finding.places.map(placeName)))];
    const shown = places.slice(0, mostPlaces).join(", ") + (places.length > mostPlaces ? ", …" : "");
    const key = criterion.slice(measure.length + 1);
    return [
      `${measure} ${texts[measure]?.title ?? ""}: ${texts[measure]?.criteria[key] ?? criterion}`,
      [wordOf(catalogueWords, "check", source), shown].filter((part) => part !== "").join(" "),
    ];
  });
  const table = {
    caption: words.contradictions,
    columns: [
      [words.claim, 1],
      [words.against, 1],
    ],
    rows,
  } as const;
  return [
    heading(2, `${words.contradictions} (${contradictions.length})`),
    paragraph(modelHash === null ? words.noModel : words.contradictionsText),
    tableOr(table, words.noContradictions),
  ];
}

const mostPlaces = 6;

const rapidLevels = ({ domains }: Maturity, told: ReportLanguage): Block => {
  const { words } = told;
  return tableOr(
    {
      caption: words.levels,
      columns: [
        [words.domain, 3],
        [words.claimed, 2],
        [words.next, 3],
        [words.computed, 2],
      ],
      rows: domains.map((each) => [
        domainName(each, told),
        levelText(each.claimed.level, told, words.nothingApplies),
        nextText(each, told),
        levelText(each.computed?.level ?? null, told, words.notComputed),
      ]),
    },
    words.nothingApplies,
  );
};

const fullLevels = ({ domains }: Maturity, told: ReportLanguage): Block => {
  const { words } = told;
  return tableOr(
    {
      caption: words.levels,
      columns: [
        [words.domain, 5],
        [words.claimed, 2],
        [words.verified, 2],
        [words.computed, 3],
        [words.next, 4],
      ],
      rows: domains.map((each) => [
        domainName(each, told),
        numberText(each.claimed.level, words.nothingApplies),
        numberText(each.verified?.level ?? null, words.nothingApplies),
        numberText(each.computed?.level ?? null, words.notComputed),
        nextText(each, told),
      ]),
    },
    words.nothingApplies,
  );
};

const domainName = ({ domain }: DomainMaturity, { catalogueWords }: ReportLanguage): string =>
  `${domain} ${wordOf(catalogueWords, "domain", domain)}`;

const numberText = (level: Level | null, otherwise: string): string => (level === null ? otherwise : String(level));

const levelText = (level: Level | null, { catalogueWords }: ReportLanguage, otherwise: string): string =>
  level === null ? otherwise : `${level} ${wordOf(catalogueWords, "level", String(level))}`;

const nextText = ({ claimed }: DomainMaturity, { words }: ReportLanguage): string => {
  if (claimed.level === null) return "";
  return claimed.next === null ? words.highest : fill(words.nextOf, { ...claimed.next });
};

/** Quick wins that are not yet implemented: they cost little and can begin at once. */
function firstBlocks(facts: ReportFacts, told: ReportLanguage, most: number): readonly Block[] {
  const { words, catalogueWords, texts } = told;
  const open = quickWins(facts).slice(0, most);
  return [
    heading(2, words.first),
    paragraph(words.firstText),
    tableOr(
      {
        caption: words.first,
        columns: [
          [words.measure, 4],
          [words.owner, 2],
          [words.cost, 2],
        ],
        rows: open.map(({ id, owner, cost }) => [
          `${id} ${texts[id]?.title ?? ""}`,
          wordOf(catalogueWords, "owner", owner),
          wordOf(catalogueWords, "cost", cost),
        ]),
      },
      words.noFirst,
    ),
  ];
}

function quickWins({ measures, rapid, full, answers }: ReportFacts): readonly Measure[] {
  const isMet = new Set(
    [rapid, full].flatMap(({ domains }) =>
      domains.flatMap(({ claimed }) =>
        claimed.criteria.flatMap((each) => (each.state === "met" ? each.criterion.id : [])),
      ),
    ),
  );
  return measures.filter(
    ({ id, isQuickWin, criteria }) =>
      isQuickWin &&
      (answers.get(id)?.level ?? 0) < 2 &&
      criteria.some((criterion) => criterion.level <= 2 && !isMet.has(criterion.id)),
  );
}

function staleBlocks(forecast: readonly LevelChange[], told: ReportLanguage): readonly Block[] {
  const { words, catalogueWords } = told;
  const falls = forecast.filter(({ from, to }) => (to ?? 0) < (from ?? 0)).slice(0, linesOfBrief);
  if (falls.length === 0) return [paragraph(words.noStale)];
  return falls.map(({ on, domain, from, to }) =>
    paragraph(
      fill(words.falls, { day: on, domain: wordOf(catalogueWords, "domain", domain), from: from ?? 0, to: to ?? 0 }),
    ),
  );
}

function answersTable({ questions, answers }: ReportFacts, told: ReportLanguage): Block {
  const { words, texts } = told;
  return tableOr(
    {
      caption: words.answers,
      columns: [
        [words.measure, 3],
        [words.level, 2],
      ],
      rows: questions.map((id) => [
        `${id} ${texts[id]?.title ?? ""}`,
        levelText(answers.get(id)?.level ?? null, told, words.unanswered),
      ]),
    },
    words.nothingApplies,
  );
}

const wordOf = (words: ReportLanguage["catalogueWords"], list: string, name: string): string =>
  words[list]?.[name] ?? name;
