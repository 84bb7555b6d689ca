import { buildPathGraph } from "../../src/path/graph.ts";
import { groundsOf, standsAgainst } from "../../src/path/grounds.ts";
import { boundNodes } from "../../src/path/node-bounds.ts";
import { narrowDown } from "../../src/path/relevant-part.ts";
import { findWorstDeterministic } from "../../src/path/worst-deterministic.ts";
import { findWorstPaths } from "../../src/path/worst-paths.ts";
import { findWorstStochastic } from "../../src/path/worst-stochastic.ts";
import type { Searches } from "./disagreement.ts";

/** The searches as they are, without a fault. */
export const searches: Searches = {
  buildPathGraph,
  boundNodes,
  narrowDown,
  groundsOf,
  standsAgainst,
  findWorstDeterministic,
  findWorstStochastic,
  findWorstPaths,
};
