import { findWorstDeterministic } from "@custodiet/assess";
import type { Benchmark } from "../benchmark.ts";
import type { BenchGraph } from "../graphs.ts";
import { roomGrid, scatteredGraph } from "../graphs.ts";
import { leastStopByWholeSearches } from "../peers/split-node-dijkstras.ts";
import { poseQuery } from "../query.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

export const benchmark: Benchmark = {
  name: "worst-path-1m",
  what: "deterministic worst path in 1 M nodes and 4 M steps, search only: the slower of rooms in a grid and steps to anywhere",
  unit: "s",
  goal: 2,
  sense: "at most",
  isLong: true,
  run: async (log) => {
    // The response is as quick as leaves few places to rush from: the search for stealth then sees most of the graph.
    const grid = measure("grid", roomGrid(7, 1000, 1000), 300, log);
    const scattered = measure("to anywhere", scatteredGraph(7, 1_000_000, 4), 15, log);
    const slower = grid.seconds > scattered.seconds ? grid : scattered;
    return {
      value: slower.seconds,
      peer: "both searches to their end on split nodes, s",
      peerValue: slower.peerSeconds,
      ratio: slower.peerSeconds / slower.seconds,
      equal: grid.equal && scattered.equal,
    };
  },
};

function measure(name: string, drawn: BenchGraph, responseSeconds: number, log: (line: string) => void) {
  const built = timeOnce(() => poseQuery(drawn, responseSeconds));
  const { graph, query } = built.value;
  const seconds = medianSeconds(5, () => findWorstDeterministic(graph, query));
  const found = findWorstDeterministic(graph, query);
  const peer = timeOnce(() =>
    leastStopByWholeSearches(
      drawn.nodeCount,
      drawn.columns,
      drawn.source,
      drawn.sink,
      responseSeconds * 1000,
      query.pCommunication,
    ),
  );
  log(
    `${name}: ${graph.nodeCount} nodes, ${graph.edgeCount} steps, built in ${built.seconds.toFixed(2)} s (not counted)`,
  );
  log(
    `  search ${seconds.toFixed(3)} s, path of ${found?.edges.length} steps, P_stop ${found?.pStop}; peer ${peer.value}`,
  );
  const equal = found !== null && Math.abs(found.pStop - peer.value) <= 1e-12;
  return { seconds, peerSeconds: peer.seconds, equal };
}
