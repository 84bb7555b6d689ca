import type { PairCheck } from "@custodiet/model";

/**
 * Chance that the second checker misses too, given that the first missed, after THERP (NUREG/CR-1278, table 20-17):
 * low (1 + 19 N) / 20, moderate (1 + 6 N) / 7, high (1 + N) / 2, complete 1. Never plain N: two persons who work
 * side by side are not independent.
 */
export function conditionalMiss(missProbability: number, dependence: PairCheck["dependence"]): number {
  switch (dependence) {
    case "low":
      return (1 + 19 * missProbability) / 20;
    case "moderate":
      return (1 + 6 * missProbability) / 7;
    case "high":
      return (1 + missProbability) / 2;
    case "complete":
      return 1;
  }
}

/** Chance that both honest checkers miss: N c(N). */
export const pairMiss = (pair: PairCheck): number =>
  pair.missProbability * conditionalMiss(pair.missProbability, pair.dependence);
