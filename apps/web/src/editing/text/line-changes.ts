/** What lies between two texts, in as small pieces as lines tell: so that an edit far away leaves the cursor alone. */

export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

interface Line {
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** The changes that turn `before` into `after`, from the first place to the last, in places of `before`. */
export function lineChanges(before: string, after: string): readonly TextChange[] {
  if (before === after) return [];
  const [a, b] = [linesOf(before), linesOf(after)];
  const anchors = [{ a: -1, b: -1 }, ...commonLines(a, b), { a: a.length, b: b.length }];
  return anchors.slice(1).flatMap((next, index) => {
    const last = anchors[index] ?? { a: -1, b: -1 };
    const [from, to] = [startOf(a, last.a + 1, before), startOf(a, next.a, before)];
    const insert = after.slice(startOf(b, last.b + 1, after), startOf(b, next.b, after));
    return before.slice(from, to) === insert ? [] : [trimmed({ from, to, insert }, before)];
  });
}

function linesOf(text: string): readonly Line[] {
  let at = 0;
  return text.split(/(?<=\n)/).map((line) => {
    const own = { text: line, at };
    at += line.length;
    return own;
  });
}

const startOf = (lines: readonly Line[], index: number, text: string): number => lines[index]?.at ?? text.length;

/** Lines both have, in order: those at both ends, and between them those that stand once in each. */
function commonLines(a: readonly Line[], b: readonly Line[]): readonly { a: number; b: number }[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head]?.text === b[head]?.text) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail]?.text === b[b.length - 1 - tail]?.text) tail++;
  return [
    ...Array.from({ length: head }, (_, index) => ({ a: index, b: index })),
    ...uniquePairs(a, b, head, tail),
    ...Array.from({ length: tail }, (_, index) => ({ a: a.length - tail + index, b: b.length - tail + index })),
  ];
}

function uniquePairs(a: readonly Line[], b: readonly Line[], head: number, tail: number) {
  const [inA, inB] = [onceIn(a, head, tail), onceIn(b, head, tail)];
  const pairs = [...inA].flatMap(([text, index]) => {
    const other = inB.get(text);
    return other === undefined ? [] : [{ a: index, b: other }];
  });
  // Of lines that changed places, those stay anchors that rise with the ones before them.
  let highest = -1;
  return pairs.filter(({ b: other }) => {
    const rises = other > highest;
    if (rises) highest = other;
    return rises;
  });
}

function onceIn(lines: readonly Line[], head: number, tail: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (let index = head; index < lines.length - tail; index++) {
    const text = lines[index]?.text ?? "";
    if (found.has(text)) twice.add(text);
    else found.set(text, index);
  }
  for (const text of twice) found.delete(text);
  return found;
}

/** Without what both have at the ends of the piece. */
function trimmed({ from, to, insert }: TextChange, before: string): TextChange {
  const old = before.slice(from, to);
  const shorter = Math.min(old.length, insert.length);
  let head = 0;
  while (head < shorter && old[head] === insert[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === insert[insert.length - 1 - tail]) tail++;
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
}
