/** One parser, in a thread with 256 MB: reads so many inputs, and tells the longest time and the most memory that one took. */
import { parentPort, workerData } from "node:worker_threads";
import { chanceOf } from "./mutate.ts";
import { type ParserName, parsers } from "./parsers.ts";

export interface ParserOrder {
  readonly name: ParserName;
  readonly count: number;
  /** Where the thread is: the input's number, for whoever watches it from outside. */
  readonly progress: Int32Array;
}

export interface ParserOutcome {
  readonly longestMs: number;
  readonly longestAt: number;
  readonly mostBytes: number;
}

const { name, count, progress } = workerData as ParserOrder;
parentPort?.postMessage(readMany());

function readMany(): ParserOutcome {
  let [longestMs, longestAt, mostBytes] = [0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    Atomics.store(progress, 0, index);
    const before = process.threadCpuUsage();
    readOne(index);
    const { user, system } = process.threadCpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms > longestMs) [longestMs, longestAt] = [ms, index];
    if (index % 64 === 0) mostBytes = Math.max(mostBytes, process.memoryUsage().heapUsed);
  }
  return { longestMs, longestAt, mostBytes };
}

function readOne(index: number): void {
  try {
    parsers[name].readOne(chanceOf(index));
  } catch (thrown) {
    throw new Error(`${name}, input ${index}: ${thrown instanceof Error ? thrown.stack : thrown}`);
  }
}
