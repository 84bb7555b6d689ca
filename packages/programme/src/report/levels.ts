/** Levels of a programme, domain by domain, and what speaks against them. */
import { type Block, bracketed, labelled, listed } from "@custodiet/core";
import type { Level } from "../catalogue/measure.ts";
import type { Contradiction, DomainMaturity, Maturity } from "../maturity/maturity.ts";
import { type ReportFacts, type ReportLanguage, titleOf, wordOf } from "./report-facts.ts";
import { clip, heading, paragraph, tableOr } from "./report-parts.ts";
import { fill } from "./report-words.ts";

export const domainName = (domain: DomainMaturity["domain"], { catalogueWords }: ReportLanguage): string =>
  `${domain} ${wordOf(catalogueWords, "domain", domain)}`;

export const fullLevels = ({ domains }: Maturity, told: ReportLanguage): Block => {
  const { words } = told;
  return tableOr(
    {
      caption: "",
      columns: [
        [words.domain, 6],
        [words.claimed, 4],
        [words.verified, 4],
        [words.computed, 4],
        [words.next, 6],
      ],
      rows: domains.map((each) => [
        domainName(each.domain, told),
        numberText(each.claimed.level, words.nothingApplies),
        numberText(each.verified?.level ?? null, words.nothingApplies),
        numberText(each.computed?.level ?? null, words.notComputed),
        nextText(each, told),
      ]),
    },
    words.nothingApplies,
  );
};

const numberText = (level: Level | null, otherwise: string): string => (level === null ? otherwise : String(level));

export const levelText = (level: Level | null, { catalogueWords }: ReportLanguage, otherwise: string): string =>
  level === null ? otherwise : `${level} ${wordOf(catalogueWords, "level", String(level))}`;

export const nextText = ({ claimed }: DomainMaturity, { words }: ReportLanguage): string => {
  if (claimed.level === null) return "";
  return claimed.next === null ? words.highest : fill(words.nextOf, { ...claimed.next });
};

/** How much of the contradictions is shown. */
export interface Shown {
  readonly most: number;
  readonly lettersOfClaim: number;
  readonly places: number;
}

export const everything: Shown = {
  most: Number.POSITIVE_INFINITY,
  lettersOfClaim: Number.POSITIVE_INFINITY,
  places: 6,
};

export function contradictionBlocks(
  { origin, placeName }: ReportFacts,
  contradictions: readonly Contradiction[],
  told: ReportLanguage,
  shown: Shown = everything,
): readonly Block[] {
  const { words, catalogueWords, texts, language } = told;
  const rows = contradictions.slice(0, shown.most).map(({ measure, criterion, source, findings }) => {
    const found = [
      ...new Set(findings.flatMap(({ places }) => places.map((place) => placeName(place) ?? words.heldByFew))),
    ];
    const places = listed([...found.slice(0, shown.places), ...(found.length > shown.places ? ["…"] : [])], language);
    const text = texts[measure]?.criteria[criterion.slice(measure.length + 1)] ?? criterion;
    return [
      clip(labelled(titleOf(told, measure), text, language), shown.lettersOfClaim),
      clip(against(wordOf(catalogueWords, "check", source), places, language), shown.lettersOfClaim),
    ];
  });
  const columns = [
    [words.claim, 1],
    [words.against, 1],
  ] as const;
  return [
    heading(2, bracketed(words.contradictions, `${contradictions.length}`, language)),
    paragraph(origin.model === null ? words.noModel : words.contradictionsText),
    tableOr({ caption: "", columns, rows }, words.noContradictions),
  ];
}

/** A sentence, and the names that it is about. */
const against = (sentence: string, places: string, language: ReportLanguage["language"]): string =>
  places === "" ? sentence : labelled(sentence.replace(/[.。]$/u, ""), places, language);
