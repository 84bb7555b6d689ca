import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findWorstDeterministic } from "@custodiet/assess";
import type { Benchmark, Measurement } from "../benchmark.ts";
import type { BenchGraph } from "../graphs.ts";
import { scatteredGraph } from "../graphs.ts";
import { poseQuery } from "../query.ts";
import { medianSeconds } from "../timing.ts";

const responseSeconds = 15;
const script = fileURLToPath(new URL("../peers/networkx_worst_path.py", import.meta.url));

interface Answer {
  readonly pStop: number;
  readonly seconds: number;
  readonly version: string;
}

export const benchmark: Benchmark = {
  name: "worst-path-networkx",
  what: "deterministic worst path in 100,000 nodes and 400,000 steps, own search only; `ratio` says how many times faster than networkx, null where no Python has it",
  unit: "s",
  // A tenth of what a tenfold graph may take. Against networkx anything below ten times would mean a careless search.
  goal: 0.2,
  sense: "at most",
  isLong: true,
  run: async (log) => {
    const drawn = scatteredGraph(11, 100_000, 4);
    const { graph, query } = poseQuery(drawn, responseSeconds);
    const seconds = medianSeconds(9, () => findWorstDeterministic(graph, query));
    const pStop = findWorstDeterministic(graph, query)?.pStop ?? Number.NaN;
    log(`search ${(1000 * seconds).toFixed(1)} ms, P_stop ${pStop}`);
    const answer = askNetworkx(drawn, query.pCommunication);
    return answer === null ? withoutPeer(seconds, log) : compare(answer, seconds, pStop, log);
  },
};

/** Debian's Python first, since its networkx is a package there; `null` where no Python has networkx. */
function askNetworkx({ nodeCount, source, sink, columns }: BenchGraph, pCommunication: number): Answer | null {
  const lists = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]));
  const responseMs = responseSeconds * 1000;
  const input = JSON.stringify({ ...lists, nodeCount, source, sink, responseMs, pCommunication });
  for (const python of ["/usr/bin/python3", "python3"]) {
    const child = spawnSync(python, [script], { input, encoding: "utf8", maxBuffer: 1e8 });
    if (child.status === 0) return JSON.parse(child.stdout);
  }
  return null;
}

function compare(answer: Answer, seconds: number, pStop: number, log: (line: string) => void): Measurement {
  log(`networkx ${answer.version}: ${answer.seconds.toFixed(3)} s, P_stop ${answer.pStop}`);
  const ratio = answer.seconds / seconds;
  const equal = Math.abs(answer.pStop - pStop) <= 1e-12;
  return { value: seconds, peer: `networkx ${answer.version}, s`, peerValue: answer.seconds, ratio, equal };
}

/** Nothing was compared: the time is our own all the same, and its goal is judged. */
function withoutPeer(seconds: number, log: (line: string) => void): Measurement {
  log("no python3 with networkx here (Debian: python3-networkx): nothing to compare with");
  return { value: seconds, peer: null, peerValue: null, ratio: null, equal: null };
}
