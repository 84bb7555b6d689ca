import { describe, expect, it } from "vitest";
import type { Searches } from "./disagreement.ts";
import { findDisagreement } from "./disagreement.ts";
import { loadMutant } from "./load-mutant.ts";
import { mutants } from "./mutants.ts";
import type { Shape } from "./random-graphs.ts";
import { randomGraph } from "./random-graphs.ts";

const mostSeeds = 4000;
const shapes: readonly Shape[] = ["any", "layered", "spread"];

/** How many graphs until the searches disagree with the enumeration or break; `null` when they do not. */
function graphsUntilCaught(searches: Searches): number | null {
  for (let seed = 0; seed < mostSeeds; seed++) {
    for (const shape of shapes) {
      try {
        if (findDisagreement(searches, randomGraph(seed, shape)) !== null) return seed + 1;
      } catch {
        return seed + 1;
      }
    }
  }
  return null;
}

describe("the enumeration catches every fault seeded in the searches", () => {
  it("passes the searches without a fault on the same graphs, loaded in the same way", async () => {
    expect(graphsUntilCaught(await loadMutant(null, "none"))).toBeNull();
  });
  it("has at least twenty faults, each different", () => {
    expect(new Set(mutants.map((mutant) => mutant.name)).size).toBeGreaterThanOrEqual(20);
    expect(new Set(mutants.map((mutant) => mutant.find + mutant.replace)).size).toBe(mutants.length);
  });
  it("refuses a fault that fits nowhere in the sources", async () => {
    const lost = { name: "lost", file: "path/graph.ts", find: "not in any source", replace: "" };
    await expect(loadMutant(lost, "lost")).rejects.toThrow("stands 0 times");
  });
  it.each(mutants.map((mutant, i) => ({ ...mutant, i })))("catches: $name", async (mutant) => {
    expect(graphsUntilCaught(await loadMutant(mutant, String(mutant.i)))).not.toBeNull();
  });
});
