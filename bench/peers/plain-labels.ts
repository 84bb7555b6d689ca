import erfc from "@stdlib/math-base-special-erfc";
import type { BenchGraph } from "../graphs.ts";

interface Label {
  readonly mean: number;
  readonly variance: number;
  readonly value: number;
}

/**
 * The worst path by EASI through a layered graph, layer by layer from the sink, without bounds or an order of promise:
 * a label goes only when another is no worse at both ends of what can come before it. Shares no code with the search; Phi by erfc.
 */
export function worstEasiByLabels(
  { nodeCount, source, sink, columns }: BenchGraph,
  responseMean: number,
  responseSd: number,
  pCommunication: number,
): { readonly least: number; readonly labels: number } {
  const longest = longestBefore(nodeCount, columns);
  const kept: Label[][] = Array.from({ length: nodeCount }, () => []);
  kept[sink] = [{ mean: 0, variance: 0, value: 0 }];
  let labels = 1;
  const arriving: number[][] = Array.from({ length: nodeCount }, () => []);
  columns.to.forEach((head, step) => {
    (arriving[head] as number[]).push(step);
  });
  // Steps lead to larger numbers only, so each node's labels are complete when its turn comes.
  for (let head = nodeCount - 1; head >= 0; head--) {
    const here = thin(kept[head] as Label[], longest[head] as number, responseMean, responseSd);
    kept[head] = here;
    labels += here.length;
    for (const step of arriving[head] as number[]) {
      const tail = kept[columns.from[step] as number] as Label[];
      for (const label of here) tail.push(prepend(label, step));
    }
  }
  return { least: Math.min(...(kept[source] as Label[]).map((label) => label.value)), labels };

  function prepend(label: Label, step: number): Label {
    const p = columns.pDetect[step] as number;
    const delay = (columns.delayMs[step] as number) / 1000;
    const sd = columns.delaySd[step] as number;
    const share = 1 - (columns.place[step] as number) / 2;
    const spread = Math.sqrt(label.variance + (share * sd) ** 2 + responseSd ** 2);
    const inTime = phi((label.mean + share * delay - responseMean) / spread);
    const value = p * pCommunication * inTime + (1 - p) * label.value;
    return { mean: label.mean + delay, variance: label.variance + sd * sd, value };
  }
}

function longestBefore(nodeCount: number, columns: BenchGraph["columns"]): Float64Array {
  const longest = new Float64Array(nodeCount);
  columns.from.forEach((tail, step) => {
    const head = columns.to[step] as number;
    const through = (longest[tail] as number) + (columns.delayMs[step] as number) / 1000;
    longest[head] = Math.max(longest[head] as number, through);
  });
  return longest;
}

/** Sorted by value, so that only those before can dominate; equal ones are kept once. */
function thin(labels: readonly Label[], longest: number, responseMean: number, responseSd: number): Label[] {
  const thinned: Label[] = [];
  const sorted = labels.toSorted((a, b) => a.value - b.value || a.mean - b.mean || b.variance - a.variance);
  for (const label of sorted) if (!thinned.some((other) => isNoWorse(other, label))) thinned.push(label);
  return thinned;

  function isNoWorse(a: Label, b: Label): boolean {
    if (a.mean > b.mean) return false;
    const sdA = Math.sqrt(a.variance + responseSd ** 2);
    const sdB = Math.sqrt(b.variance + responseSd ** 2);
    const holdsAt = (before: number): boolean =>
      (a.mean + before - responseMean) * sdB <= (b.mean + before - responseMean) * sdA;
    return holdsAt(0) && holdsAt(longest);
  }
}

const phi = (z: number): number => 0.5 * erfc(-z / Math.SQRT2);
