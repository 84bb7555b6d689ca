import { type DurationSeconds, defaultCoefficientOfVariation } from "@custodiet/core";
import type { DurationDraft } from "../check/shape/numbers.ts";
import type { Basis } from "./facility-model.ts";

/** With no data, s = 0.3 mean (methods, section 2). */
export const buildDuration = ({ meanSeconds, sdSeconds }: DurationDraft): DurationSeconds => ({
  meanSeconds,
  sdSeconds: sdSeconds ?? defaultCoefficientOfVariation * meanSeconds,
});

/** The first basis that is stated: the figure's own, its element's, the document's. */
export const firstBasis = (...bases: readonly (Basis | null)[]): Basis =>
  bases.find((basis) => basis !== null) ?? { kind: "unstated" };

/** The keys that are given, in a fixed order, each with its value turned into something else. */
export function mapGiven<Word extends string, A, B>(
  words: readonly Word[],
  given: Partial<Readonly<Record<Word, A>>>,
  turn: (value: A) => B,
): Partial<Record<Word, B>> {
  const turned: Partial<Record<Word, B>> = {};
  for (const word of words) {
    const value = given[word];
    if (value !== undefined) turned[word] = turn(value);
  }
  return turned;
}
