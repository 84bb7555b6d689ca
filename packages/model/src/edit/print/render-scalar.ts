import type { LayoutStyle } from "../../syntax/layout.ts";
import type { JsonScalar } from "../work-tree.ts";
import { lineWidth } from "./file-style.ts";

/** A value as text: what stands beside its key, and whole lines that follow. */
export interface Rendered {
  readonly inline: string;
  readonly lines: readonly string[];
}

export const inlineOnly = (inline: string): Rendered => ({ inline, lines: [] });

/** Where a scalar is to stand. */
export interface ScalarPlace {
  readonly isFlow: boolean;
  /** Columns before it on its line. */
  readonly column: number;
  /** Columns that lines of a block of text are indented by. */
  readonly indent: number;
  /** How the value that it replaces was written. */
  readonly style: LayoutStyle;
}

/** Writes a scalar so that YAML reads back exactly this value, in the style of what stood there where it can be. */
export function renderScalar(value: JsonScalar, place: ScalarPlace): Rendered {
  const block = typeof value === "string" && !place.isFlow ? renderBlockText(value, place) : null;
  return block ?? inlineOnly(renderInline(value, place));
}

/** A scalar on one line. */
export function renderInline(value: JsonScalar, place: Pick<ScalarPlace, "isFlow" | "style">): string {
  if (typeof value === "string") return renderText(value, place);
  return Object.is(value, -0) ? "-0.0" : String(value);
}

/** A text on one line; keys are written so as well. */
export function renderText(value: string, { isFlow, style }: Pick<ScalarPlace, "isFlow" | "style">): string {
  if (style === "double") return doubleQuoted(value);
  if (style === "single" && singleQuotable.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return mayStandPlain(value, isFlow) ? value : doubleQuoted(value);
}

const singleQuotable = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;

/** JSON is YAML, but for what JSON leaves unescaped and YAML does not print. */
const doubleQuoted = (value: string): string =>
  JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, escapeOf);

const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Whether a text needs no quotation marks: in YAML 1.2, and for readers of YAML 1.1, to whom `no` is a truth value. */
export function mayStandPlain(value: string, isFlow: boolean): boolean {
  if (value === "" || value.trim() !== value || !singleQuotable.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~<\u00A0\u2018-\u201F]/.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value)) return false;
  if (isFlow && /[,[\]{}:]/.test(value)) return false;
  return !looksLikeNumber.test(value) && !reservedWords.test(value) && !value.startsWith("...");
}

const looksLikeNumber = /^[-+.]?\d[\d_,.:+\-a-fA-FxXoO]*$|^[-+]?\.(?:inf|nan|\d)/i;

const reservedWords = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/**
 * A text of several lines as a block, or a long one folded; `null` where a block cannot carry it. Blocks are written
 * for what reads well in them: no space at the ends of lines, no line that begins with one.
 */
function renderBlockText(value: string, { column, indent, style }: ScalarPlace): Rendered | null {
  const body = value.endsWith("\n") ? value.slice(0, -1) : value;
  if (body === "" || !/^[^\p{C}\p{Zl}\p{Zp}]*$/u.test(body.replaceAll("\n", ""))) return null;
  const paragraphs = body.split("\n");
  if (paragraphs.at(-1) === "" || paragraphs.some((line) => line.trim() !== line)) return null;
  const chomp = value.endsWith("\n") ? "" : "-";
  const pad = " ".repeat(indent);
  if (style === "folded" || (style !== "literal" && paragraphs.length === 1)) {
    const fits = paragraphs.length === 1 && style !== "folded" && column + value.length + 2 <= lineWidth;
    if (fits || (style !== "folded" && !hasWideWords(body, column))) return null;
    // Each line end of the text is an empty line of the block.
    const lines = paragraphs.flatMap((text, index) => [
      ...(index > 0 ? [""] : []),
      ...(text === "" ? [] : fold(text, lineWidth - indent)),
    ]);
    return { inline: `>${chomp}`, lines: lines.map((line) => (line === "" ? "" : `${pad}${line}`)) };
  }
  if (paragraphs.length === 1 && style !== "literal") return null;
  return { inline: `|${chomp}`, lines: paragraphs.map((line) => (line === "" ? "" : `${pad}${line}`)) };
}

/** Folding helps only where there are spaces to fold at. */
const hasWideWords = (text: string, column: number): boolean => column + text.length > lineWidth && / /.test(text);

/** Breaks at single spaces between words, so that folding gives back the same text. */
function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const at = breakBefore(rest, width);
    if (at === -1) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}

function breakBefore(text: string, width: number): number {
  for (let at = Math.min(width, text.length - 2); at > 0; at--) if (isSingleSpace(text, at)) return at;
  for (let at = width; at < text.length - 1; at++) if (isSingleSpace(text, at)) return at;
  return -1;
}

const isSingleSpace = (text: string, at: number): boolean =>
  text[at] === " " && text[at - 1] !== " " && text[at + 1] !== " ";
