/** Levels over time as they are drawn: a level holds until the next day that is told. */
import type { TrendDay } from "../api/programme-trend.ts";

export type LevelFigure = "claimed" | "verified" | "computed";
export const levelFigures: readonly LevelFigure[] = ["claimed", "verified", "computed"];

type Level = TrendDay["domains"][number]["claimed"];

export const levelsOf = (days: readonly TrendDay[], domain: string, figure: LevelFigure): readonly Level[] =>
  days.map(({ domains }) => domains.find((each) => each.domain === domain)?.[figure] ?? null);

/**
 * The steps as lines in a square of 100, the newest day at 100; a line ends where there is no level. A single day is a
 * line through the whole.
 *
 * @example linesOf([0, null, 4]); // ["0,100 50,100", "100,0 100,0"]
 */
export function linesOf(levels: readonly Level[]): readonly string[] {
  const last = levels.length - 1;
  const lines: string[][] = [];
  let open: string[] | null = null;
  for (const [at, level] of levels.entries()) {
    if (level === null) {
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      lines.push(open);
    }
    const height = 100 - 25 * level;
    open.push(`${along(at, last)},${height}`, `${along(at + 1, last)},${height}`);
  }
  return lines.map((points) => points.join(" "));
}

/** Of 100, to a hundredth; the newest day goes no further. */
const along = (at: number, last: number): number =>
  last === 0 ? 100 * at : Math.min(100, Math.round((10_000 * at) / last) / 100);
