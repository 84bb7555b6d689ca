/** The full audit report: contradictions, then every criterion with its verdicts, then all evidence with days and hashes. */
import { type Block, bracketed, dayIn, labelled, listed, parted } from "@custodiet/core";
import type { CriterionId, Domain } from "../catalogue/measure.ts";
import type { EvidenceFile } from "../kept/act.ts";
import type { CriterionState } from "../maturity/criterion-state.ts";
import { endOfEvidence } from "../maturity/evidence-term.ts";
import type { DomainMaturity } from "../maturity/maturity.ts";
import type { Evidence } from "../maturity/record.ts";
import { type ActAs, type ActsByPosition, actsByPosition } from "./acted-as.ts";
import { aroundOwn } from "./in-own-language.ts";
import { contradictionBlocks, domainName, fullLevels } from "./levels.ts";
import { criterionText } from "./policy.ts";
import { factsTable } from "./rapid.ts";
import { type ReportFacts, type ReportLanguage, titleOf, wordOf } from "./report-facts.ts";
import { bullets, hashInParts, heading, paragraph, tableOr } from "./report-parts.ts";
import { fill } from "./report-words.ts";

export function auditBlocks(facts: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { words, documentWords } = told;
  const acts = actsByPosition(facts.acts);
  return [
    paragraph(documentWords.auditText),
    factsTable(facts, told),
    ...contradictionBlocks(facts, facts.full.contradictions, told),
    heading(2, words.levels),
    paragraph(words.howLevels),
    fullLevels(facts.full, told),
    ...facts.full.domains.flatMap((each) => criteriaBlocks(each, acts, told)),
    heading(2, documentWords.evidence),
    evidenceList(facts, acts, told),
    ...formerBlocks(facts, told),
    heading(2, documentWords.tests),
    testTable(facts, acts, told),
    ...formerTestBlocks(facts, told),
    ...exemptionBlocks(facts, told),
  ];
}

function criteriaBlocks(each: DomainMaturity, acts: ActsByPosition, told: ReportLanguage): readonly Block[] {
  const { words, documentWords, texts } = told;
  const { domain, claimed, verified, computed } = each;
  if (claimed.criteria.length === 0) return [];
  const said = new Map(computed?.criteria.map(({ criterion, isMet }) => [criterion, isMet]));
  const verdicts = new Map(verified?.criteria.map((state) => [state.criterion.id, state]));
  const columns = [
    [documentWords.criterion, 19],
    [words.claimed, 12],
    [words.verified, 10],
    [words.computed, 8],
  ] as const;
  const rows = claimed.criteria.map((state) => {
    const { id, measure } = state.criterion;
    const other = verdicts.get(id);
    return [
      aroundOwn(told, measure, `${id} {words}`, criterionText(texts[measure], id, measure)),
      stateText(state, acts.verdict("claimed", id), told),
      other === undefined ? "" : stateText(other, acts.verdict("verified", id), told),
      computedText(said.get(id), told),
    ];
  });
  return [
    heading(2, fill(documentWords.criteriaOf, { domain: domainName(domain, told) })),
    tableOr({ caption: "", columns, rows }, words.nothingApplies),
  ];
}

function stateText({ state, why }: CriterionState, by: ActAs | null, told: ReportLanguage): string {
  const { documentWords: words } = told;
  const shown = {
    met: words.stateMet,
    "not met": words.stateNotMet,
    unanswered: words.stateUnanswered,
    "not evaluable": words.stateNotEvaluable,
    "not applicable": words.stateNotApplicable,
  }[state];
  const reason =
    why === null
      ? []
      : [
          {
            "no evidence": words.whyNoEvidence,
            "not current": words.whyNotCurrent,
            "not reviewed": words.whyNotReviewed,
          }[why],
        ];
  const beside = [
    ...reason,
    ...(by === null || state === "unanswered" ? [] : [positionOf(by, told), dayIn(by.on, told.language)]),
  ];
  return beside.length === 0 ? shown : bracketed(shown, parted(beside, told.language), told.language);
}

const positionOf = (by: ActAs | null, { roles, documentWords }: ReportLanguage): string =>
  by?.role == null ? documentWords.none : (roles[by.role] ?? by.role);

const computedText = (isMet: boolean | undefined, { words, documentWords }: ReportLanguage): string => {
  if (isMet === undefined) return words.notComputed;
  return isMet ? documentWords.saidFor : documentWords.saidAgainst;
};

function evidenceList(facts: ReportFacts, acts: ActsByPosition, told: ReportLanguage): Block {
  const { evidence } = facts.record;
  if (evidence.length === 0) return paragraph(told.documentWords.noEvidence);
  return bullets(evidence.map((each) => evidenceLines(each, facts, acts, told)));
}

function evidenceLines(
  each: Evidence,
  facts: ReportFacts,
  acts: ActsByPosition,
  told: ReportLanguage,
): readonly string[] {
  const { documentWords: words, catalogueWords, language } = told;
  const dated = (day: string): string => dayIn(day, language);
  const { id, kind, criteria, effective, recorded, hash } = each;
  const { title = "", place = "", file = null } = facts.papers.get(id) ?? {};
  const ends = endOfEvidence(facts.catalogue, each);
  return [
    [title, wordOf(catalogueWords, "evidence", kind)].filter((part) => part !== "").join(" · "),
    fill(words.provesCriteria, { criteria: listed(criteria, language) }),
    fill(words.evidenceDays, { effective: dated(effective), recorded: dated(recorded), ends: dated(ends) }),
    `${fill(words.submittedAs, { position: positionOf(acts.submitted(id), told) })} ${reviewText(each, acts, told)}`,
    hash === null ? fill(words.noFile, { place }) : hashText(hash, file, told),
  ];
}

const hashText = (
  hash: string,
  file: EvidenceFile | null,
  { documentWords: words, language }: ReportLanguage,
): string =>
  [
    labelled("SHA-256", hashInParts(hash), language),
    file === null
      ? words.fileElsewhere
      : fill(words.fileKept, { name: file.name, kilobytes: `${Math.ceil(file.byteLength / 1000)}` }),
  ].join(" ");

/** Replaced or taken back: with the hash that stood, and since when it counts no more. */
function formerBlocks({ former, papers }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words, language } = told;
  if (former.size === 0) return [];
  const titleOfPaper = (id: string): string => papers.get(id)?.title ?? id;
  const lines = [...former.values()].map(({ evidence: { id, criteria, hash }, replacedBy, reason, on }) => {
    const { place = "", file = null } = papers.get(id) ?? {};
    return [
      titleOfPaper(id),
      fill(words.provesCriteria, { criteria: listed(criteria, language) }),
      replacedBy === null
        ? fill(words.takenBackOn, { day: dayIn(on, language), reason })
        : fill(words.replacedOn, { day: dayIn(on, language), title: titleOfPaper(replacedBy) }),
      hash === null ? fill(words.noFile, { place }) : hashText(hash, file, told),
    ];
  });
  return [heading(2, words.formerEvidence), bullets(lines)];
}

function reviewText({ id, review }: Evidence, acts: ActsByPosition, told: ReportLanguage): string {
  const { documentWords: words } = told;
  if (review === null) return words.notReviewed;
  const text = review.isAccepted ? words.acceptedAs : words.refusedAs;
  return fill(text, { day: dayIn(review.on, told.language), position: positionOf(acts.reviewed(id), told) });
}

function testTable({ tests }: ReportFacts, acts: ActsByPosition, told: ReportLanguage): Block {
  const { words, documentWords, catalogueWords } = told;
  return tableOr(
    {
      caption: "",
      columns: [
        [words.measure, 9],
        [documentWords.testDay, 7],
        [documentWords.trials, 4],
        [documentWords.failures, 4],
        [documentWords.position, 8],
      ],
      rows: tests.map(({ id, measure, method, on, trials, failures }) => [
        bracketed(titleOf(told, measure), wordOf(catalogueWords, "method", method), told.language),
        dayIn(on, told.language),
        `${trials}`,
        `${failures}`,
        positionOf(acts.tested(id), told),
      ]),
    },
    documentWords.noTests,
  );
}

/** What was tested and taken back: a failure does not leave the report with it. */
function formerTestBlocks({ formerTests }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words, catalogueWords, language } = told;
  if (formerTests.size === 0) return [];
  const lines = [...formerTests.values()].map(
    ({ test: { measure, method, on, trials, failures }, reason, on: backOn }) => [
      bracketed(titleOf(told, measure), wordOf(catalogueWords, "method", method), language),
      `${dayIn(on, language)}: ${fill(words.testCounts, { failures, trials })}`,
      fill(words.takenBackOn, { day: dayIn(backOn, language), reason }),
    ],
  );
  return [heading(2, words.formerTests), bullets(lines)];
}

function exemptionBlocks({ record, full }: ReportFacts, told: ReportLanguage): readonly Block[] {
  const { documentWords: words } = told;
  const agreed = record.exemptions.filter((each) => each.agreed !== null);
  if (agreed.length === 0) return [];
  const measures = new Map<CriterionId, { readonly measure: string; readonly domain: Domain }>(
    full.domains.flatMap(({ claimed }) => claimed.criteria.map(({ criterion }) => [criterion.id, criterion] as const)),
  );
  const columns = [
    [words.criterion, 4],
    [words.reason, 4],
    [words.testDay, 2],
  ] as const;
  const rows = agreed.map(({ criterion, reason, agreed: by }) => {
    const measure = measures.get(criterion)?.measure ?? criterion;
    return [
      aroundOwn(told, measure, `${criterion} {words}`, criterionText(told.texts[measure], criterion, measure)),
      reason,
      dayIn(by?.on ?? "", told.language),
    ];
  });
  return [heading(2, words.exemptions), tableOr({ caption: "", columns, rows }, words.none)];
}
