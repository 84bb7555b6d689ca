/**
 * A measure of the catalogue: what may be done against insiders, at which tier, for which commitment, and how one sees
 * that it works. Rules only; the words stand in files of their own, by language.
 */
import type { Branded } from "@custodiet/core";

/** Governance, trustworthiness, access, material accounting, detection, response, culture, sharing. */
export const domains = ["GOV", "TRU", "ACC", "NMA", "DET", "RES", "CUL", "SHA"] as const;
export type Domain = (typeof domains)[number];

export const tiers = ["national", "agency", "facility"] as const;
export type Tier = (typeof tiers)[number];

/** Five cumulative levels: 0 absent, 1 exists, 2 implemented, 3 effective, 4 sustained. */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** `ACC-02`; an organisation's own: `OWN-7`. Never given twice. */
export type CatalogueId = Branded<"CatalogueMeasure">;
/** `ACC-02.1.a`: measure, level, letter. */
export type CriterionId = Branded<"Criterion">;

export const measureFunctions = ["deter", "detect", "delay", "respond", "recover"] as const;
export const costBands = ["low", "medium", "high"] as const;
export const testMethods = ["sampled", "seeded", "exercise", "observed", "review"] as const;
export const privacyNotes = [
  "none",
  "positions",
  "personal-record",
  "criminal-record",
  "health",
  "behaviour",
  "monitoring",
  "reporter",
  "survey",
] as const;
export const owners = [
  "government",
  "competent-authority",
  "agency-head",
  "facility-head",
  "security-manager",
  "personnel-manager",
  "material-accountant",
  "computer-security-officer",
  "medical-officer",
  "training-manager",
  "guard-commander",
  "group-chair",
  "legal-adviser",
  "auditor",
] as const;

/** OSCAL's words for how a measure stands to a control of another framework (control mapping model). */
export const relationships = ["equal-to", "equivalent-to", "subset-of", "superset-of", "intersects-with"] as const;

/** A number of another framework, in our judgement; never its text. */
export interface Reference {
  readonly framework: string;
  readonly number: string;
  readonly relationship: (typeof relationships)[number];
  readonly judgedBy: string;
  readonly judgedOn: string;
}

/**
 * How the implementation is tested. `samples` clean ones prove that no more than `tolerated` fail, at 95 % confidence
 * (one-sided, exact); `tolerated: null`: the test claims no rate.
 */
export interface TestRule {
  readonly method: (typeof testMethods)[number];
  readonly samples: number | null;
  readonly tolerated: number | null;
  readonly everyMonths: number;
}

/** What a facility model is asked; a closed set, each evaluated in `hooks/`. */
export const hookChecks = [
  "targets-categorised",
  "threat-covers-insiders",
  "requirements-met",
  "pair-at-targets",
  "pair-independent",
  "access-by-task",
  "contractors-escorted",
  "separation-of-duties",
  "access-share",
  "remote-access-inside",
  "knowledge-share",
  "material-detection-on-ways-out",
  "targets-in-balance-areas",
  "inventory-period",
  "measurement-basis",
  "accountant-apart",
  "transfers-paired",
  "detection-in-every-state",
  "figures-tested",
  "systems-described",
  "measures-in-service",
  "response-before-act",
  "force-in-every-state",
  "free-portals-watched",
] as const;
export type HookCheck = (typeof hookChecks)[number];

/** `proves`: the criterion, `2.a`, that the model bears out or contradicts. Shares are 0 to 1. */
export interface Hook {
  readonly check: HookCheck;
  readonly proves: string;
  /** Categories of targets it looks at; left out: every target. */
  readonly categories?: readonly string[] | undefined;
  readonly atMostShare?: number | undefined;
  readonly atLeastShare?: number | undefined;
  readonly withinDays?: Readonly<Record<string, number>> | undefined;
}

export interface Measure {
  readonly id: CatalogueId;
  readonly tiers: readonly Tier[];
  /** Commitments of INFCIRC/908 it serves; empty only where `isExtra`. */
  readonly commitments: readonly string[];
  readonly isExtra: boolean;
  readonly functions: readonly (typeof measureFunctions)[number][];
  /** Where the graded approach requires it: in every case, where there are targets of these categories, or nowhere. */
  readonly requiredFrom: "every category" | readonly string[];
  readonly owner: (typeof owners)[number];
  readonly isQuickWin: boolean;
  readonly cost: (typeof costBands)[number];
  /** A tag across domains. */
  readonly isCyber: boolean;
  readonly hooks: readonly Hook[];
  readonly evidence: readonly string[];
  readonly test: TestRule;
  readonly privacy: (typeof privacyNotes)[number];
  readonly criteria: readonly Criterion[];
  readonly references: readonly Reference[];
}

export interface Criterion {
  readonly id: CriterionId;
  readonly measure: CatalogueId;
  readonly domain: Domain;
  readonly level: Exclude<Level, 0>;
}

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly edition: string;
}

export interface Catalogue {
  readonly edition: string;
  /** SHA-256 of all its rules: what an assessment was made with. */
  readonly hash: string;
  readonly measures: readonly Measure[];
  readonly withdrawn: readonly string[];
  /** Commitments, and at which tiers each can be served; our own judgement. */
  readonly commitments: Readonly<Record<string, readonly Tier[]>>;
  readonly frameworks: readonly Framework[];
  /** Months for which evidence of a kind holds. */
  readonly evidenceMonths: Readonly<Record<string, number>>;
  /** Measures that the rapid assessment asks about. */
  readonly rapid: Readonly<Record<Tier, readonly CatalogueId[]>>;
}
