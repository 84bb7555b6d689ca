/** Graphs for benchmarks: the same for the same seed, of any size. */
import type { PathEdgeColumns } from "@custodiet/assess";

/** Numbers from 0 to 1 that depend on the seed alone (xorshift, 32 bits). */
export function seededChance(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

export interface BenchGraph {
  readonly nodeCount: number;
  readonly source: number;
  readonly sink: number;
  readonly columns: PathEdgeColumns;
}

type Link = (node: number, slot: number) => number;

/** Steps by `link(node, slot)`: `degree` from each of `nodeCount` nodes, none where the head is -1. Delays 5 to 60 s; P_D up to `most`. */
function drawSteps(seed: number, nodeCount: number, degree: number, link: Link, most = 0.5) {
  const chance = seededChance(seed);
  const heads: number[] = [];
  const tails: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    for (let slot = 0; slot < degree; slot++) {
      const head = link(node, slot);
      if (head < 0) continue;
      tails.push(node);
      heads.push(head);
    }
  }
  const count = heads.length;
  const delayMs = Float64Array.from({ length: count }, () => 5000 + Math.floor(chance() * 55_000));
  return {
    from: Int32Array.from(tails),
    to: Int32Array.from(heads),
    delayMs,
    delaySd: delayMs.map((delay) => 0.0003 * delay),
    pDetect: Float64Array.from({ length: count }, () => most * (0.04 + 0.96 * chance())),
    place: Uint8Array.from({ length: count }, () => Math.floor(3 * chance())),
    isTimed: new Uint8Array(count).fill(1),
  };
}

/** Layers of `width` nodes, each with `degree` steps to the next layer; a source before and a sink behind. */
export function layeredGraph(seed: number, layers: number, width: number, degree: number): BenchGraph {
  const sink = layers * width + 1;
  const chance = seededChance(seed + 1);
  const link = (node: number, slot: number): number => {
    if (node === sink) return -1;
    const layer = node === 0 ? -1 : Math.floor((node - 1) / width);
    if (node === 0) return slot < width ? 1 + slot : -1;
    if (layer === layers - 1) return slot === 0 ? sink : -1;
    const place = degree === width ? slot : Math.floor(chance() * width);
    return slot < degree ? 1 + (layer + 1) * width + place : -1;
  };
  const columns = drawSteps(seed, sink + 1, Math.max(width, degree), link);
  return { nodeCount: sink + 1, source: 0, sink, columns };
}

/**
 * A site of `rows` by `across` rooms with doors to the four neighbours, both ways; corner to corner, past so
 * many doors that each detects little. */
export function roomGrid(seed: number, rows: number, across: number): BenchGraph {
  const nodeCount = rows * across;
  const steps = [1, -1, across, -across];
  const link = (node: number, slot: number): number => {
    const step = steps[slot] as number;
    const head = node + step;
    const isSideways = Math.abs(step) === 1;
    if (head < 0 || head >= nodeCount) return -1;
    return isSideways && Math.floor(head / across) !== Math.floor(node / across) ? -1 : head;
  };
  return { nodeCount, source: 0, sink: nodeCount - 1, columns: drawSteps(seed, nodeCount, 4, link, 0.004) };
}

/** Steps to anywhere: `degree` from each node to nodes drawn from all. */
export function scatteredGraph(seed: number, nodeCount: number, degree: number): BenchGraph {
  const chance = seededChance(seed + 1);
  const columns = drawSteps(seed, nodeCount, degree, () => Math.floor(chance() * nodeCount));
  return { nodeCount, source: 0, sink: nodeCount - 1, columns };
}
