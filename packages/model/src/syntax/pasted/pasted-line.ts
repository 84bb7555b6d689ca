import type { PastedPiece } from "./pasted-piece.ts";
import { closing, findQuotation } from "./quotation.ts";

/** What earlier lines have begun: a block of text, or a quoted text. */
export interface LineReading {
  /** Columns of the line whose value is a block of text; its lines are indented further. */
  blockIndent: number | null;
  openQuote: '"' | "'" | null;
  /** What a tab of the indentation becomes. */
  readonly tab: string;
}

/** What is to be mended in one line, in its order. */
export function findPasted(line: string, reading: LineReading): PastedPiece[] {
  if (reading.openQuote !== null) return withinQuotes(line, reading);
  const indent = /^[\s\u200B\u2060\uFEFF]*/.exec(line)?.[0] ?? "";
  const isContent = reading.blockIndent !== null && (line.trim() === "" || indent.length > reading.blockIndent);
  if (isContent) return [];
  reading.blockIndent = null;
  const pieces = blanks(line, 0, indent.length, reading.tab);
  const at = readMarks(line, indent.length, pieces);
  readValues(line, at, pieces, reading);
  if (/(?:^|[:-]\s+)[|>][+-]?[1-9]?[+-]?\s*(?:#.*)?$/.test(line)) reading.blockIndent = indent.length;
  return pieces.sort((a, b) => a.start - b.start);
}

/** A quoted text of several lines ends at its own mark; what stands behind it is looked at no more. */
function withinQuotes(line: string, reading: LineReading): PastedPiece[] {
  const { openQuote } = reading;
  if (openQuote !== null && closing(line, 0, openQuote) !== -1) reading.openQuote = null;
  return [];
}

const unusualSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const invisible = /[\u200B\u2060\uFEFF]/;

/** Tabs and unusual spaces of a stretch of blanks. */
function blanks(line: string, from: number, to: number, forTab: string): PastedPiece[] {
  const pieces: PastedPiece[] = [];
  for (let at = from; at < to; at++) {
    const sign = line[at] ?? "";
    if (sign === " ") continue;
    if (sign === "\t") pieces.push({ kind: "tab", start: at, end: at + 1, replacement: forTab });
    else if (unusualSpace.test(sign)) pieces.push({ kind: "space", start: at, end: at + 1, replacement: " " });
    // A byte order mark at the beginning of a file is no part of its first line.
    else if (invisible.test(sign) && !(sign === "\uFEFF" && at === 0)) {
      pieces.push({ kind: "invisible", start: at, end: at + 1, replacement: "" });
    }
  }
  return pieces;
}

/** The dashes of list items; word processors make bullets of them. */
function readMarks(line: string, from: number, pieces: PastedPiece[]): number {
  let at = from;
  for (;;) {
    const mark = /^([-•·▪◦‣–—\uF0B7])([\s\u200B\u2060\uFEFF]+)(?=\S)/u.exec(line.slice(at));
    if (!mark) return at;
    const [whole, sign = "-", space = ""] = mark;
    if (sign !== "-") pieces.push({ kind: "list-mark", start: at, end: at + 1, replacement: "-" });
    pieces.push(...blanks(line, at + 1, at + 1 + space.length, " "));
    at += whole.length;
  }
}

/** Goes through the values of a line: quotation marks where a value begins, blanks behind keys, commas and brackets. */
function readValues(line: string, from: number, pieces: PastedPiece[], reading: LineReading): void {
  let [at, depth, isBeginning] = [from, 0, true];
  const pass = (length: number, blank: string): void => {
    pieces.push(...blanks(line, at + length - blank.length, at + length, " "));
    at += length;
    isBeginning = true;
  };
  while (at < line.length) {
    const rest = line.slice(at);
    const quotation = isBeginning ? findQuotation(line, at) : null;
    const opening = isBeginning ? openingBracket.exec(rest) : null;
    const key = isBeginning ? plainKey.exec(rest) : colonBehind.exec(rest);
    if (quotation) {
      pieces.push(...quotation.pieces);
      if (quotation.end === null) reading.openQuote = quotation.sign;
      at = quotation.end ?? line.length;
      isBeginning = false;
    } else if (opening) {
      depth++;
      pass(opening[0].length, opening[1] ?? "");
    } else if (key) pass(key[0].length, key[1] ?? "");
    else if (depth === 0) return;
    else {
      const sign = structural.exec(rest);
      if (!sign) return;
      at += sign.index;
      if (sign[1] === undefined) depth--;
      pass(sign[0].length, sign[1] ?? "");
      isBeginning = sign[1] !== undefined;
    }
  }
}

const openingBracket = /^[[{]([\s\u200B\u2060\uFEFF]*)/u;
const plainKey = /^[\w-]+\s*:([\s\u200B\u2060\uFEFF]+|$)/u;
/** The colon of a key in quotation marks. */
const colonBehind = /^\s*:([\s\u200B\u2060\uFEFF]+|$)/u;
/** Within brackets: what ends a value there, with the blanks behind a comma. */
const structural = /,([\s\u200B\u2060\uFEFF]*)|[\]}]/u;
