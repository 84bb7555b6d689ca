import type { PathEdgeColumns } from "@custodiet/assess";

/** The least P_stop by the critical detection point over all paths of a graph without loops, each evaluated in full. */
export function enumerateLeastStop(
  columns: PathEdgeColumns,
  from: number,
  sink: number,
  responseMs: number,
  pCommunication: number,
): { readonly least: number; readonly paths: number } {
  const leaving = new Map<number, number[]>();
  columns.from.forEach((tail, edge) => {
    leaving.set(tail, [...(leaving.get(tail) ?? []), edge]);
  });
  const walked: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  let paths = 0;
  const walk = (node: number): void => {
    if (node === sink) {
      paths++;
      least = Math.min(least, evaluateStop(columns, walked, responseMs, pCommunication));
      return;
    }
    for (const edge of leaving.get(node) ?? []) {
      walked.push(edge);
      walk(columns.to[edge] as number);
      walked.pop();
    }
  };
  walk(from);
  return { least, paths };
}

function evaluateStop(columns: PathEdgeColumns, edges: readonly number[], responseMs: number, pCommunication: number) {
  let remaining = 0;
  let pStop = 0;
  for (let i = edges.length - 1; i >= 0; i--) {
    const edge = edges[i] as number;
    const delay = columns.delayMs[edge] as number;
    const left = remaining + delay * (1 - (columns.place[edge] as number) / 2);
    const pDetect = columns.pDetect[edge] as number;
    pStop = (left > responseMs ? pDetect * pCommunication : 0) + (1 - pDetect) * pStop;
    remaining += delay;
  }
  return pStop;
}
