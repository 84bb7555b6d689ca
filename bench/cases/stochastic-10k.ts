import { findWorstStochastic } from "@custodiet/assess";
import type { Benchmark } from "../benchmark.ts";
import { layeredGraph } from "../graphs.ts";
import { worstEasiByLabels } from "../peers/plain-labels.ts";
import { poseQuery } from "../query.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

const responseSeconds = 900;

export const benchmark: Benchmark = {
  name: "stochastic-10k",
  what: "worst path by EASI through 100 layers of 100 rooms with 8 steps each (79,200 between layers), search only",
  unit: "s",
  goal: 0.25,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const drawn = layeredGraph(3, 100, 100, 8);
    const { graph, query } = poseQuery(drawn, responseSeconds);
    const value = medianSeconds(9, () => findWorstStochastic(graph, query));
    const found = findWorstStochastic(graph, query);
    log(`${graph.nodeCount} nodes, ${graph.edgeCount} steps, P_I ${found?.pInterruption}`);
    const peer = timeOnce(() => worstEasiByLabels(drawn, responseSeconds, 0.3 * responseSeconds, query.pCommunication));
    log(`labels layer by layer: ${peer.value.labels} kept, P_I ${peer.value.least}, ${peer.seconds.toFixed(2)} s`);
    const equal = found !== null && !found.isBounded && Math.abs(found.pInterruption - peer.value.least) <= 1e-12;
    return { value, peer: "labels layer by layer, s", peerValue: peer.seconds, ratio: peer.seconds / value, equal };
  },
};
