import type { SourceFile, SourceSpan } from "@custodiet/core";

/** Turns offsets of one file into spans; lines end with LF, CRLF or CR LF alike. */
export interface LineIndex {
  readonly span: (start: number, end: number) => SourceSpan;
}

export function indexLines(file: SourceFile): LineIndex {
  const starts = [0];
  for (let at = file.text.indexOf("\n"); at !== -1; at = file.text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    // The parser may report a fault just behind the end of the text.
    span: (from, to) => {
      const start = Math.min(from, file.text.length);
      const end = Math.max(start, Math.min(to, file.text.length));
      const line = lineOf(starts, start);
      return { file: file.name, line: line + 1, column: start - (starts[line] ?? 0) + 1, start, end };
    },
  };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
