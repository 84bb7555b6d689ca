/**
 * What a result rests on. As long as it stands, the search of the changed graph would look at the very same relevant
 * part, and so the result is the same to the last digit.
 */
import { type DelaySpread, type Largest, variationOf } from "./delay-spread.ts";
import { isWorthNoMore, leastWorthOver } from "./edge-bounds.ts";
import type { DetectionPlace, StepFigures } from "./graph.ts";
import { compareOver, type LeastDetection } from "./least-detection.ts";
import type { TimedProblem } from "./node-bounds.ts";
import { responseHalves } from "./query.ts";
import { type Answer, answerTo } from "./stochastic-setting.ts";

export interface Grounds {
  readonly sneak: Pick<LeastDetection, "certain" | "finite" | "isSettled">;
  readonly pUnseen: Float64Array;
  /** D(u), half milliseconds. */
  readonly remaining: Float64Array;
  readonly spread: DelaySpread;
  readonly answer: Answer;
  /** T, half milliseconds. */
  readonly limit: number;
  /** What the worst path is worth by EASI. */
  readonly ceiling: number;
}

/** A step of the same graph with other figures, by its nodes. */
export interface ChangedStep {
  readonly from: number;
  readonly to: number;
  readonly place: DetectionPlace;
  readonly before: StepFigures;
  readonly after: StepFigures;
}

export function groundsOf({ query, bounds }: TimedProblem, ceiling: number): Grounds {
  const { certain, finite, isSettled } = bounds.sneak;
  return {
    sneak: { certain, finite, isSettled },
    pUnseen: bounds.pUnseen,
    remaining: bounds.rush.least,
    spread: bounds.spread,
    answer: answerTo(query),
    limit: responseHalves(query),
    ceiling,
  };
}

/**
 * Whether a result stands against these changes, of steps that are not among the relevant ones. None may be on a least
 * way before or after, neither to sneak nor to rush; none may become relevant; and the spread of all delays has to stay.
 */
export const standsAgainst = (grounds: Grounds, changes: readonly ChangedStep[]): boolean =>
  changes.every(
    (change) =>
      !isOnLeastWay(grounds, change) &&
      isSpreadKept(grounds.spread, change, changes.length) &&
      isRushKept(grounds, change) &&
      isIrrelevant(grounds, change),
  );

const isOnLeastWay = ({ sneak }: Grounds, { from, to, before, after }: ChangedStep): boolean =>
  compareOver(sneak, from, to, before.pDetect) <= 0 || compareOver(sneak, from, to, after.pDetect) <= 0;

function isSpreadKept(spread: DelaySpread, { before, after }: ChangedStep, changes: number): boolean {
  if (before.delayMs === after.delayMs && before.delaySd === after.delaySd) return true;
  const [was, is] = [before, after].map(({ delayMs, delaySd }) => variationOf(delayMs, delaySd)) as [number, number];
  return (
    isLargestKept(spread.cv, was, is, changes) &&
    isLargestKept(spread.dispersion, was * before.delaySd, is * after.delaySd, changes)
  );
}

/** The largest goes on being made by others, or by this one. */
function isLargestKept({ atMost, moreThan, count }: Largest, was: number, is: number, changes: number): boolean {
  const isOneOfThem = was > moreThan && is <= moreThan;
  return atMost !== Number.POSITIVE_INFINITY && is <= atMost && (!isOneOfThem || count > changes);
}

function isRushKept({ remaining, limit }: Grounds, { from, to, place, before, after }: ChangedStep): boolean {
  const rest = remaining[to] as number;
  if (before.delayMs === after.delayMs || rest === Number.POSITIVE_INFINITY) return true;
  const isLonger = ({ delayMs }: StepFigures): boolean => rest + 2 * delayMs > (remaining[from] as number);
  const isLate = ({ delayMs }: StepFigures): boolean => rest + (2 - place) * delayMs <= limit;
  return isLonger(before) && isLonger(after) && isLate(before) === isLate(after);
}

function isIrrelevant({ sneak, pUnseen, remaining, spread, answer, ceiling }: Grounds, change: ChangedStep): boolean {
  const { from, to, place, after } = change;
  const rest = remaining[to] as number;
  if (sneak.isSettled[from] !== 1 || rest === Number.POSITIVE_INFINITY) return true;
  const halves = rest + (2 - place) * after.delayMs;
  return !isWorthNoMore(leastWorthOver(answer, spread, pUnseen[from] as number, after.pDetect, halves), ceiling);
}
