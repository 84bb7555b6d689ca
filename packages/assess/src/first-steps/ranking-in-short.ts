import type { Ranking } from "../what-if/what-if.ts";

/** A ranking in two numbers: the conditional risk of its most harmful position, and the sum over all positions. */
export interface RankingInShort {
  readonly worst: number;
  readonly sum: number;
}

export const inShort = ({ positions }: Ranking): RankingInShort => ({
  worst: positions[0]?.conditionalRisk ?? 0,
  sum: positions.reduce((sum, { conditionalRisk }) => sum + conditionalRisk, 0),
});
