import type { FacilityModel } from "@custodiet/model";
import { type Question, simulateInsider, TooManyWalks } from "./simulate-insider.ts";

/** The chain under test, as its modules export it. */
export interface Chain {
  readonly indexModel: typeof import("../../src/attack-graph/model-index.ts").indexModel;
  readonly attacksOn: typeof import("../../src/abrupt/scenarios.ts").attacksOn;
  readonly roleInStates: typeof import("../../src/abrupt/scenarios.ts").roleInStates;
  readonly searchState: typeof import("../../src/abrupt/scenarios.ts").searchState;
  readonly SearchCache: typeof import("../../src/abrupt/search-cache.ts").SearchCache;
}

const tolerance = 1e-9;

/**
 * What the chain and the simulation differ in on this model; `null` when in nothing. The deterministic values must be
 * those of the free walks too: the shortcuts of the attack graph are exact. So must those of EASI where no delay varies.
 */
export function findDisagreement(chain: Chain, model: FacilityModel, delays: "certain" | "varying"): string | null {
  const index = chain.indexModel(model);
  const cache = new chain.SearchCache();
  for (const role of index.roles) {
    for (const inState of chain.roleInStates(index, role)) {
      for (const attack of chain.attacksOn(index)) {
        const { worst } = chain.searchState(index, cache, inState, attack).outcome;
        const found = {
          easi: worst?.easi.value.easi.pEffectiveness ?? null,
          deterministic: worst?.deterministic.value.deterministic.pStop ?? null,
        };
        const question = {
          role: role.id,
          state: inState.state.id,
          target: attack.target.id,
          act: attack.act,
          mode: attack.mode,
        };
        const difference = compareWhereSmall(model, question, found, delays);
        if (difference) return `${Object.values(question).join("/")}: ${difference}`;
      }
    }
  }
  return null;
}

function compareWhereSmall(...asked: Parameters<typeof compare>): string | null {
  try {
    return compare(...asked);
  } catch (problem) {
    if (problem instanceof TooManyWalks) return null;
    throw problem;
  }
}

function compare(
  model: FacilityModel,
  question: Omit<Question, "walks">,
  found: { readonly easi: number | null; readonly deterministic: number | null },
  delays: "certain" | "varying",
): string | null {
  const byRule = simulateInsider(model, { ...question, walks: "rule" });
  if (!isSame(found.easi, byRule.easi)) return `EASI ${found.easi}, expected ${byRule.easi}`;
  const free = simulateInsider(model, { ...question, walks: "free" });
  if (!isSame(found.deterministic, free.deterministic)) {
    return `deterministic ${found.deterministic}, expected ${free.deterministic}`;
  }
  const isExact = delays === "varying" || isSame(found.easi, free.easi);
  return isExact ? null : `EASI ${found.easi}, expected ${free.easi} over all walks`;
}

const isSame = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= tolerance;
