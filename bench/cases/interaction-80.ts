import type { Benchmark } from "../benchmark.ts";
import { interactionBenchmark } from "../interaction.ts";

export const benchmark: Benchmark = interactionBenchmark(
  "interaction-80",
  { seed: 80, areas: 80, roles: 40, targets: 10, states: 2, crossings: 160 },
  100,
);
