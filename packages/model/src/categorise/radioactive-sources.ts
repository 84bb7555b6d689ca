import type { RadioactiveSource, Target } from "../build/facility-model.ts";
import type { SecurityLevel, SourceCategory, TableOutcome } from "./category.ts";
import { dValueOf, sourceBands } from "./tables.ts";

/** A target's sources and those of every target that shares its co-location. */
export function sourcesTogether(target: Target, targets: readonly Target[]): readonly RadioactiveSource[] {
  if (target.coLocation === null) return target.sources;
  return targets.filter(({ coLocation }) => coLocation === target.coLocation).flatMap(({ sources }) => sources);
}

/**
 * The category of sources that can be taken together: the sum of A/D, IAEA RS-G-1.9; D values as in
 * 10 CFR 73 appendix I and 10 CFR 110 appendix P. A D value of the user's comes before ours.
 */
export function categoriseSources(sources: readonly RadioactiveSource[]): TableOutcome {
  const ratios = sources.map(activityOverD);
  const unknown = sources.find((_, index) => ratios[index] === null);
  if (unknown) {
    const question = `No D value is known for ${unknown.nuclide}: state it with its source.`;
    return { kind: "ask-the-state", question, grounds: [] };
  }
  const amount = ratios.reduce<number>((sum, ratio) => sum + (ratio ?? 0), 0);
  const band = sourceBands.find((candidate) => candidate.band.includes(amount));
  if (!band) throw new Error("The bands of A/D leave no gap");
  const note = band.category === "5" ? "exemption levels are not on board: below them a source has no category" : null;
  const ground = { row: `A/D ${band.text}`, amount, unit: "A/D", source: "IAEA RS-G-1.9", note } as const;
  return { kind: "category", category: band.category, grounds: [ground] };
}

function activityOverD({ nuclide, activityTBq, count, dValue }: RadioactiveSource): number | null {
  const d = dValue?.terabecquerel ?? dValueOf(nuclide);
  return d === null ? null : (count * activityTBq) / d;
}

/** IAEA NSS 11 (2009): categories 1, 2, 3 need security levels A, B, C; 4 and 5 the controls of safety. */
export function securityLevelOf(category: SourceCategory): SecurityLevel | null {
  switch (category) {
    case "1":
      return "A";
    case "2":
      return "B";
    case "3":
      return "C";
    case "4":
    case "5":
      return null;
  }
}
