/** Which way is better: a lower risk, a higher chance to stop it, or neither (a count, a date). */
export type Better = "lower" | "higher" | "neither";

/** `arrow`: which way the value went; `sense`: whether that is good. */
export interface ChangeOfValue {
  readonly arrow: "up" | "down" | "same";
  readonly sense: "better" | "worse" | "same" | "other";
}

/** Absent counts as different, and says nothing of better or worse. `precision`: below it, a difference is none. */
export function compareValues(
  stored: number | null,
  changed: number | null,
  better: Better,
  precision = 0,
): ChangeOfValue {
  if (stored === null || changed === null) {
    return stored === changed ? { arrow: "same", sense: "same" } : { arrow: "same", sense: "other" };
  }
  if (Math.abs(changed - stored) <= precision) return { arrow: "same", sense: "same" };
  const arrow = changed > stored ? "up" : "down";
  if (better === "neither") return { arrow, sense: "other" };
  return { arrow, sense: (better === "lower") === (arrow === "down") ? "better" : "worse" };
}
