import type { ScenarioId } from "@custodiet/core";
import type { FacilityModel, OperatingState, Role, ThreatMode } from "@custodiet/model";
import type { Act, ResponseUsed, StateResult, StateValue } from "../assessment.ts";
import type { Attack } from "../attack-graph/attack-graph.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import { reachOf } from "../attack-graph/moves.ts";
import { type Preparations, preparationsOf } from "../attack-graph/preparation.ts";
import { responseTo } from "../attack-graph/response.ts";
import { type PossibleStarts, startsFor } from "./act-starts.ts";
import { sameValue } from "./ordinary-first.ts";
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

/** The worst of one attack by one role: in each state, and the state in which it is worst of all. */
export interface AttackOutcome {
  readonly byState: readonly StateValue[];
  readonly worst: WorstState | null;
  readonly isBounded: boolean;
}

export interface WorstState {
  readonly state: OperatingState;
  readonly response: ResponseUsed;
  readonly starts: PossibleStarts;
  readonly found: NonNullable<WorstInState["worst"]>;
}

/** One attack by one role in one state, searched. */
export interface SearchedState extends Omit<WorstState, "found"> {
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

/** @param states in the model's order */
export function worstOverStates(states: readonly SearchedState[]): AttackOutcome {
  const possible = states.flatMap(({ outcome, ...searched }): WorstState[] =>
    outcome.worst ? [{ ...searched, found: outcome.worst }] : [],
  );
  return {
    byState: states.map(({ state, outcome }) => valueInState(state, outcome.worst)),
    worst: firstOfWorst(possible),
    isBounded: states.some(({ outcome }) => outcome.isBounded),
  };
}

const valueInState = (state: OperatingState, worst: WorstInState["worst"]): StateValue => ({
  state: state.id,
  pEffectiveness: worst?.easi.value.easi.pEffectiveness ?? null,
  pStopDeterministic: worst?.deterministic.value.deterministic.pStop ?? null,
});

/** The lowest P_E by EASI; of states that are as bad the first in the model's order. */
function firstOfWorst(possible: readonly WorstState[]): WorstState | null {
  const least = Math.min(...possible.map(easiOf));
  return possible.find((state) => easiOf(state) <= least + sameValue) ?? null;
}

const easiOf = ({ found }: WorstState): number => found.easi.value.easi.pEffectiveness;

/** The worst state in full: both values and the most vulnerable paths by each rule, step by step. */
export function tellWorstState(
  index: ModelIndex,
  cache: SearchCache,
  attack: Attack,
  outcome: AttackOutcome,
  pathCount: number,
): StateResult | null {
  if (!outcome.worst) return null;
  const { state, response, starts, found } = outcome.worst;
  const rank = (rule: "easi" | "deterministic") =>
    mostVulnerablePaths(cache, starts, response, { rule, count: pathCount });
  const [byEasi, byDeterministic] = [rank("easi"), rank("deterministic")];
  const tell = (path: ValuedPath) => scenarioPath(index, attack, path.start, path.edges, response);
  return {
    state: state.id,
    response,
    easi: found.easi.value.easi,
    deterministic: found.deterministic.value.deterministic,
    pathsByEasi: byEasi.paths.map(tell),
    pathsByDeterministic: byDeterministic.paths.map(tell),
    isBounded: outcome.isBounded || byEasi.isBounded || byDeterministic.isBounded,
  };
}
