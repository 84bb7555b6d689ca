/**
 * What if one measure were different? The ranking of every position again, at once: what a change does not touch is
 * kept from the assessment before it. Equal to a full assessment of the changed model.
 */
import type { FacilityModel, Measure, Role } from "@custodiet/model";
import {
  attacksOn,
  type RoleInState,
  roleInStates,
  type SearchedState,
  searchState,
  worstOverStates,
} from "../abrupt/scenarios.ts";
import { SearchCache } from "../abrupt/search-cache.ts";
import { worstInState } from "../abrupt/worst-in-state.ts";
import type { PositionRank } from "../assessment.ts";
import type { Attack } from "../attack-graph/attack-graph.ts";
import { indexModel, type ModelIndex } from "../attack-graph/model-index.ts";
import { watches } from "../attack-graph/second-controls.ts";
import { compareScenarios, rankPositions } from "../ranking/rank.ts";
import { type ScenarioValue, valueScenario, yardstickOf } from "../ranking/scenario-value.ts";
import { keepsShape, revalueReach, revalueStarts } from "./revalue.ts";

/** Every scenario and position, ranked, without the paths. */
export interface Ranking {
  readonly scenarios: readonly ScenarioValue[];
  readonly positions: readonly PositionRank[];
}

export interface WhatIf {
  /** The ranking of the model as it stands. */
  readonly asItIs: Ranking;
  /**
   * The ranking with one measure replaced by another of the same id. Each call starts from the model as it stands.
   *
   * @throws RangeError where the model has no such measure
   */
  readonly rankAgain: (changed: Measure) => Ranking;
}

export function createWhatIf(model: FacilityModel): WhatIf {
  const index = indexModel(model);
  const base = index.roles.map((role) => searchRole(index, new SearchCache(), role));
  return {
    asItIs: rank(index, base),
    rankAgain: (changed) => {
      const now = indexModel(withMeasure(model, changed));
      const cache = new SearchCache();
      return rank(
        now,
        base.map((searched) => searchAgain(index, now, cache, searched, changed)),
      );
    },
  };
}

function withMeasure(model: FacilityModel, changed: Measure): FacilityModel {
  if (!model.measures.some((measure) => measure.id === changed.id)) {
    throw new RangeError(`The model has no measure ${changed.id}`);
  }
  return { ...model, measures: model.measures.map((measure) => (measure.id === changed.id ? changed : measure)) };
}

/** One role, searched: by state, for each attack in order. */
interface SearchedRole {
  readonly role: Role;
  readonly states: readonly { readonly inState: RoleInState; readonly byAttack: readonly SearchedState[] }[];
}

function searchRole(index: ModelIndex, cache: SearchCache, role: Role): SearchedRole {
  const attacks = attacksOn(index);
  const search = (inState: RoleInState) => attacks.map((attack) => searchState(index, cache, inState, attack));
  return { role, states: roleInStates(index, role).map((inState) => ({ inState, byAttack: search(inState) })) };
}

function searchAgain(
  before: ModelIndex,
  now: ModelIndex,
  cache: SearchCache,
  searched: SearchedRole,
  changed: Measure,
): SearchedRole {
  const number = before.measureNumber.get(changed.id) ?? -1;
  const measure = before.measures[number];
  if (!measure || !keepsShape(measure, changed)) return searchRole(now, cache, searched.role);
  const affected = [...before.measures.keys()].filter((other) => other === number || watches(before, number, other));
  const states: SearchedRole["states"][number][] = [];
  for (const state of searched.states) {
    const revalued = revalueReach(now, state.inState.preparations, affected);
    if (revalued === "anew") return searchRole(now, cache, searched.role);
    if (revalued === "same") {
      states.push(state);
      continue;
    }
    const again = (known: SearchedState, attack: Attack): SearchedState => {
      const starts = revalueStarts(now, known.starts, attack, revalued, affected);
      return { ...known, starts, outcome: worstInState(cache, starts, known.response) };
    };
    const byAttack = attacksOn(now).flatMap((attack, i) => {
      const known = state.byAttack[i];
      return known ? [again(known, attack)] : [];
    });
    states.push({ ...state, byAttack });
  }
  return { ...searched, states };
}

function rank(index: ModelIndex, searched: readonly SearchedRole[]): Ranking {
  const yardstick = yardstickOf(index.model);
  const scenarios = searched.flatMap(({ role, states }) =>
    attacksOn(index).map((attack, i) => {
      const searchedStates = states.flatMap(({ byAttack }) => byAttack[i] ?? []);
      return valueScenario(yardstick, role, attack, worstOverStates(searchedStates));
    }),
  );
  scenarios.sort(compareScenarios);
  return { scenarios, positions: rankPositions(index.roles, scenarios) };
}
