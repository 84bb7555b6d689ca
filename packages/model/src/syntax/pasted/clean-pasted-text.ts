import { parseDocument } from "yaml";
import { findPasted, type LineReading } from "./pasted-line.ts";
import type { PastedKind } from "./pasted-piece.ts";

/** One thing a word processor has put into a text, and what takes its place. Offsets are of the text as it was. */
export interface PastedChange {
  readonly kind: PastedKind;
  readonly start: number;
  readonly end: number;
  /** Line and column count from 1. */
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly replacement: string;
}

export interface CleanedText {
  readonly text: string;
  /** In the order of the text; empty where nothing was to mend. */
  readonly changes: readonly PastedChange[];
}

/**
 * Mends what word processors, mail and web pages do to a text that was right: curly quotation marks round values become
 * straight ones, tabs and unusual spaces in indentation and behind keys become spaces, list marks become dashes, what
 * cannot be seen goes. A tab of the indentation becomes two, four or eight spaces, the fewest with which the text is YAML.
 * What stands within a value is its author's and stays: `The site’s “old” hall`.
 *
 * @example
 * cleanPastedText("name: “Gate”").text; // name: "Gate"
 */
export function cleanPastedText(text: string): CleanedText {
  const narrowest = cleanWithTabs(text, "  ");
  if (text.length > triedAtMost || !narrowest.changes.some(({ kind }) => kind === "tab")) return narrowest;
  const tried = [narrowest, ...["    ", "        "].map((tab) => cleanWithTabs(text, tab))];
  return tried.find((cleaned) => isYaml(cleaned.text)) ?? narrowest;
}

/** Characters; in a longer text each trial would be felt, and a tab is two spaces. */
const triedAtMost = 300_000;

/** How wide a tab was meant to be shows only beside lines that are indented with spaces. */
const isYaml = (text: string): boolean => parseDocument(text).errors.length === 0;

function cleanWithTabs(text: string, tab: string): CleanedText {
  const changes: PastedChange[] = [];
  const reading: LineReading = { blockIndent: null, openQuote: null, tab };
  let start = 0;
  text.split(lineEnd).forEach((line, index) => {
    // A text may be a million of these: each is one object, made at once.
    for (const piece of findPasted(line, reading)) {
      changes.push({
        kind: piece.kind,
        start: start + piece.start,
        end: start + piece.end,
        line: index + 1,
        column: piece.start + 1,
        found: line.slice(piece.start, piece.end),
        replacement: piece.replacement,
      });
    }
    const end = start + line.length;
    if (unusualLineEnd.test(text.slice(end, end + 1))) {
      changes.push({
        kind: "line-end",
        start: end,
        end: end + 1,
        line: index + 1,
        column: line.length + 1,
        found: text.slice(end, end + 1),
        replacement: "\n",
      });
    }
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  });
  return { text: changed(text, changes), changes };
}

/** Those of YAML, and those that word processors put between lines of one paragraph. */
const lineEnd = /\r?\n|[\v\u0085\u2028\u2029]/;
const unusualLineEnd = /[\v\u0085\u2028\u2029]/;

function changed(text: string, changes: readonly PastedChange[]): string {
  if (changes.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of changes) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(replacement);
    at = end;
  }
  return `${pieces.join("")}${text.slice(at)}`;
}
