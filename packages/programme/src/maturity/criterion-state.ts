import type { Catalogue, Criterion, CriterionId, Measure } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";
import { isAccepted, isCurrent, isOfKind } from "./evidence-term.ts";
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

/** The record by criterion, read once. */
export interface RecordIndex {
  readonly claimOf: (id: CriterionId) => Verdict | null;
  /** By somebody who never claimed it. */
  readonly verificationOf: (id: CriterionId) => Verdict | null;
  readonly evidenceOf: (id: CriterionId) => readonly Evidence[];
  readonly isExempt: (id: CriterionId) => boolean;
}

export function indexRecord(record: ProgrammeRecord, knownOn: Day): RecordIndex {
  const claims = latest(record.claims, knownOn);
  const claimants = new Set(record.claims.map(({ criterion, by }) => `${criterion} ${by}`));
  const verifications = latest(
    record.verifications.filter(({ criterion, by }) => !claimants.has(`${criterion} ${by}`)),
    knownOn,
  );
  const evidence = new Map<CriterionId, Evidence[]>();
  for (const each of record.evidence.filter(({ recorded }) => recorded <= knownOn)) {
    for (const id of each.criteria) evidence.set(id, [...(evidence.get(id) ?? []), each]);
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
    evidenceOf: (id) => evidence.get(id) ?? [],
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
  catalogue: Catalogue,
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
  const proving = index.evidenceOf(criterion.id).filter((each) => isOfKind(measure, each));
  const current = proving.filter((each) => isCurrent(catalogue, each, on));
  const why = ((): CriterionState["why"] => {
    if (asked === "none") return null;
    if (proving.length === 0) return "no evidence";
    if (current.length === 0) return "not current";
    return asked === "accepted" && !current.some((each) => isAccepted(each, knownOn)) ? "not reviewed" : null;
  })();
  return { criterion, state: why === null ? "met" : "not evaluable", why };
}
