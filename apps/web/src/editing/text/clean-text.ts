/** What word processors and web pages put into text that YAML does not take, or takes for something else. */

export type Dirt = "tabs" | "quotes" | "spaces" | "marks";

const quotes = /[\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb]/;
const tabs = /\t/;
/** Spaces that are not the space, and line separators that are no line end. */
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\u0085]|\r(?!\n)/;
/** Letters nobody sees: byte order marks, joiners, direction marks. */
const marks = /[\ufeff\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\u00ad]/;

/** What is in a text that had better not be, each kind once. */
export function dirtIn(text: string): readonly Dirt[] {
  const found = [
    ["tabs", tabs],
    ["quotes", quotes],
    ["spaces", spaces],
    ["marks", marks],
  ] as const;
  return found.flatMap(([dirt, pattern]) => (pattern.test(text) ? [dirt] : []));
}

/** Tabs become two spaces, typographic quotes straight ones, odd spaces the space; marks nobody sees go. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll("\t", "  ")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2018\u2019\u201a]/g, "'")
    .replace(new RegExp(spaces.source, "g"), " ")
    .replace(new RegExp(marks.source, "g"), "");
