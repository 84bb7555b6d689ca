import type { Approval, BreakGlassAct } from "../api/approvals.ts";

interface Inbox {
  readonly requests: readonly Approval[];
  readonly breakGlass: readonly BreakGlassAct[];
}

/** What this person is waited for: to decide, to carry out, to review. */
export const waitingOf = ({ requests, breakGlass }: Inbox) => ({
  toDecide: requests.filter(({ may }) => may.decide),
  toCarryOut: requests.filter(({ may }) => may.carryOut),
  toReview: breakGlass.filter(({ mayReview }) => mayReview),
});

export function countWaiting(inbox: Inbox): number {
  const { toDecide, toCarryOut, toReview } = waitingOf(inbox);
  return toDecide.length + toCarryOut.length + toReview.length;
}

/** Done alone in an emergency, and looked at by nobody yet. */
export const notReviewed = ({ breakGlass }: Inbox): Inbox["breakGlass"] =>
  breakGlass.filter(({ review }) => review === null);

export const isAnythingOpen = (inbox: Inbox): boolean => countWaiting(inbox) + notReviewed(inbox).length > 0;
