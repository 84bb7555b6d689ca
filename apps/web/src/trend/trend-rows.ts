/** The trend as it is read: a line for each act on each target, with its value in every version. */
import type { VersionStanding, WorstOfAct } from "../api/trend.ts";

export interface TrendRow {
  readonly key: string;
  readonly act: WorstOfAct["act"];
  readonly target: string;
  /** As the newest version that has it calls it. */
  readonly targetName: string;
  /** By version, as those are ordered; `null`: the version was not assessed, or has no such act. */
  readonly values: readonly (WorstOfAct | null)[];
}

export const keyOfAct = ({ act, target }: Pick<WorstOfAct, "act" | "target">): string => `${act} ${target}`;

/** @param versions oldest first @returns most harmful in the newest assessed version first; those it has no longer last */
export function trendRows(versions: readonly VersionStanding[]): readonly TrendRow[] {
  const rows = new Map<string, TrendRow>();
  for (const { assessment } of versions.toReversed()) {
    for (const worst of assessment?.worstOfActs ?? []) {
      const key = keyOfAct(worst);
      if (rows.has(key)) continue;
      const { act, target, targetName } = worst;
      rows.set(key, { key, act, target, targetName, values: versions.map((version) => valueIn(version, key)) });
    }
  }
  return [...rows.values()];
}

const valueIn = ({ assessment }: VersionStanding, key: string): WorstOfAct | null =>
  assessment?.worstOfActs.find((worst) => keyOfAct(worst) === key) ?? null;
