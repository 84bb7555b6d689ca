/** What people said and showed of a programme: the record that a maturity is computed from. Immutable; grows only. */
import type { Branded, PersonId } from "@custodiet/core";
import type { CriterionId } from "../catalogue/measure.ts";
import type { Scope } from "../catalogue/scope.ts";
import type { Day } from "../day.ts";

export type EvidenceId = Branded<"Evidence">;

/** A verdict on one criterion. Of several by the same hand of the record, the latest counts. */
export interface Verdict {
  readonly criterion: CriterionId;
  readonly isMet: boolean;
  readonly by: PersonId;
  readonly on: Day;
}

export interface Evidence {
  readonly id: EvidenceId;
  readonly criteria: readonly CriterionId[];
  /** A kind that the measure names: what it is decides how long it holds. */
  readonly kind: string;
  /** The day from which it speaks of the facts. */
  readonly effective: Day;
  /** The day on which it was entered. */
  readonly recorded: Day;
  /** The first day on which it no longer holds; `null`: as long as its kind does. */
  readonly expires: Day | null;
  /** SHA-256 of the file, 64 lower-case hexadecimal digits; `null`: there is no file, it lies where the record says. */
  readonly hash: string | null;
  readonly submittedBy: PersonId;
  readonly review: { readonly by: PersonId; readonly on: Day; readonly isAccepted: boolean } | null;
}

/** Not applicable: with a reason, and once a second person has agreed. */
export interface Exemption {
  readonly criterion: CriterionId;
  readonly reason: string;
  readonly askedBy: PersonId;
  readonly on: Day;
  readonly agreed: { readonly by: PersonId; readonly on: Day } | null;
}

export interface ProgrammeRecord {
  readonly scope: Scope;
  /** By who answers for the measure. */
  readonly claims: readonly Verdict[];
  /** By somebody else, who looked. */
  readonly verifications: readonly Verdict[];
  readonly evidence: readonly Evidence[];
  readonly exemptions: readonly Exemption[];
}
