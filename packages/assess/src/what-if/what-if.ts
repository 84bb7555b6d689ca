/**
 * What if the facility were different? The ranking of every position again, at once: what a change does not touch is
 * kept from the assessment before it. Equal to a full assessment of the changed model.
 */
import { err, ok, type Progress, type Result, silentProgress } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { attacksOn, worstOverStates } from "../abrupt/scenarios.ts";
import { SearchCache } from "../abrupt/search-cache.ts";
import type { PositionRank } from "../assessment.ts";
import { indexModel, type ModelIndex } from "../attack-graph/model-index.ts";
import { compareScenarios, rankPositions } from "../ranking/rank.ts";
import { type ScenarioValue, valueScenario, yardstickOf } from "../ranking/scenario-value.ts";
import { shareElements } from "./same-data.ts";
import { type SearchedRole, searchRole, searchRoleAgain } from "./searched-role.ts";

/** Every scenario and position, ranked, without the paths. */
export interface Ranking {
  /** Most harmful first. */
  readonly scenarios: readonly ScenarioValue[];
  /** Most harmful first. */
  readonly positions: readonly PositionRank[];
}

export interface WhatIf {
  /** The ranking of the model as it stands. */
  readonly asItIs: Ranking;
  /**
   * The ranking of the whole changed model, in which anything may differ: measures, positions, states, response,
   * areas and the ways between them. Each call starts from the model as it stands.
   */
  readonly rankFor: (changed: FacilityModel) => Ranking;
}

/** Assesses the model once, to be asked again and again what a change would do. */
export function createWhatIf(model: FacilityModel): WhatIf {
  const prepared = prepareWhatIf(model, silentProgress);
  if (!prepared.ok) throw new Error("Nobody can ask silent progress to stop");
  return prepared.value;
}

/** The same, telling how far it is; `"cancelled"` when somebody asked for it to stop. */
export function prepareWhatIf(model: FacilityModel, progress: Progress): Result<WhatIf, "cancelled"> {
  const index = indexModel(model);
  const cache = new SearchCache();
  const base: SearchedRole[] = [];
  for (const [done, role] of index.roles.entries()) {
    if (progress.isCancelled()) return err("cancelled");
    progress.report(done, index.roles.length, role.name);
    base.push(searchRole(index, cache, role));
  }
  progress.report(index.roles.length, index.roles.length, "Ranking");
  const known = new Map(base.map((searched) => [searched.role.id, searched]));
  return ok({
    asItIs: rank(index, base),
    rankFor: (changed) => {
      const now = indexModel(shareElements(model, changed));
      const again = now.roles.map((role) => searchRoleAgain(index, now, new SearchCache(), role, known.get(role.id)));
      return rank(now, again);
    },
  });
}

function rank(index: ModelIndex, searched: readonly SearchedRole[]): Ranking {
  const yardstick = yardstickOf(index.model);
  const attacks = attacksOn(index);
  const scenarios = searched.flatMap(({ role, states }) =>
    attacks.map((attack, i) => {
      const searchedStates = states.flatMap(({ byAttack }) => byAttack[i] ?? []);
      return valueScenario(yardstick, role, attack, worstOverStates(searchedStates));
    }),
  );
  scenarios.sort(compareScenarios);
  return { scenarios, positions: rankPositions(index.roles, scenarios) };
}
