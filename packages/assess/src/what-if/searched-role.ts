/** One role searched in every state, and searched again after a change only where the change may matter. */
import type { OperatingState, Role } from "@custodiet/model";
import {
  attacksOn,
  type RoleInState,
  responsesIn,
  roleInState,
  type SearchedState,
  searchState,
} from "../abrupt/scenarios.ts";
import type { SearchCache } from "../abrupt/search-cache.ts";
import { rightsInState } from "../attack-graph/access.ts";
import { effectiveMeasures } from "../attack-graph/effective-measures.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import { isSameData } from "./same-data.ts";

/** By state, for each attack in order. */
export interface SearchedRole {
  readonly role: Role;
  readonly states: readonly SearchedRoleInState[];
}

interface SearchedRoleInState {
  readonly inState: RoleInState;
  readonly byAttack: readonly SearchedState[];
}

export const searchRole = (index: ModelIndex, cache: SearchCache, role: Role): SearchedRole => ({
  role,
  states: index.model.states.map((state) => searchInState(index, cache, role, state)),
});

function searchInState(index: ModelIndex, cache: SearchCache, role: Role, state: OperatingState): SearchedRoleInState {
  const inState = roleInState(index, role, state);
  return { inState, byAttack: attacksOn(index).map((attack) => searchState(index, cache, inState, attack)) };
}

/** @param known the role as it was searched in the model `before`, whose elements `now` shares where they are the same */
export function searchRoleAgain(
  before: ModelIndex,
  now: ModelIndex,
  cache: SearchCache,
  role: Role,
  known: SearchedRole | undefined,
): SearchedRole {
  if (!known || !isSameGround(before, now)) return searchRole(now, cache, role);
  const states = now.model.states.map((state) => {
    const searched = known.states.find(({ inState }) => inState.state.id === state.id);
    const isKnown = searched && isSameStanding(before, now, role, known.role, state, searched);
    return isKnown ? searched : searchInState(now, cache, role, state);
  });
  return { role, states };
}

/** Whether everything but what roles and measures are worth is the same. */
function isSameGround(before: ModelIndex, now: ModelIndex): boolean {
  const { model: was } = before;
  const { model: is } = now;
  return (
    was.areas === is.areas &&
    was.crossings === is.crossings &&
    was.procedures === is.procedures &&
    was.targets === is.targets &&
    before.measures.length === now.measures.length &&
    before.measures.every((measure, number) => {
      const other = now.measures[number];
      return (
        other !== undefined &&
        measure.id === other.id &&
        measure.group === other.group &&
        measure.watchedBy === other.watchedBy &&
        measure.detects === other.detects &&
        isSameData(measure.at, other.at) &&
        isSameData(measure.tampering, other.tampering)
      );
    })
  );
}

/** Whether a role stands as it did in a state: the same rights and authority, measures worth the same against it. */
function isSameStanding(
  before: ModelIndex,
  now: ModelIndex,
  role: Role,
  was: Role,
  state: OperatingState,
  { inState }: SearchedRoleInState,
): boolean {
  return (
    isSameData(responsesIn(now.model, state), inState.responses) &&
    isSameData(role.authority, was.authority) &&
    isSameData(role.remoteAccess, was.remoteAccess) &&
    isSameData(rightsInState(now, role, state), rightsInState(before, was, inState.state)) &&
    isSameData(effectiveMeasures(now, role, state), inState.preparations.all[0]?.reach.effective)
  );
}
