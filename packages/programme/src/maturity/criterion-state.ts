import type { Catalogue, Criterion, CriterionId, Measure } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";
import { endOfEvidence, isAccepted, isOfKind } from "./evidence-term.ts";
import type { Evidence, ProgrammeRecord, Verdict } from "./record.ts";

/** A criterion as one figure sees it. `not evaluable` counts as not met, and is shown apart. */
export interface CriterionState {
  readonly criterion: Criterion;
  readonly state: "met" | "not met" | "unanswered" | "not evaluable" | "not applicable";
  /** Why it cannot be evaluated; `null` where it can. */
  readonly why: "no evidence" | "not current" | "not reviewed" | null;
}

/** The day that is asked about, and the day up to which the record is read: what was entered later was not known. */
export interface AsOf {
  readonly on: Day;
  readonly knownOn: Day;
}

/** Evidence with the first day on which it no longer holds. */
export interface HeldEvidence {
  readonly evidence: Evidence;
  readonly ends: Day;
}

/** The record by criterion, read once. */
export interface RecordIndex {
  readonly claimOf: (id: CriterionId) => Verdict | null;
  /** By somebody who never claimed it. */
  readonly verificationOf: (id: CriterionId) => Verdict | null;
  readonly evidenceOf: (id: CriterionId) => readonly HeldEvidence[];
  readonly isExempt: (id: CriterionId) => boolean;
}

export function indexRecord(catalogue: Catalogue, record: ProgrammeRecord, knownOn: Day): RecordIndex {
  const claims = latest(record.claims, knownOn);
  const claimants = new Set(record.claims.map(({ criterion, by }) => `${criterion} ${by}`));
  const verifications = latest(
    record.verifications.filter(({ criterion, by }) => !claimants.has(`${criterion} ${by}`)),
    knownOn,
  );
  const held = new Map<CriterionId, HeldEvidence[]>();
  for (const evidence of record.evidence.filter(({ recorded }) => recorded <= knownOn)) {
    const each = { evidence, ends: endOfEvidence(catalogue, evidence) };
    for (const id of evidence.criteria) {
      const before = held.get(id);
      if (before === undefined) held.set(id, [each]);
      else before.push(each);
    }
  }
  const exempt = new Set(
    record.exemptions
      .filter(({ reason, askedBy, agreed }) => reason.trim() !== "" && agreed !== null && agreed.by !== askedBy)
      .filter(({ agreed }) => agreed !== null && agreed.on <= knownOn)
      .map(({ criterion }) => criterion),
  );
  return {
    claimOf: (id) => claims.get(id) ?? null,
    verificationOf: (id) => verifications.get(id) ?? null,
    evidenceOf: (id) => held.get(id) ?? [],
    isExempt: (id) => exempt.has(id),
  };
}

function latest(verdicts: readonly Verdict[], knownOn: Day): ReadonlyMap<CriterionId, Verdict> {
  const found = new Map<CriterionId, Verdict>();
  for (const verdict of verdicts) {
    const before = found.get(verdict.criterion);
    if (verdict.on <= knownOn && (before === undefined || before.on <= verdict.on))
      found.set(verdict.criterion, verdict);
  }
  return found;
}

/** What a figure asks of evidence: none (a rapid assessment), that it holds, or that it holds and was accepted. */
export type EvidenceAsked = "none" | "current" | "accepted";

export function stateOfCriterion(
  measure: Measure,
  criterion: Criterion,
  index: RecordIndex,
  verdict: Verdict | null,
  asked: EvidenceAsked,
  { on, knownOn }: AsOf,
): CriterionState {
  if (index.isExempt(criterion.id)) return { criterion, state: "not applicable", why: null };
  if (verdict === null) return { criterion, state: "unanswered", why: null };
  if (!verdict.isMet) return { criterion, state: "not met", why: null };
  const proving = index.evidenceOf(criterion.id).filter(({ evidence }) => isOfKind(measure, evidence));
  const current = proving.filter(({ evidence, ends }) => evidence.effective <= on && on < ends);
  const why = ((): CriterionState["why"] => {
    if (asked === "none") return null;
    if (proving.length === 0) return "no evidence";
    if (current.length === 0) return "not current";
    return asked === "accepted" && !current.some(({ evidence }) => isAccepted(evidence, knownOn))
      ? "not reviewed"
      : null;
  })();
  return { criterion, state: why === null ? "met" : "not evaluable", why };
}
