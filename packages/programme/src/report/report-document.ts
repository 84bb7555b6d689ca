/** A programme's documents, written from it: the same facts in the same language give the same tree. */
import { type Block, type DocumentTree, labelled, languageTag } from "@custodiet/core";
import { auditBlocks } from "./audit.ts";
import { briefBlocks, briefOrigin } from "./brief.ts";
import { originBlocks } from "./origin.ts";
import { policyBlocks } from "./policy.ts";
import { rapidBlocks } from "./rapid.ts";
import type { ReportFacts, ReportKind, ReportLanguage } from "./report-facts.ts";
import { audienceLine, clip, heading, paragraph } from "./report-parts.ts";

export function reportDocument(kind: ReportKind, facts: ReportFacts, told: ReportLanguage): DocumentTree {
  const { words, language } = told;
  const name = kind === "brief" ? clip(facts.name, lettersOfName) : facts.name;
  const title = labelled(titleOfKind(kind, facts, told), name, language);
  return {
    title,
    author: facts.organisation,
    language: languageTag(language),
    name: fileNameOf(kind, facts),
    createdAtMs: facts.createdAtMs,
    marking: { tlp: facts.marking.tlp, audience: audienceLine(facts, told), placement: "every-page" },
    watermark: null,
    companionText: words.companion,
    ...(kind === "brief" ? { density: "compact" as const } : {}),
    blocks: [
      heading(1, title),
      ...(facts.isFictional && kind !== "brief" ? [paragraph(words.fictional, "notice")] : []),
      ...blocksOf(kind, facts, told),
      ...endOf(kind, facts, told),
    ],
  };
}

const lettersOfName = 70;

function titleOfKind(kind: ReportKind, { tier }: ReportFacts, { words, documentWords }: ReportLanguage): string {
  const policies = {
    national: documentWords.titleNational,
    agency: documentWords.titleAgency,
    facility: documentWords.titleFacility,
  };
  return { policy: policies[tier], audit: documentWords.titleAudit, brief: words.briefTitle, rapid: words.rapidTitle }[
    kind
  ];
}

function fileNameOf(kind: ReportKind, { tier }: Pick<ReportFacts, "tier">): string {
  const policies = { national: "national-policy", agency: "agency-policy", facility: "facility-programme" };
  return { policy: policies[tier], audit: "audit-report", brief: "management-brief", rapid: "rapid-assessment" }[kind];
}

const writers = { policy: policyBlocks, audit: auditBlocks, brief: briefBlocks, rapid: rapidBlocks } as const;

const blocksOf = (kind: ReportKind, facts: ReportFacts, told: ReportLanguage): readonly Block[] =>
  writers[kind](facts, told);

function endOf(kind: ReportKind, facts: ReportFacts, told: ReportLanguage): readonly Block[] {
  if (kind === "brief") return [briefOrigin(facts, told)];
  const { words } = told;
  return [
    ...originBlocks(facts, told),
    ...(kind === "rapid" ? [paragraph(words.howLevels, "small")] : []),
    paragraph(words.independence, "small"),
  ];
}
