import type { Wording } from "../catalogue/wording.ts";

/** What the documents that a programme writes say in one language; `{name}` stands for what is put there. */
export interface DocumentWords {
  /** How far the wording has been looked at. */
  readonly review: Wording["review"];
  readonly titleNational: string;
  readonly titleAgency: string;
  readonly titleFacility: string;
  readonly titleAudit: string;
  readonly purpose: string;
  readonly purposeNational: string;
  readonly purposeAgency: string;
  readonly purposeFacility: string;
  readonly insider: string;
  readonly principles: string;
  readonly principleGraded: string;
  readonly principleDepth: string;
  readonly principleLawful: string;
  readonly principleConduct: string;
  readonly principleReport: string;
  readonly principleShown: string;
  readonly covers: string;
  /** `{categories}`. */
  readonly coversCategories: string;
  readonly coversNone: string;
  /** `{measures}`, `{chosen}`. */
  readonly coversCount: string;
  readonly switchedOff: string;
  readonly provision: string;
  readonly roles: string;
  readonly rolesText: string;
  readonly position: string;
  readonly answersFor: string;
  readonly measures: string;
  /** `{owner}`. */
  readonly owner: string;
  /** `{day}`. */
  readonly due: string;
  /** `{evidence}`. */
  readonly provenBy: string;
  /** `{months}`, `{method}`, `{test}`. */
  readonly tested: string;
  readonly criterion: string;
  readonly standing: string;
  readonly commitments: string;
  readonly commitmentsText: string;
  readonly commitment: string;
  readonly upkeep: string;
  readonly upkeepText: string;
  readonly evidenceKind: string;
  readonly holdsMonths: string;
  readonly origin: string;
  /** `{acts}`. */
  readonly originText: string;
  readonly stateHash: string;
  readonly assessmentHash: string;
  readonly modelHash: string;
  /** `{edition}`. */
  readonly catalogueHash: string;
  readonly hashOf: string;
  readonly hash: string;
  readonly none: string;
  readonly translation: string;
  readonly wordingOwn: string;
  readonly wordingMachine: string;
  readonly wordingReviewed: string;
  readonly wordingNative: string;
  readonly auditText: string;
  /** `{domain}`. */
  readonly criteriaOf: string;
  readonly stateMet: string;
  readonly stateNotMet: string;
  readonly stateUnanswered: string;
  readonly stateNotEvaluable: string;
  readonly stateNotApplicable: string;
  readonly whyNoEvidence: string;
  readonly whyNotCurrent: string;
  readonly whyNotReviewed: string;
  readonly saidFor: string;
  readonly saidAgainst: string;
  readonly evidence: string;
  readonly noEvidence: string;
  /** `{effective}`, `{recorded}`, `{ends}`. */
  readonly evidenceDays: string;
  /** `{position}`. */
  readonly submittedAs: string;
  /** `{day}`, `{position}`. */
  readonly acceptedAs: string;
  /** `{day}`, `{position}`. */
  readonly refusedAs: string;
  readonly notReviewed: string;
  /** `{place}`. */
  readonly noFile: string;
  /** `{name}`, `{kilobytes}`. */
  readonly fileKept: string;
  readonly fileElsewhere: string;
  /** Of an organisation's own: `{title}`. */
  readonly ownMeasure: string;
  readonly formerEvidence: string;
  readonly formerTests: string;
  /** `{failures}`, `{trials}`. */
  readonly testCounts: string;
  /** `{day}`, `{title}`. */
  readonly replacedOn: string;
  /** `{day}`, `{reason}`. */
  readonly takenBackOn: string;
  /** `{criteria}`. */
  readonly provesCriteria: string;
  readonly tests: string;
  readonly noTests: string;
  readonly testDay: string;
  readonly trials: string;
  readonly failures: string;
  readonly exemptions: string;
  readonly reason: string;
  readonly worth: string;
  readonly worthText: string;
  readonly openMeasures: string;
  readonly levelsRaised: string;
  /** `{domain}`, `{to}`, `{from}`. */
  readonly raised: string;
  readonly contradictionsAnswered: string;
  /** `{risk}`, `{missed}`, `{positions}`. */
  readonly risk: string;
  readonly noRisk: string;
  /** `{count}`. */
  readonly more: string;
  /** `{state}`, `{acts}`, `{edition}`, `{model}`, `{wording}`. */
  readonly briefOrigin: string;
}
