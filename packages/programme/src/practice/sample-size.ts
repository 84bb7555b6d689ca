import { cumulativeBinomial } from "./binomial.ts";

/**
 * How many samples without a failure prove that no more than a share fails: the least n with (1 - p)^n <= 1 - c
 * (one-sided, exact; Clopper and Pearson 1934).
 *
 * @param tolerated share of failures that may be, between 0 and 1
 * @param confidence between 0 and 1
 *
 * @example
 * cleanSamplesFor(0.05, 0.95); // 59
 */
export const cleanSamplesFor = (tolerated: number, confidence: number): number =>
  samplesFor({ tolerated, confidence, failures: 0 });

export interface SampleClaim {
  readonly tolerated: number;
  readonly confidence: number;
  /** Failures that are found and still let the claim stand. */
  readonly failures: number;
}

/** No plan of a person's work has more. */
const mostSamples = 10_000_000;

/**
 * The least number of samples with which a claim stands although `failures` are found; `Infinity` where more than ten
 * million would be needed, or nothing can prove it (a tolerance of 0, a confidence of 1).
 */
export function samplesFor({ tolerated, confidence, failures }: SampleClaim): number {
  if (tolerated >= 1) return failures + 1;
  const isProven = (n: number): boolean => cumulativeBinomial(failures, n, tolerated) <= 1 - confidence;
  let high = Math.max(1, failures + 1);
  while (!isProven(high)) {
    if (high > mostSamples || tolerated <= 0 || confidence >= 1) return Number.POSITIVE_INFINITY;
    high *= 2;
  }
  let low = failures;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isProven(middle)) high = middle;
    else low = middle;
  }
  return high;
}
