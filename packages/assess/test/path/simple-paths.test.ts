import { describe, expect, it } from "vitest";
import { edgesOnSimplePaths } from "../../src/path/simple-paths.ts";
import { seededChance } from "../oracle/random-graphs.ts";

type Edge = readonly [number, number];

const kept = (nodeCount: number, edges: readonly Edge[], source: number, sink: number): readonly number[] => [
  ...edgesOnSimplePaths(
    { nodeCount, from: Int32Array.from(edges.map(([from]) => from)), to: Int32Array.from(edges.map(([, to]) => to)) },
    source,
    sink,
  ),
];

/** The edges of all simple paths, by walking them. */
function walked(edges: readonly Edge[], source: number, sink: number): readonly number[] {
  const used = new Set<number>();
  const walk = (node: number, visited: readonly number[], taken: readonly number[]): void => {
    if (node === sink) for (const edge of taken) used.add(edge);
    else {
      edges.forEach(([from, to], edge) => {
        if (from === node && !visited.includes(to)) walk(to, [...visited, to], [...taken, edge]);
      });
    }
  };
  walk(source, [source], []);
  return [...used].sort((a, b) => a - b);
}

/** Doors that open both ways. */
const doors = (...pairs: readonly Edge[]): readonly Edge[] =>
  pairs.flatMap(([a, b]): Edge[] => [
    [a, b],
    [b, a],
  ]);

describe("edges on paths that go nowhere twice", () => {
  it("are not those of a room with one door", () => {
    // 0 - 1 - 2, and the room 3 off 1
    expect(kept(4, doors([0, 1], [1, 2], [1, 3]), 0, 2)).toEqual([0, 2]);
  });
  it("are not those of rooms that all lie behind one door, however they hang together", () => {
    expect(kept(6, doors([0, 1], [1, 2], [1, 3], [3, 4], [4, 5], [5, 3]), 0, 2)).toEqual([0, 2]);
  });
  it("are those of a room with two doors on the way", () => {
    expect(kept(4, doors([0, 1], [1, 2], [0, 3], [3, 2]), 0, 2)).toEqual([0, 2, 4, 6]);
  });
  it("are both of two parallel ones, and no loop from a node to itself", () => {
    expect(
      kept(
        2,
        [
          [0, 1],
          [0, 0],
          [0, 1],
        ],
        0,
        1,
      ),
    ).toEqual([0, 2]);
  });
  it("are none where no path is", () => {
    expect(
      kept(
        3,
        [
          [1, 0],
          [1, 2],
        ],
        0,
        2,
      ),
    ).toEqual([]);
  });
  it("are all among those that are kept, on random graphs, and in graphs of doors few others are", () => {
    let [needed, left] = [0, 0];
    for (let seed = 0; seed < 600; seed++) {
      const next = seededChance(seed);
      const nodeCount = 3 + Math.floor(next() * 6);
      const node = () => Math.floor(next() * nodeCount);
      const some = Array.from({ length: Math.floor(nodeCount * (0.8 + next())) }, (): Edge => [node(), node()]);
      const edges = seed % 2 === 0 ? some : doors(...some);
      const expected = walked(edges, 0, 1);
      const found = kept(nodeCount, edges, 0, 1);
      expect([seed, expected.filter((edge) => !found.includes(edge))]).toEqual([seed, []]);
      if (seed % 2 === 0) continue;
      needed += expected.length;
      left += found.length;
    }
    expect(left / needed).toBeLessThan(1.3);
  });
});
