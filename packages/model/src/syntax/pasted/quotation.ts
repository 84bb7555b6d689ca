import type { PastedPiece } from "./pasted-piece.ts";

/** A quoted value that begins at a place of a line. */
interface Quotation {
  readonly pieces: readonly PastedPiece[];
  /** Behind the closing mark; `null` where the text goes on in the next line. */
  readonly end: number | null;
  readonly sign: '"' | "'";
}

const curly = /[\u2018-\u201F]/;

/** The quoted value at a place, with its marks made straight; `null` where none begins there. */
export function findQuotation(line: string, at: number): Quotation | null {
  const sign = line[at] ?? "";
  if (sign === '"' || sign === "'") return straight(line, at, sign);
  return curly.test(sign) ? opened(line, at) : null;
}

/** A straight mark at the beginning; a curly one may stand for the other. */
function straight(line: string, at: number, sign: '"' | "'"): Quotation {
  const end = closing(line, at + 1, sign);
  if (end !== -1) return { pieces: [], end: end + 1, sign };
  const last = lastOf(line, at + 1);
  if (last === -1) return { pieces: [], end: null, sign };
  return { pieces: [mark(last, sign)], end: last + 1, sign };
}

/** A curly mark at the beginning: both become straight, and what they would then end is escaped. */
function opened(line: string, at: number): Quotation | null {
  const last = lastOf(line, at + 1);
  if (last === -1) return null;
  const escaped = [...line.slice(at + 1, last).matchAll(/["\\]/g)].map(({ 0: sign, index }): PastedPiece => {
    const start = at + 1 + index;
    return { kind: "quotation-mark", start, end: start + 1, replacement: `\\${sign}` };
  });
  return { pieces: [mark(at, '"'), ...escaped, mark(last, '"')], end: last + 1, sign: '"' };
}

const mark = (at: number, replacement: string): PastedPiece => ({
  kind: "quotation-mark",
  start: at,
  end: at + 1,
  replacement,
});

/** The first mark behind which a value ends: an apostrophe within a word is none. */
function lastOf(line: string, from: number): number {
  const found = /[\u2018-\u201F"'](?=\s*(?:[,\]}]|:(?:\s|$)|$)|\s+#)/u.exec(line.slice(from));
  return found ? from + found.index : -1;
}

/** Where a straight quotation mark closes; -1 where it does not on this line. */
export function closing(line: string, from: number, sign: '"' | "'"): number {
  for (let at = from; at < line.length; at++) {
    if (sign === '"' && line[at] === "\\") at++;
    else if (line[at] === sign) {
      if (sign === "'" && line[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
}
