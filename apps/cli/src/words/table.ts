/** Text in columns for a terminal. */

/** Columns as wide as their widest cell; numbers are given as text and stand to the right where `right` says so. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return right.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** Three digits after the point: what a probability's inputs can bear. */
export const probability = (value: number | null): string => (value === null ? "-" : value.toFixed(3));

/** `95 s`, `12.5 min`, `3.2 h`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return "without end";
  if (seconds < 120) return `${trim(seconds)} s`;
  return seconds < 7200 ? `${trim(seconds / 60)} min` : `${trim(seconds / 3600)} h`;
}

const trim = (value: number): string => String(Number(value.toFixed(1)));
