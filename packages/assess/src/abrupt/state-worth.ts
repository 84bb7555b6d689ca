/** What one attack by one role is worth in one state, and in which state it is worst. */
import type { StateId } from "@custodiet/core";
import type { PathValue, StateValue } from "../assessment.ts";
import { sameValue } from "./ordinary-first.ts";
import type { ValuedPath } from "./valued-path.ts";
import type { WorstInState } from "./worst-in-state.ts";

/** Without the paths. */
export interface StateWorth {
  readonly state: StateId;
  /** `null`: no path. */
  readonly worst: WorstWorth | null;
  readonly isBounded: boolean;
}

export interface WorstWorth {
  readonly easi: PathValue;
  readonly deterministic: PathValue;
  /** The worst path by EASI has a step that is taken by computer from off-site. */
  readonly isByComputer: boolean;
}

export const worthInState = (state: StateId, { worst, isBounded }: WorstInState): StateWorth => ({
  state,
  worst: worst && {
    easi: worst.easi.value.easi,
    deterministic: worst.deterministic.value.deterministic,
    isByComputer: isByComputer(worst.easi),
  },
  isBounded,
});

function isByComputer({ start, edges }: ValuedPath): boolean {
  if (start.preparation.reach.role.remoteAccess.length === 0) return false;
  return edges.some((edge) => {
    const step = start.graph.stepOf(edge);
    return step.kind === "task" && step.isRemote;
  });
}

export const valueOfState = ({ state, worst }: StateWorth): StateValue => ({
  state,
  pEffectiveness: worst?.easi.pEffectiveness ?? null,
  pStopDeterministic: worst?.deterministic.pStop ?? null,
});

/** Number of the state with the lowest P_E by EASI, of states that are as bad the first; `null`: no path in any. */
export function worstState(states: readonly StateWorth[]): number | null {
  const easiIn = ({ worst }: StateWorth): number => worst?.easi.pEffectiveness ?? Number.POSITIVE_INFINITY;
  const least = Math.min(...states.map(easiIn));
  if (least === Number.POSITIVE_INFINITY) return null;
  return states.findIndex((state) => easiIn(state) <= least + sameValue);
}
