import { cumulativeBinomial } from "./binomial.ts";

/** A share that was found, with its bounds; each bound alone holds at the confidence given (one-sided, exact). */
export interface RateBounds {
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

/**
 * The share of failures behind `failures` of `trials`, by Clopper and Pearson (1934): the upper bound is the p at which so
 * few failures would come with probability 1 - c only, the lower one the p at which so many would.
 *
 * @param trials whole, at least 1
 * @param failures whole, 0 to `trials`
 *
 * @example
 * boundsOf(59, 0, 0.95).upper; // 0.0495...: at most 5 % at 95 %
 */
export function boundsOf(trials: number, failures: number, confidence: number): RateBounds {
  const alpha = 1 - confidence;
  const upper = failures === trials ? 1 : solve((p) => cumulativeBinomial(failures, trials, p) > alpha);
  // P(X >= k; p) grows with p: it is P(n - X <= n - k; 1 - p).
  const lower = failures === 0 ? 0 : solve((p) => cumulativeBinomial(trials - failures, trials, 1 - p) < alpha);
  return { share: failures / trials, lower, upper, confidence };
}

/** The p between 0 and 1 up to which a condition holds, to the last digits of a double. */
function solve(holds: (p: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
