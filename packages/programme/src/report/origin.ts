/** What a document says of itself: the state it was written from, the hashes behind it, who looked at its wording. */
import { type Block, labelled, sentences } from "@custodiet/core";
import type { Wording } from "../catalogue/wording.ts";
import type { ReportFacts, ReportLanguage } from "./report-facts.ts";
import { hashInParts, heading, paragraph, tableOr } from "./report-parts.ts";
import { fill } from "./report-words.ts";

export function originBlocks({ origin, catalogue }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words } = told;
  const rows: readonly (readonly [string, string | null])[] = [
    [words.stateHash, origin.state],
    [fill(words.catalogueHash, { edition: catalogue.edition }), origin.catalogue],
    [words.modelHash, origin.model],
    [words.assessmentHash, origin.assessment],
  ];
  return [
    heading(2, words.origin),
    paragraph(fill(words.originText, { acts: origin.acts })),
    tableOr(
      {
        caption: "",
        columns: [
          [words.hashOf, 1],
          [words.hash, 3],
        ],
        rows: rows.map(([what, hash]) => [what, hash === null ? words.none : hashInParts(hash)]),
      },
      "",
    ),
    paragraph(sentences([labelled(words.translation, wordingOf(told), told.language)], told.language), "small"),
  ];
}

const leastLookedAt = [
  "machine, needs review",
  "reviewed",
  "native",
  "own wording",
] as const satisfies readonly Wording["review"][];

/** How far the document's own words and the catalogue's have been looked at: the less of both. */
export function wordingOf({ documentWords: words, catalogueReview }: ReportLanguage): string {
  const review = leastLookedAt.find((each) => each === words.review || each === catalogueReview) ?? "own wording";
  return {
    "own wording": words.wordingOwn,
    "machine, needs review": words.wordingMachine,
    reviewed: words.wordingReviewed,
    native: words.wordingNative,
  }[review];
}
