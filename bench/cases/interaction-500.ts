import type { Benchmark } from "../benchmark.ts";
import { interactionBenchmark } from "../interaction.ts";

export const benchmark: Benchmark = interactionBenchmark(
  "interaction-500",
  { seed: 500, areas: 500, roles: 40, targets: 20, states: 2, crossings: 1000 },
  200,
);
