import type { TextChange } from "../document-edit.ts";

/**
 * Changes in the order of the text; of several at one place the first made comes first. `null` where two of them
 * would change the same stretch.
 */
export function inOrder(changes: readonly TextChange[]): readonly TextChange[] | null {
  const sorted = changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => a.change.start - b.change.start || lengthOf(a.change) - lengthOf(b.change) || a.index - b.index)
    .map(({ change }) => change);
  const overlaps = sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0));
  return overlaps ? null : sorted;
}

/** An insertion stands before what is taken away behind it. */
const lengthOf = ({ start, end }: TextChange): number => (start === end ? 0 : 1);

/** The text with its changes, which are in order; `from` is the offset of the text's first character. */
export function applyChanges(text: string, changes: readonly TextChange[], from = 0): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of changes) {
    pieces.push(text.slice(at, start - from), replacement);
    at = end - from;
  }
  return `${pieces.join("")}${text.slice(at)}`;
}
