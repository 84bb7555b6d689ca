/** What may not enter a record. Each function tells every fault of one statement; an empty list lets it in. */
import type { Catalogue, CriterionId, Measure } from "../catalogue/measure.ts";
import { measuresInScope, type Scope } from "../catalogue/scope.ts";
import { type Day, readDay } from "../day.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { isCurrent, isOfKind } from "./evidence-term.ts";
import type { Evidence, Exemption, ProgrammeRecord, Verdict } from "./record.ts";

/** A claim of the owner's. Met without evidence that holds is `CUS-Q027`; a rapid assessment asks for none. */
export function checkClaim(
  catalogue: Catalogue,
  record: ProgrammeRecord,
  claim: Verdict,
  today: Day,
): readonly ProgrammeFault[] {
  const place = `claim ${claim.criterion}`;
  const measure = measureOf(catalogue, record.scope, claim.criterion);
  if (measure === null) return [programmeFault("unknownCriterion", place, claim.criterion)];
  const isProven =
    !claim.isMet ||
    record.scope.depth === "rapid" ||
    record.evidence.some(
      (each) => each.criteria.includes(claim.criterion) && isOfKind(measure, each) && isCurrent(catalogue, each, today),
    );
  return [
    ...faultsOfDay(place, claim.on, today),
    ...(isProven ? [] : [programmeFault("noEvidence", place, claim.criterion)]),
  ];
}

/** A verdict of somebody else: never of who claimed the criterion. */
export function checkVerification(
  catalogue: Catalogue,
  record: ProgrammeRecord,
  verdict: Verdict,
  today: Day,
): readonly ProgrammeFault[] {
  const place = `verification ${verdict.criterion}`;
  if (measureOf(catalogue, record.scope, verdict.criterion) === null)
    return [programmeFault("unknownCriterion", place, verdict.criterion)];
  const isOwn = record.claims.some(({ criterion, by }) => criterion === verdict.criterion && by === verdict.by);
  return [
    ...faultsOfDay(place, verdict.on, today),
    ...(isOwn ? [programmeFault("samePerson", place, verdict.by)] : []),
  ];
}

export function checkEvidence(
  catalogue: Catalogue,
  scope: Scope,
  evidence: Evidence,
  today: Day,
): readonly ProgrammeFault[] {
  const { id, criteria, effective, recorded, expires, hash, submittedBy, review } = evidence;
  const place = `evidence ${id}`;
  const measures = criteria.map((criterion) => ({ criterion, measure: measureOf(catalogue, scope, criterion) }));
  return [
    ...(criteria.length === 0 ? [programmeFault("unknownCriterion", place, null)] : []),
    ...measures
      .filter(({ measure }) => measure === null)
      .map(({ criterion }) => programmeFault("unknownCriterion", place, criterion)),
    ...measures
      .filter(({ measure }) => measure !== null && !isOfKind(measure, evidence))
      .map(({ criterion }) => programmeFault("wrongKind", `${place} ${criterion}`, evidence.kind)),
    ...[effective, recorded].flatMap((day) => faultsOfDay(place, day, today)),
    ...(expires === null ? [] : faultsOfExpiry(place, effective, expires)),
    ...(hash === null || /^[0-9a-f]{64}$/.test(hash) ? [] : [programmeFault("badHash", place, hash)]),
    ...(review === null ? [] : faultsOfDay(place, review.on, today)),
    ...(review !== null && review.by === submittedBy ? [programmeFault("samePerson", place, review.by)] : []),
  ];
}

export function checkExemption(
  catalogue: Catalogue,
  scope: Scope,
  { criterion, reason, askedBy, on, agreed }: Exemption,
  today: Day,
): readonly ProgrammeFault[] {
  const place = `not applicable ${criterion}`;
  return [
    ...(measureOf(catalogue, scope, criterion) ? [] : [programmeFault("unknownCriterion", place, criterion)]),
    ...(reason.trim() === "" ? [programmeFault("noReason", place, null)] : []),
    ...faultsOfDay(place, on, today),
    ...(agreed === null ? [] : faultsOfDay(place, agreed.on, today)),
    ...(agreed !== null && agreed.by === askedBy ? [programmeFault("samePerson", place, agreed.by)] : []),
  ];
}

const measureOf = (catalogue: Catalogue, scope: Scope, criterion: CriterionId): Measure | null =>
  measuresInScope(catalogue, scope).find(({ criteria }) => criteria.some(({ id }) => id === criterion)) ?? null;

function faultsOfDay(place: string, day: string, today: Day): readonly ProgrammeFault[] {
  if (readDay(day) === null) return [programmeFault("badDay", place, day)];
  return day > today ? [programmeFault("daysReversed", place, day)] : [];
}

function faultsOfExpiry(place: string, effective: Day, expires: string): readonly ProgrammeFault[] {
  if (readDay(expires) === null) return [programmeFault("badDay", place, expires)];
  return expires <= effective ? [programmeFault("daysReversed", place, expires)] : [];
}
