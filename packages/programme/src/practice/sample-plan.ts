import { samplesFor } from "./sample-size.ts";

/** How many samples prove that no more than a share fails, by how many failures are found among them. */
export interface PlannedSamples {
  readonly tolerated: number;
  /** For 0, 1, 2 and 3 failures. */
  readonly samples: readonly number[];
}

const usualRates = [0.2, 0.1, 0.05, 0.02, 0.01];
const failuresPlanned = [0, 1, 2, 3];
const confidence = 0.95;

/**
 * What a plan of tests can choose from, at 95 % (one-sided, exact; Clopper and Pearson 1934): the largest share first.
 *
 * @param own the share that the measure tolerates, between 0 and 1; `null`: it claims none
 *
 * @example
 * planSamples(0.05).find(({ tolerated }) => tolerated === 0.05)?.samples; // [59, 93, 124, 153]
 */
export const planSamples = (own: number | null): readonly PlannedSamples[] =>
  [...new Set([...usualRates, ...(own === null ? [] : [own])])]
    .sort((a, b) => b - a)
    .map((tolerated) => ({
      tolerated,
      samples: failuresPlanned.map((failures) => samplesFor({ tolerated, confidence, failures })),
    }));
