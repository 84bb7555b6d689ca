import type { Catalogue, Measure } from "../catalogue/measure.ts";
import { addMonths, type Day } from "../day.ts";
import type { Evidence } from "./record.ts";

/** The first day on which evidence no longer holds: its own, or that of its kind, whichever comes first. */
export function endOfEvidence(
  { evidenceMonths }: Pick<Catalogue, "evidenceMonths">,
  { kind, effective, expires }: Evidence,
): Day {
  const byKind = addMonths(effective, evidenceMonths[kind] ?? 0);
  return expires !== null && expires < byKind ? expires : byKind;
}

/** Whether evidence holds on a day: from its effective day until the day before it expires. */
export const isCurrent = (catalogue: Catalogue, evidence: Evidence, on: Day): boolean =>
  evidence.effective <= on && on < endOfEvidence(catalogue, evidence);

/** Accepted, on or before the day, by somebody who did not submit it. */
export const isAccepted = ({ review, submittedBy }: Evidence, knownOn: Day): boolean =>
  review?.isAccepted === true && review.by !== submittedBy && review.on <= knownOn;

/** Whether evidence is of a kind that proves anything of a measure. */
export const isOfKind = ({ evidence }: Measure, { kind }: Evidence): boolean => evidence.includes(kind);
