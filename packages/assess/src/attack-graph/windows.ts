import type { WeekWindow } from "@custodiet/model";

/**
 * Whether two sets of hours of the week (minutes from Monday 00:00, half-open) have a minute in common.
 * `null` is at any time.
 *
 * @example
 * windowsOverlap([{ fromMinute: 0, toMinute: 60 }], [{ fromMinute: 60, toMinute: 120 }]); // false
 */
export function windowsOverlap(first: readonly WeekWindow[] | null, second: readonly WeekWindow[] | null): boolean {
  if (first === null || second === null) return first?.length !== 0 && second?.length !== 0;
  return first.some((a) => second.some((b) => a.fromMinute < b.toMinute && b.fromMinute < a.toMinute));
}
