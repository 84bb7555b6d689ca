const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

const sampledRows = 40;
const sampledCharacters = 60_000;

/** The sign that parts the cells: the one that stands equally often, and often, in the first rows outside quotes. */
export function findSeparator(text: string): Separator {
  const counts = countPerRow(text.slice(0, sampledCharacters));
  const scored = separators.map((separator) => ({ separator, score: score(counts.map((row) => row[separator])) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

type Count = Record<Separator, number>;
const noCount = (): Count => ({ ",": 0, ";": 0, "\t": 0, "|": 0 });

function countPerRow(text: string): Count[] {
  const rows = [noCount()];
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    const row = rows.at(-1);
    if (sign === "\n") {
      if (rows.length === sampledRows) break;
      rows.push(noCount());
    } else if (row !== undefined && sign in row) row[sign as Separator]++;
  }
  return rows.filter((row) => separators.some((separator) => row[separator] > 0));
}

/** Rows that have the most frequent count, weighed with it: `1,5;2,5` has as many commas as semicolons, in fewer rows. */
function score(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  const [usual = 0, rows = 0] = [...frequency].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return rows * rows * (1 + Math.log2(1 + usual));
}
