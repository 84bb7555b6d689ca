/** The worst that any position could do to each target: one line an act, to be followed from version to version. */
import type { RoleId, ScenarioId, TargetId } from "@custodiet/core";
import type { ThreatMode } from "@custodiet/model";
import type { Act } from "../assessment.ts";
import type { ScenarioSummary } from "../summary.ts";

export interface WorstOfAct {
  readonly target: TargetId;
  readonly act: Act;
  /** `null`: no position has a path. */
  readonly scenario: ScenarioId | null;
  readonly role: RoleId | null;
  readonly mode: ThreatMode | null;
  /** P_E of the most vulnerable path by EASI, 0 to 1; `null`: no path. */
  readonly pEffectiveness: number | null;
  /** 0 to 1, as the ranking has it. */
  readonly conditionalRisk: number;
  readonly requirement: {
    /** P_E that is required, 0 to 1. */
    readonly pEffectiveness: number;
    readonly source: string;
    /** Scenarios of the act, of any position, that miss it. */
    readonly missed: number;
  } | null;
}

/**
 * What lies beyond the threat statement is left out, as it is of the ranking of positions.
 *
 * @param scenarios most harmful first, as an assessment has them
 * @returns one for each act on each target, most harmful first
 */
export function worstOfActs(scenarios: readonly ScenarioSummary[]): readonly WorstOfAct[] {
  const within = scenarios.filter(({ isBeyondThreatStatement }) => !isBeyondThreatStatement);
  const byAct = Map.groupBy(within, ({ target, act }) => `${act} ${target}`);
  const worst = [...byAct.values()].flatMap((ofAct) => (ofAct[0] ? [worstOf(ofAct[0], ofAct)] : []));
  return worst.sort((a, b) => b.conditionalRisk - a.conditionalRisk);
}

function worstOf(first: ScenarioSummary, ofAct: readonly ScenarioSummary[]): WorstOfAct {
  const { target, act } = first;
  const requirement = requirementOf(ofAct);
  const worst = ofAct.find((scenario) => scenario.worst !== null);
  if (!worst?.worst) {
    const none = { scenario: null, role: null, mode: null, pEffectiveness: null, conditionalRisk: 0 };
    return { target, act, ...none, requirement };
  }
  const { id, role, mode, conditionalRisk } = worst;
  const { pEffectiveness } = worst.worst.easi;
  return { target, act, scenario: id, role, mode, pEffectiveness, conditionalRisk, requirement };
}

function requirementOf(ofAct: readonly ScenarioSummary[]): WorstOfAct["requirement"] {
  const required = ofAct.find(({ requirement }) => requirement !== null)?.requirement;
  if (!required) return null;
  const missed = ofAct.filter(({ requirement }) => requirement?.isMissed).length;
  return { pEffectiveness: required.pEffectiveness, source: required.source, missed };
}
