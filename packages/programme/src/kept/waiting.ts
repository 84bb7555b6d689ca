/** What of a programme waits for one person: what others entered and nobody reviewed, what of theirs runs out, what is unsaid. */
import type { PersonId } from "@custodiet/core";
import type { Catalogue, CriterionId, owners } from "../catalogue/measure.ts";
import { measuresInScope } from "../catalogue/scope.ts";
import type { Day } from "../day.ts";
import { endOfEvidence } from "../maturity/evidence-term.ts";
import type { Evidence, ProgrammeRecord } from "../maturity/record.ts";
import { addDays } from "../people/reliability.ts";
import { reminderDays } from "../people/reliability-outlook.ts";

export interface WaitsFor {
  readonly person: PersonId;
  /** Whose measures the catalogue lays into their hands; `null`: nobody's. */
  readonly owner: (typeof owners)[number] | null;
}

export interface ProgrammeWaiting {
  /** Evidence that others entered and nobody has reviewed. */
  readonly toReview: number;
  /** Evidence of theirs that was refused. */
  readonly refused: number;
  /** Evidence of theirs that no longer holds, where nothing else proves the same. */
  readonly ended: number;
  /** Evidence of theirs that ends within so many days, where nothing else proves the same for longer. */
  readonly within30: number;
  readonly within90: number;
  /** Measures in their hands of which nobody has said anything. */
  readonly unsaid: number;
}

export function waitingFor(
  catalogue: Catalogue,
  record: ProgrammeRecord,
  { person, owner }: WaitsFor,
  on: Day,
): ProgrammeWaiting {
  const { evidence } = record;
  const own = evidence.filter(({ submittedBy }) => submittedBy === person);
  const counting = evidence.filter(({ review }) => review?.isAccepted !== false);
  const endOf = lastDays(catalogue, counting);
  const endingUntil = (until: Day): number =>
    own.filter((each) => counting.includes(each) && each.criteria.some((id) => (endOf.get(id) ?? "") <= until)).length;
  const [soon, later] = reminderDays;
  const ended = endingUntil(on);
  const claimed = new Set<CriterionId>(record.claims.map(({ criterion }) => criterion));
  const inHand = measuresInScope(catalogue, record.scope).filter((measure) => measure.owner === owner);
  return {
    toReview: evidence.filter(({ review, submittedBy }) => review === null && submittedBy !== person).length,
    refused: own.filter(({ review }) => review?.isAccepted === false).length,
    ended,
    within30: endingUntil(addDays(on, soon)) - ended,
    within90: endingUntil(addDays(on, later)) - ended,
    unsaid: inHand.filter(({ criteria }) => !criteria.some(({ id }) => claimed.has(id))).length,
  };
}

/** Of each criterion, the first day on which nothing of it holds any more. */
function lastDays(catalogue: Catalogue, evidence: readonly Evidence[]): ReadonlyMap<CriterionId, Day> {
  const found = new Map<CriterionId, Day>();
  for (const each of evidence) {
    const end = endOfEvidence(catalogue, each);
    for (const id of each.criteria) if ((found.get(id) ?? "") < end) found.set(id, end);
  }
  return found;
}
