/**
 * What if the facility were different? The ranking of every position again, at once: what a change does not touch is
 * kept from the assessment before it. Equal to a full assessment of the changed model.
 */
import { err, ok, type Progress, type Result, silentProgress } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { attacksOn } from "../abrupt/scenarios.ts";
import { SearchCache } from "../abrupt/search-cache.ts";
import type { StateWorth } from "../abrupt/state-worth.ts";
import type { PositionRank } from "../assessment.ts";
import { indexModel, type ModelIndex } from "../attack-graph/model-index.ts";
import { compareScenarios, rankPositions } from "../ranking/rank.ts";
import { type ScenarioValue, valueScenario, yardstickOf } from "../ranking/scenario-value.ts";
import { changeBetween } from "./change.ts";
import { shareElements } from "./same-data.ts";
import { type SearchedRole, searchRole, worthsAgain } from "./searched-role.ts";

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
  return ok({ asItIs: rankingOf(index, base.map(worthsOf)), rankFor: (changed) => rankAgain(index, base, changed) });
}

const worthsOf = ({ states }: SearchedRole): Worths => states.map(({ byAttack }) => byAttack.map(({ worth }) => worth));

function rankAgain(before: ModelIndex, base: readonly SearchedRole[], changed: FacilityModel): Ranking {
  const now = indexModel(shareElements(before.model, changed));
  const change = changeBetween(before, now);
  const cache = new SearchCache();
  const known = new Map(base.map(({ role, states }) => [role.id, states]));
  const worths = now.roles.map((role) =>
    now.model.states.map((state) => {
      const searched = known.get(role.id)?.find(({ inState }) => inState.state.id === state.id);
      return worthsAgain(change, cache, role, state, searched);
    }),
  );
  return rankingOf(now, worths);
}

/** Of one role: by state, then by attack. */
type Worths = readonly (readonly StateWorth[])[];

function rankingOf(index: ModelIndex, byRole: readonly Worths[]): Ranking {
  const yardstick = yardstickOf(index.model);
  const attacks = attacksOn(index);
  const scenarios = index.roles.flatMap((role, number) =>
    attacks.map((attack, i) => {
      const states = (byRole[number] ?? []).flatMap((worths) => worths[i] ?? []);
      return valueScenario(yardstick, role, attack, states);
    }),
  );
  scenarios.sort(compareScenarios);
  return { scenarios, positions: rankPositions(index.roles, scenarios) };
}
