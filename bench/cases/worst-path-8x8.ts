import { findWorstDeterministic } from "@custodiet/assess";
import type { Benchmark } from "../benchmark.ts";
import { layeredGraph } from "../graphs.ts";
import { enumerateLeastStop } from "../peers/enumeration.ts";
import { poseQuery } from "../query.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

const responseSeconds = 35;
const searchesPerRun = 5000;

export const benchmark: Benchmark = {
  name: "worst-path-8x8",
  what: "deterministic worst path through 8 layers of 8 rooms: how many times faster than evaluating all 16.8 M paths",
  unit: "times",
  goal: 50_000,
  sense: "at least",
  isLong: false,
  run: async (log) => {
    const drawn = layeredGraph(88, 8, 8, 8);
    const { graph, query } = poseQuery(drawn, responseSeconds);
    const search = () => findWorstDeterministic(graph, query)?.pStop ?? Number.NaN;
    const manySeconds = medianSeconds(9, () => {
      for (let i = 0; i < searchesPerRun; i++) search();
    });
    const seconds = manySeconds / searchesPerRun;
    const enumerated = timeOnce(() =>
      enumerateLeastStop(drawn.columns, drawn.source, drawn.sink, responseSeconds * 1000, query.pCommunication),
    );
    const found = search();
    log(
      `${enumerated.value.paths} paths in ${enumerated.seconds.toFixed(2)} s; one search ${(1e6 * seconds).toFixed(1)} us`,
    );
    log(`P_stop ${found} and ${enumerated.value.least}`);
    const ratio = enumerated.seconds / seconds;
    const equal = Math.abs(found - enumerated.value.least) <= 1e-12;
    return { value: ratio, peer: "enumeration, seconds", peerValue: enumerated.seconds, ratio, equal };
  },
};
