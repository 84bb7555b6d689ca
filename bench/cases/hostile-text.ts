import { loadModel } from "@custodiet/model";
import { hostileTexts, largeTexts } from "../../packages/model/test/hostile-texts.ts";
import type { Benchmark } from "../benchmark.ts";
import { medianSeconds } from "../timing.ts";

export const benchmark: Benchmark = {
  name: "hostile-text",
  what: "a megabyte of text made to hold up its reader, until it is refused: the slowest of all kinds",
  unit: "s",
  goal: 1,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const timed = [...hostileTexts, ...largeTexts].map(([name, text]) => {
      const seconds = medianSeconds(3, () => loadModel([{ name: "facility.yaml", text }]));
      return { name, seconds };
    });
    const slowest = timed.toSorted((a, b) => b.seconds - a.seconds);
    for (const { name, seconds } of slowest.slice(0, 5)) log(`${name}: ${seconds.toFixed(2)} s`);
    return { value: slowest[0]?.seconds ?? Number.NaN, peer: null, peerValue: null, ratio: null, equal: null };
  },
};
