import type { Tactic } from "../api/shapes.ts";

/** How a step is taken, from the least to the most conspicuous. */
export const tactics: readonly Tactic[] = ["authorised", "deceit", "stealth", "force"];
