import type { ScenarioId } from "@custodiet/core";
import type { FacilityModel, OperatingState, Role, ThreatMode } from "@custodiet/model";
import type { Act, PathRule, ResponseUsed, StateResult } from "../assessment.ts";
import type { Attack } from "../attack-graph/act-frame.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import { reachOf } from "../attack-graph/moves.ts";
import { type Preparations, preparationsOf } from "../attack-graph/preparation.ts";
import { responseTo } from "../attack-graph/response.ts";
import { type PossibleStarts, startsFor } from "./act-starts.ts";
import { scenarioPath } from "./scenario-path.ts";
import type { SearchCache } from "./search-cache.ts";
import type { ValuedPath } from "./valued-path.ts";
import { mostVulnerablePaths, type WorstInState, worstInState } from "./worst-in-state.ts";

export const modes: readonly ThreatMode[] = ["non-violent", "violent"];
const acts: readonly Act[] = ["theft", "sabotage"];

/** `role/act/target/mode`. */
export const scenarioId = (role: Role, { act, target, mode }: Attack): ScenarioId =>
  `${role.id}/${act}/${target.id}/${mode}` as ScenarioId;

/** Every act on every target, in both modes: what is assessed for each role. */
export const attacksOn = (index: ModelIndex): readonly Attack[] =>
  index.targets.flatMap((target) =>
    acts
      .filter((act) => target.tasks.some((task) => task.act === act))
      .flatMap((act) => modes.map((mode) => ({ target, act, mode }))),
  );

/** What a role can do before any act, in each state of the model. */
export interface RoleInState {
  readonly state: OperatingState;
  readonly preparations: Preparations;
  readonly responses: Readonly<Record<ThreatMode, ResponseUsed>>;
}

export const roleInStates = (index: ModelIndex, role: Role): readonly RoleInState[] =>
  index.model.states.map((state) => roleInState(index, role, state));

export const roleInState = (index: ModelIndex, role: Role, state: OperatingState): RoleInState => ({
  state,
  preparations: preparationsOf(index, reachOf(index, role, state)),
  responses: responsesIn(index.model, state),
});

export const responsesIn = (model: FacilityModel, state: OperatingState): RoleInState["responses"] => ({
  "non-violent": responseTo(model, "non-violent", state),
  violent: responseTo(model, "violent", state),
});

/** One attack by one role in one state, searched. */
export interface SearchedState {
  readonly state: OperatingState;
  readonly response: ResponseUsed;
  readonly starts: PossibleStarts;
  readonly outcome: WorstInState;
}

export function searchState(
  index: ModelIndex,
  cache: SearchCache,
  inState: RoleInState,
  attack: Attack,
): SearchedState {
  const { state, preparations, responses } = inState;
  const response = responses[attack.mode];
  const starts = startsFor(index, preparations, attack);
  return { state, response, starts, outcome: worstInState(cache, starts, response) };
}

/** The state in full: both values and the most vulnerable paths by each rule, step by step. */
export function tellState(
  index: ModelIndex,
  cache: SearchCache,
  attack: Attack,
  { state, response, starts, outcome }: SearchedState,
  pathCount: number,
): StateResult | null {
  if (!outcome.worst) return null;
  const rank = (rule: PathRule) => mostVulnerablePaths(cache, starts, response, { rule, count: pathCount });
  const [byEasi, byDeterministic] = [rank("easi"), rank("deterministic")];
  const tell = (path: ValuedPath) => scenarioPath(index, attack, path.start, path.edges, response);
  return {
    state: state.id,
    response,
    easi: outcome.worst.easi.value.easi,
    deterministic: outcome.worst.deterministic.value.deterministic,
    pathsByEasi: byEasi.paths.map(tell),
    pathsByDeterministic: byDeterministic.paths.map(tell),
    isBounded: outcome.isBounded || byEasi.isBounded || byDeterministic.isBounded,
  };
}
