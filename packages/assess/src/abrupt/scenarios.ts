import type { ScenarioId } from "@custodiet/core";
import type { FacilityModel, OperatingState, Role, ThreatMode } from "@custodiet/model";
import type { Act, ResponseUsed, StateResult, StateValue } from "../assessment.ts";
import type { Attack } from "../attack-graph/attack-graph.ts";
import { byId, type ModelIndex } from "../attack-graph/model-index.ts";
import { reachOf } from "../attack-graph/moves.ts";
import { type Preparations, preparationsOf } from "../attack-graph/preparation.ts";
import { responseTo } from "../attack-graph/response.ts";
import { scenarioPath } from "./scenario-path.ts";
import type { SearchCache } from "./search-cache.ts";
import { mostVulnerablePaths, type ValuedPath, type WorstInState, worstInState } from "./worst-in-state.ts";

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
  index.model.states.map((state) => ({
    state,
    preparations: preparationsOf(index, (tampered) => reachOf(index, role, state, tampered)),
    responses: responsesIn(index.model, state),
  }));

const responsesIn = (model: FacilityModel, state: OperatingState): RoleInState["responses"] => ({
  "non-violent": responseTo(model, "non-violent", state),
  violent: responseTo(model, "violent", state),
});

/** The worst of one attack by one role: in each state, and the state in which it is worst of all. */
export interface AttackOutcome {
  readonly byState: readonly StateValue[];
  readonly worst: { readonly inState: RoleInState; readonly found: FoundWorst } | null;
  readonly isBounded: boolean;
}
type FoundWorst = NonNullable<WorstInState["worst"]>;

export function assessAttack(
  index: ModelIndex,
  cache: SearchCache,
  states: readonly RoleInState[],
  attack: Attack,
): AttackOutcome {
  const outcomes = states.map((inState) => ({
    inState,
    found: worstInState(index, cache, inState.preparations, attack, inState.responses[attack.mode]),
  }));
  const possible = outcomes.flatMap(({ inState, found }) => (found.worst ? [{ inState, found: found.worst }] : []));
  return {
    byState: outcomes.map(({ inState, found }) => valueInState(inState.state, found.worst)),
    worst: byWorstFirst(possible)[0] ?? null,
    isBounded: outcomes.some(({ found }) => found.isBounded),
  };
}

const valueInState = (state: OperatingState, worst: WorstInState["worst"]): StateValue => ({
  state: state.id,
  pEffectiveness: worst?.easi.value.easi.pEffectiveness ?? null,
  pStopDeterministic: worst?.deterministic.value.deterministic.pStop ?? null,
});

/** Lowest P_E by EASI first; then by the deterministic rule; then by the state's name, whatever the model's order. */
function byWorstFirst<Item extends { readonly inState: RoleInState; readonly found: FoundWorst }>(
  items: readonly Item[],
): readonly Item[] {
  return byId(items.map((item) => ({ id: item.inState.state.id, item })))
    .map(({ item }) => item)
    .sort((a, b) => easiOf(a.found) - easiOf(b.found) || deterministicOf(a.found) - deterministicOf(b.found));
}

const easiOf = (found: FoundWorst): number => found.easi.value.easi.pEffectiveness;
const deterministicOf = (found: FoundWorst): number => found.deterministic.value.deterministic.pEffectiveness;

/** The worst state in full: both values and the most vulnerable paths by each rule, step by step. */
export function tellWorstState(
  index: ModelIndex,
  cache: SearchCache,
  attack: Attack,
  outcome: AttackOutcome,
  pathCount: number,
): StateResult | null {
  if (!outcome.worst) return null;
  const { inState, found } = outcome.worst;
  const response = inState.responses[attack.mode];
  const rank = (rule: "easi" | "deterministic") =>
    mostVulnerablePaths(index, cache, inState.preparations, attack, response, { rule, count: pathCount });
  const [byEasi, byDeterministic] = [rank("easi"), rank("deterministic")];
  const tell = (path: ValuedPath) => scenarioPath(index, attack, path.start, path.edges, response);
  return {
    state: inState.state.id,
    response,
    easi: found.easi.value.easi,
    deterministic: found.deterministic.value.deterministic,
    pathsByEasi: byEasi.paths.map(tell),
    pathsByDeterministic: byDeterministic.paths.map(tell),
    isBounded: outcome.isBounded || byEasi.isBounded || byDeterministic.isBounded,
  };
}
