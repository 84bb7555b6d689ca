import { describe, expect, it } from "vitest";
import { attacksOn, roleInStates, searchState } from "../../src/abrupt/scenarios.ts";
import { SearchCache } from "../../src/abrupt/search-cache.ts";
import { indexModel } from "../../src/attack-graph/model-index.ts";
import { type Chain, findDisagreement } from "./disagreement.ts";
import { loadMutant } from "./load-mutant.ts";
import { mutants } from "./mutants.ts";
import { type Delays, randomModel } from "./random-models.ts";

const delays: readonly Delays[] = ["certain", "varying"];

/** How many models until the chain disagrees with the simulation; `null` when it does not. */
function modelsUntilCaught(chain: Chain, models: number): number | null {
  for (let seed = 0; seed < models; seed++) {
    for (const kind of delays) {
      if (findDisagreement(chain, randomModel(seed, kind), kind) !== null) return seed + 1;
    }
  }
  return null;
}

describe("from the model to the worst path", () => {
  const chain: Chain = { indexModel, attacksOn, roleInStates, searchState, SearchCache };

  it.each(delays)("agrees with a walk through everything an insider could do, %s delays", (kind) => {
    const found = Array.from({ length: 100 }, (_, seed) =>
      findDisagreement(chain, randomModel(1000 + seed, kind), kind),
    );
    expect(found.filter((difference) => difference !== null)).toEqual([]);
  });
  it("passes without a fault when it is loaded as the faulty ones are", async () => {
    expect(modelsUntilCaught(await loadMutant(null, "none"), 20)).toBeNull();
  });
  it.each(mutants.map((mutant, i) => ({ ...mutant, i })))("catches: $name", async (mutant) => {
    expect(modelsUntilCaught(await loadMutant(mutant, String(mutant.i)), 400)).not.toBeNull();
  });
});
