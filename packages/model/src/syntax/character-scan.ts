import type { Diagnostic, SourceFile } from "@custodiet/core";
import { syntaxWording } from "../wording/syntax-wording.ts";
import { toDiagnostic, type Wording } from "../wording/wording.ts";
import type { LineIndex } from "./line-index.ts";

// Everything that cannot stand in a text file: controls but tab, LF and CR; the mark of bytes that were not UTF-8;
// lone surrogates. A byte order mark is let through at the very beginning.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFD\uFFFE\uFFFF]|(?<!^)\uFEFF|\p{Surrogate}/u;

const controlNames: Readonly<Record<string, string>> = {
  "\0": "a zero byte: a binary file, or UTF-16",
  "\uFFFD": "bytes that are not UTF-8",
  "\uFEFF": "a byte order mark within the text",
};

/** Refuses what is not text: the first such character, or `null`. */
export function findForbiddenCharacter(file: SourceFile, lines: LineIndex): Diagnostic | null {
  const bad = forbidden.exec(file.text);
  if (!bad) return null;
  const what = controlNames[bad[0]] ?? `character U+${codePoint(bad[0])}`;
  const span = lines.span(bad.index, bad.index + 1);
  return toDiagnostic(syntaxWording.notText(what), { span, path: null });
}

// Controls but tab and LF: escapes such as `\e` would otherwise carry them past the scan of the text, into a terminal.
const forbiddenOnceRead = /(?![\t\n])\p{Control}/u;

/** Refuses a control character that an escape of a quoted text stands for; `null` where there is none. */
export function findEscapedControl(text: string): Wording | null {
  const bad = forbiddenOnceRead.exec(text);
  return bad ? syntaxWording.notText(`character U+${codePoint(bad[0])}`) : null;
}

const codePoint = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
