/** One role searched in every state, and searched again after a change only where the change may matter. */
import type { OperatingState, Role } from "@custodiet/model";
import { startKeys } from "../abrupt/act-starts.ts";
import { attacksOn, type RoleInState, roleInState } from "../abrupt/scenarios.ts";
import type { SearchCache } from "../abrupt/search-cache.ts";
import type { StateWorth } from "../abrupt/state-worth.ts";
import type { ResponseUsed } from "../assessment.ts";
import type { Attack } from "../attack-graph/act-frame.ts";
import { changedSteps } from "../attack-graph/changed-moves.ts";
import { hasSameTasks } from "../attack-graph/changed-tasks.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import type { Preparation, Preparations } from "../attack-graph/preparation.ts";
import { evaluatePath } from "../path/evaluate-path.ts";
import type { Change } from "./change.ts";
import { type KeptSearch, searchAndKeep, standsAgainstMoves } from "./kept-search.ts";
import { type RoleChange, roleChange } from "./role-change.ts";
import { isSameData } from "./same-data.ts";

/** By state. */
export interface SearchedRole {
  readonly role: Role;
  readonly states: readonly SearchedRoleInState[];
}

export interface SearchedRoleInState {
  readonly inState: RoleInState;
  /** For each attack in order. */
  readonly byAttack: readonly KeptSearch[];
}

export const searchRole = (index: ModelIndex, cache: SearchCache, role: Role): SearchedRole => ({
  role,
  states: index.model.states.map((state) => {
    const inState = roleInState(index, role, state);
    return { inState, byAttack: attacksOn(index).map((attack) => searchAndKeep(index, cache, inState, attack)) };
  }),
});

/**
 * What each attack by the role is worth in a state of the changed model, in the order of the change's attacks.
 *
 * @param known the role in the state of the same name, as it was searched
 */
export function worthsAgain(
  change: Change,
  cache: SearchCache,
  role: Role,
  state: OperatingState,
  known: SearchedRoleInState | undefined,
): readonly StateWorth[] {
  const { now, attacks } = change;
  if (!known) {
    const inState = roleInState(now, role, state);
    return attacks.map(({ attack }) => searchAndKeep(now, cache, inState, attack).worth);
  }
  const again = roleChange(change, known.inState, role, state);
  return attacks.map(({ attack, known: number }) => {
    const kept = number === null ? undefined : known.byAttack[number];
    const worth = kept && worthKept(change, attack, known.inState, again, kept);
    return worth ?? searchAndKeep(now, cache, again.inState, attack).worth;
  });
}

/** `null`: it has to be searched again. */
function worthKept(
  change: Change,
  attack: Attack,
  was: RoleInState,
  { inState, moves }: RoleChange,
  kept: KeptSearch,
): StateWorth | null {
  const [before, after] = [was.responses[attack.mode], inState.responses[attack.mode]];
  if (moves === null || kept.worth.isBounded || !isSameTime(before, after)) return null;
  if (inState.preparations !== was.preparations && !standsIn(change, attack, was, inState, moves, kept)) return null;
  if (before.pCommunication === after.pCommunication && before.pNeutralization === after.pNeutralization) {
    return kept.worth;
  }
  return kept.starts.length > 1 ? null : valueAgain(kept, after);
}

const isSameTime = (a: ResponseUsed, b: ResponseUsed): boolean => isSameData(a.responseForceTime, b.responseForceTime);

/** A path is the worst whatever P_C and P_N are, as long as it competes with those from the same start only. */
function valueAgain({ worth, paths }: KeptSearch, response: ResponseUsed): StateWorth {
  if (!worth.worst || !paths) return worth;
  const { isByComputer } = worth.worst;
  const { easi } = evaluatePath(paths.easi, response);
  const { deterministic } = evaluatePath(paths.deterministic, response);
  return { ...worth, worst: { easi, deterministic, isByComputer } };
}

function standsIn(
  { before, now }: Change,
  attack: Attack,
  was: RoleInState,
  is: RoleInState,
  moves: readonly (readonly number[])[],
  kept: KeptSearch,
): boolean {
  if (!hasSameStarts(now, is.preparations, attack, kept)) return false;
  return kept.searched.every((searched, i) => {
    const { preparation } = kept.starts[i] as KeptSearch["starts"][number];
    const [earlier, later] = [was, is].map(({ preparations }) => preparations.all[preparation] as Preparation);
    if (!earlier || !later) return false;
    if (!hasSameTasks({ index: before, reach: earlier.reach }, { index: now, reach: later.reach }, attack))
      return false;
    const changes = moves[preparation] ?? [];
    if (searched === null || changes.length === 0) return true;
    const { carryingFactor } = attack.target;
    return standsAgainstMoves(searched, changedSteps(earlier.reach, later.reach, carryingFactor, changes));
  });
}

/** Where nothing can be tampered with, the start is known to be the same: the preparation is. */
const hasSameStarts = (
  index: ModelIndex,
  preparations: Preparations,
  attack: Attack,
  { starts }: KeptSearch,
): boolean => preparations.all.length === 1 || isSameData(startKeys(index, preparations, attack), starts);
