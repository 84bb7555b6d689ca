/** A programme as a policy: the State's, an agency's, or a facility's programme, written from its scope and the catalogue. */
import { type Block, dayIn, labelled, listed } from "@custodiet/core";
import { domains, type Measure } from "../catalogue/measure.ts";
import type { MeasureTexts } from "../catalogue/wording.ts";
import type { Maturity } from "../maturity/maturity.ts";
import { aroundOwn, ownTitle } from "./in-own-language.ts";
import { contradictionBlocks, domainName, fullLevels } from "./levels.ts";
import { factsTable } from "./rapid.ts";
import { type ReportFacts, type ReportLanguage, wordOf } from "./report-facts.ts";
import { bullets, heading, paragraph, tableOr } from "./report-parts.ts";
import { fill } from "./report-words.ts";

export function policyBlocks(facts: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words } = told;
  return [
    factsTable(facts, told),
    heading(2, words.purpose),
    paragraph(purposeOf(facts, told)),
    paragraph(words.insider),
    heading(2, words.principles),
    bullets([
      words.principleGraded,
      words.principleDepth,
      words.principleLawful,
      words.principleConduct,
      words.principleReport,
      words.principleShown,
    ]),
    ...scopeBlocks(facts, told),
    ...ownerBlocks(facts, told),
    ...contradictionBlocks(facts, facts.full.contradictions, told),
    heading(2, told.words.levels),
    paragraph(told.words.howLevels),
    fullLevels(facts.full, told),
    ...domains.flatMap((domain) => domainBlocks(domain, facts, told)),
    ...commitmentBlocks(facts, told),
    ...upkeepBlocks(facts, told),
  ];
}

const purposeOf = ({ tier }: ReportFacts, { documentWords: words }: ReportLanguage): string =>
  ({ national: words.purposeNational, agency: words.purposeAgency, facility: words.purposeFacility })[tier];

function scopeBlocks({ scope, measures }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words, catalogueWords } = told;
  const { chosen, switchedOff } = scope;
  const categories = scope.categories.map((each) => wordOf(catalogueWords, "category", each));
  const rows = switchedOff.map(({ measure, provision }) => [ownTitle(told, measure), provision]);
  return [
    heading(2, words.covers),
    paragraph(
      categories.length === 0
        ? words.coversNone
        : fill(words.coversCategories, { categories: listed(categories, told.language) }),
    ),
    paragraph(fill(words.coversCount, { measures: measures.length, chosen: chosen.length })),
    ...(rows.length === 0
      ? []
      : [
          tableOr(
            {
              caption: words.switchedOff,
              columns: [
                [told.words.measure, 1],
                [words.provision, 1],
              ],
              rows,
            },
            "",
          ),
        ]),
  ];
}

function ownerBlocks({ measures }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words, catalogueWords } = told;
  const positions = [...new Set(measures.map(({ owner }) => owner))];
  const rows = positions.map((owner) => [
    wordOf(catalogueWords, "owner", owner),
    listed(
      measures.filter((each) => each.owner === owner).map(({ id }) => id),
      told.language,
    ),
  ]);
  const columns = [
    [words.position, 1],
    [words.answersFor, 3],
  ] as const;
  return [
    heading(2, words.roles),
    paragraph(words.rolesText),
    tableOr({ caption: "", columns, rows }, told.words.nothingApplies),
  ];
}

function domainBlocks(domain: Maturity["domains"][number]["domain"], facts: ReportFacts, told: ReportLanguage) {
  const own = facts.measures.filter(({ criteria }) => criteria[0]?.domain === domain);
  if (own.length === 0) return [];
  return [
    heading(2, labelled(told.documentWords.measures, domainName(domain, told), told.language)),
    ...own.flatMap((measure) => measureBlocks(measure, facts, told)),
  ];
}

function measureBlocks(measure: Measure, { assignments }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words, catalogueWords, texts, language } = told;
  const { id, owner, evidence, test, criteria } = measure;
  const text = texts[id];
  const due = assignments.get(id)?.due ?? null;
  return [
    heading(3, ownTitle(told, id)),
    paragraph(aroundOwn(told, id, "{words}", text?.statement ?? id)),
    bullets([
      fill(words.owner, { owner: wordOf(catalogueWords, "owner", owner) }) +
        (due === null ? "" : ` ${fill(words.due, { day: dayIn(due, language) })}`),
      fill(words.provenBy, {
        evidence: listed(
          evidence.map((kind) => wordOf(catalogueWords, "evidence", kind)),
          language,
        ),
      }),
      aroundOwn(
        told,
        id,
        fill(words.tested, {
          months: test.everyMonths,
          method: wordOf(catalogueWords, "method", test.method),
          test: "{words}",
        }),
        text?.test ?? "",
      ),
    ]),
    tableOr(
      {
        caption: "",
        columns: [
          [told.words.level, 1],
          [words.criterion, 6],
        ],
        rows: criteria.map((each) => [
          `${each.level}`,
          aroundOwn(told, id, "{words}", criterionText(text, each.id, id)),
        ]),
      },
      told.words.nothingApplies,
    ),
  ];
}

export const criterionText = (text: MeasureTexts | undefined, criterion: string, measure: string): string =>
  text?.criteria[criterion.slice(measure.length + 1)] ?? criterion;

function commitmentBlocks({ measures }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words } = told;
  const served = [...new Set(measures.flatMap(({ commitments }) => commitments))].sort();
  const columns = [
    [words.commitment, 2],
    [words.measures, 3],
  ] as const;
  const rows = served.map((commitment) => [
    [commitment, told.commitments[commitment] ?? ""].join(" ").trim(),
    listed(
      measures.filter(({ commitments }) => commitments.includes(commitment)).map(({ id }) => id),
      told.language,
    ),
  ]);
  return [
    heading(2, words.commitments),
    paragraph(words.commitmentsText),
    tableOr({ caption: "", columns, rows }, words.none),
  ];
}

function upkeepBlocks({ measures, catalogue }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words, catalogueWords } = told;
  const kinds = [...new Set(measures.flatMap(({ evidence }) => evidence))];
  const columns = [
    [words.evidenceKind, 3],
    [words.holdsMonths, 1],
  ] as const;
  const rows = kinds.map((kind) => [
    wordOf(catalogueWords, "evidence", kind),
    String(catalogue.evidenceMonths[kind] ?? 0),
  ]);
  return [heading(2, words.upkeep), paragraph(words.upkeepText), tableOr({ caption: "", columns, rows }, words.none)];
}
