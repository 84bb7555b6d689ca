/** Text that was pasted into the editor: what a word processor has put into it, at its places there. */
import type { CleanedText, PastedKind } from "../../api/drafts.ts";
import type { TextChange } from "./line-changes.ts";

/** A stretch of the editor's text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Letters that only such programs write. Without any of them nothing need be asked. */
const suspicious =
  /[\t\v\u0085\u00a0\u00ad\u1680\u2000-\u200f\u2010-\u201f\u2022\u2028\u2029\u202f\u205f\u2060\u3000\u25aa\u25e6\u2023\ufeff\uf0b7]/;

export const isSuspicious = (text: string): boolean => suspicious.test(text);

/** The lines a stretch is part of: what stands before it says whether a quotation mark begins a value. */
export function linesAround(text: string, { from, to }: Stretch): Stretch {
  const end = text.indexOf("\n", to);
  return { from: text.lastIndexOf("\n", from - 1) + 1, to: end === -1 ? text.length : end };
}

export interface Mending extends TextChange {
  readonly kind: PastedKind;
}

/** How many characters of a kind there are to clean, or were cleaned. */
export interface CleanedKind {
  readonly kind: PastedKind;
  readonly characters: number;
}

/** What is to change within the stretch, in places of the editor's text. */
export const mendingsWithin = ({ changes }: CleanedText, lines: Stretch, pasted: Stretch): readonly Mending[] =>
  changes
    .map(({ kind, start, end, replacement }) => ({
      kind,
      from: lines.from + start,
      to: lines.from + end,
      insert: replacement,
    }))
    .filter(({ from, to }) => from >= pasted.from && to <= pasted.to);

/**
 * The kinds in the order of the text, each with its number of characters.
 *
 * @example
 * kindsOf([{ kind: "tab", from: 0, to: 2, insert: "  " }]); // [{ kind: "tab", characters: 2 }]
 */
export function kindsOf(mendings: readonly Mending[]): readonly CleanedKind[] {
  const byKind = new Map<PastedKind, number>();
  for (const { kind, from, to } of mendings) byKind.set(kind, (byKind.get(kind) ?? 0) + to - from);
  return [...byKind].map(([kind, characters]) => ({ kind, characters }));
}
