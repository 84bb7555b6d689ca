/** Acts on targets of two versions, paired; and the same as a table for a spreadsheet. */
import type { WorstOfAct } from "../api/trend.ts";
import { quoteCell } from "../import/report-csv.ts";
import { keyOfAct } from "../trend/trend-rows.ts";

export interface ActPair {
  readonly key: string;
  readonly left: WorstOfAct | null;
  readonly right: WorstOfAct | null;
  /** Whichever there is, the right one first. */
  readonly either: WorstOfAct;
}

type Acts = readonly WorstOfAct[];

/** In the order of the right side; acts that it has not come last. */
export function actPairs(left: Acts, right: Acts): readonly ActPair[] {
  const before = new Map(left.map((worst) => [keyOfAct(worst), worst]));
  const now = new Set(right.map(keyOfAct));
  return [
    ...right.map((either): ActPair => {
      const key = keyOfAct(either);
      return { key, left: before.get(key) ?? null, right: either, either };
    }),
    ...left
      .filter((worst) => !now.has(keyOfAct(worst)))
      .map((either): ActPair => ({ key: keyOfAct(either), left: either, right: null, either })),
  ];
}

interface TableWords {
  readonly headings: readonly string[];
  readonly act: (act: WorstOfAct["act"]) => string;
}

/** Names no position: what is said of a position that few hold is said of a person. */
export function pairsCsv(pairs: readonly ActPair[], words: TableWords): string {
  const cells = (worst: WorstOfAct | null) => [
    numberCell(worst?.pEffectiveness),
    numberCell(worst?.requirement?.pEffectiveness),
    numberCell(worst?.requirement?.missed),
  ];
  const lines = pairs.map(({ left, right, either }) =>
    [words.act(either.act), either.targetName, ...cells(left), ...cells(right)].map(quoteCell).join(","),
  );
  return `\uFEFF${[words.headings.map(quoteCell).join(","), ...lines].join("\r\n")}\r\n`;
}

const numberCell = (value: number | null | undefined): string => (value == null ? "" : String(value));
