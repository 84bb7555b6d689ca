/** How positions stand in one version: what an assessment of it would rank, with nothing changed. */
import type { WhatIfAnswer } from "../api/what-if.ts";

export interface Standing {
  readonly role: string;
  readonly rank: number;
  readonly conditionalRisk: number;
  readonly pEffectiveness: number | null;
  readonly requirementsMissed: number;
  readonly isPersonalData: boolean;
  readonly worst: Worst | null;
}

interface Worst {
  readonly act: string;
  readonly target: string;
  readonly mode: string;
}

export const standingsOf = ({ positions }: Pick<WhatIfAnswer, "positions">): readonly Standing[] =>
  positions.flatMap(({ role, after }): Standing[] =>
    after === null ? [] : [{ ...after, role, worst: readScenario(after.worstScenario) }],
  );

/** `role/act/target/mode`; identifiers have no slash. */
function readScenario(id: string | null): Worst | null {
  const [, act, target, mode] = id?.split("/") ?? [];
  return act === undefined || target === undefined || mode === undefined ? null : { act, target, mode };
}

export interface Pair {
  readonly role: string;
  readonly left: Standing | null;
  readonly right: Standing | null;
}

/** Positions of the same facility, in the order of the right side; those it has no longer come last. */
export function pairsOf(left: readonly Standing[], right: readonly Standing[]): readonly Pair[] {
  const before = new Map(left.map((standing) => [standing.role, standing]));
  const now = new Set(right.map(({ role }) => role));
  return [
    ...right.map(
      (standing): Pair => ({ role: standing.role, left: before.get(standing.role) ?? null, right: standing }),
    ),
    ...left
      .filter(({ role }) => !now.has(role))
      .map((standing): Pair => ({ role: standing.role, left: standing, right: null })),
  ];
}
