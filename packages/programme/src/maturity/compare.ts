import type { CatalogueId, CriterionId, Domain, Level } from "../catalogue/measure.ts";
import type { CriterionState } from "./criterion-state.ts";
import type { Maturity } from "./maturity.ts";

/** A criterion that is met on one side alone. */
export interface CriterionChange {
  readonly criterion: CriterionId;
  readonly measure: CatalogueId;
  readonly level: Level;
  /** How it stands on the side where it is not met; `null`: it is not asked there. */
  readonly other: Pick<CriterionState, "state" | "why"> | null;
}

export interface DomainComparison {
  readonly domain: Domain;
  readonly claimed: readonly [before: Level | null, after: Level | null];
  readonly verified: readonly [before: Level | null, after: Level | null];
  readonly computed: readonly [before: Level | null, after: Level | null];
  /** Criteria met, by claim, only after; and only before. */
  readonly gained: readonly CriterionChange[];
  readonly lost: readonly CriterionChange[];
}

export interface MaturityComparison {
  /** Whether both were made with the same catalogue; where not, a difference may be the catalogue's. */
  readonly isSameCatalogue: boolean;
  readonly domains: readonly DomainComparison[];
}

/** Two assessments side by side: of one programme at two times, or of two programmes. */
export function compareMaturity(before: Maturity, after: Maturity): MaturityComparison {
  return {
    isSameCatalogue: before.catalogueHash === after.catalogueHash,
    domains: after.domains.flatMap((now) => {
      const then = before.domains.find(({ domain }) => domain === now.domain);
      if (then === undefined) return [];
      return [
        {
          domain: now.domain,
          claimed: [then.claimed.level, now.claimed.level] as const,
          verified: [then.verified?.level ?? null, now.verified?.level ?? null] as const,
          computed: [then.computed?.level ?? null, now.computed?.level ?? null] as const,
          gained: metOnlyIn(now.claimed.criteria, then.claimed.criteria),
          lost: metOnlyIn(then.claimed.criteria, now.claimed.criteria),
        },
      ];
    }),
  };
}

function metOnlyIn(here: readonly CriterionState[], there: readonly CriterionState[]): readonly CriterionChange[] {
  const others = new Map(there.map((each) => [each.criterion.id, each]));
  return here.flatMap(({ criterion: { id, measure, level }, state }) => {
    const other = others.get(id);
    if (state !== "met" || other?.state === "met") return [];
    return [{ criterion: id, measure, level, other: other ? { state: other.state, why: other.why } : null }];
  });
}

/**
 * How levels lie over several facilities: least, median and greatest, and how many there are. Never who has which: there
 * is no league table. The median of an even number is the lower of the middle two: a level is no fraction.
 */
export function spreadOf(
  found: readonly (Level | null)[],
): { readonly of: number; readonly least: Level; readonly median: Level; readonly greatest: Level } | null {
  const counts = [0, 0, 0, 0, 0];
  for (const level of found) if (level !== null) counts[level] = (counts[level] ?? 0) + 1;
  const of = counts.reduce((sum, count) => sum + count, 0);
  if (of === 0) return null;
  const atRank = (rank: number): Level => {
    let passed = 0;
    return Math.max(
      counts.findIndex((count) => {
        passed += count;
        return passed >= rank;
      }),
      0,
    ) as Level;
  };
  return { of, least: atRank(1), median: atRank(Math.ceil(of / 2)), greatest: atRank(of) };
}
