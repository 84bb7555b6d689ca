/** What of determinations lapses when, what is overdue, and what that says against a programme's claims. */
import type { CriterionId } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";
import type { ComputedCriterion, Finding } from "../maturity/computed.ts";
import {
  addDays,
  type Holder,
  type OpenStep,
  type Reliability,
  standingOfHolder,
  stepsOfChange,
} from "./reliability.ts";

/** Whom one is reminded before. */
export const reminderDays = [30, 90] as const;

export interface ReliabilityOutlook {
  /** Holding a position, with a determination that is overdue. */
  readonly lapsed: readonly Holder[];
  /** That lapse within so many days, soonest first. */
  readonly within: (days: number) => readonly Holder[];
  /** Steps of movers, leavers and returning contractors that are open after their day. */
  readonly overdue: readonly (OpenStep & { readonly change: string; readonly position: string })[];
}

export function outlookOf(found: Reliability, on: Day): ReliabilityOutlook {
  const standing = (holder: Holder) => standingOfHolder(holder, on);
  const due = found.holders
    .filter((holder) => ["granted", "granted-with-conditions"].includes(standing(holder)) && holder.nextDue !== null)
    .sort((a, b) => ((a.nextDue ?? "") < (b.nextDue ?? "") ? -1 : 1));
  return {
    lapsed: found.holders.filter((holder) => standing(holder) === "lapsed"),
    within: (days) => due.filter(({ nextDue }) => nextDue !== null && nextDue <= addDays(on, days)),
    overdue: found.changes.flatMap((change) =>
      stepsOfChange(change, found)
        .filter(({ doneOn, due: day }) => doneOn === null && day < on)
        .map((step) => ({ ...step, change: change.id, position: change.fromPosition })),
    ),
  };
}

/** No re-evaluation is overdue without a decision on access; no right outlived the day. */
const [reevaluated, rightsEnded] = ["TRU-08.2.a", "TRU-09.3.a"] as readonly string[] as readonly [
  CriterionId,
  CriterionId,
];

/** Nothing is said where nothing was entered. */
export function computeFromReliability(found: Reliability, on: Day): readonly ComputedCriterion[] {
  const { lapsed, overdue } = outlookOf(found, on);
  const rights = overdue.filter(({ step }) => ["access-withdrawn", "keys-returned", "accounts-closed"].includes(step));
  const said = (criterion: CriterionId, positions: readonly string[]): ComputedCriterion => ({
    criterion,
    isMet: positions.length === 0,
    source: "reliability",
    findings: [...new Set(positions)].map((id): Finding => ({ places: [{ kind: "position", id }] })),
  });
  return [
    ...(found.holders.length === 0
      ? []
      : [
          said(
            reevaluated,
            lapsed.map(({ position }) => position),
          ),
        ]),
    ...(found.changes.length === 0
      ? []
      : [
          said(
            rightsEnded,
            rights.map(({ position }) => position),
          ),
        ]),
  ];
}
