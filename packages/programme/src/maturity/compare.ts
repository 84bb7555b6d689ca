import type { Catalogue, CriterionId, Domain, Level } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";
import { evaluateMaturity, type Maturity } from "./maturity.ts";
import type { ProgrammeRecord } from "./record.ts";

export interface DomainComparison {
  readonly domain: Domain;
  readonly claimed: readonly [before: Level | null, after: Level | null];
  readonly verified: readonly [before: Level | null, after: Level | null];
  readonly computed: readonly [before: Level | null, after: Level | null];
  /** Criteria met, by claim, only after; and only before. */
  readonly gained: readonly CriterionId[];
  readonly lost: readonly CriterionId[];
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
      const [metThen, metNow] = [metIn(then.claimed.criteria), metIn(now.claimed.criteria)];
      return [
        {
          domain: now.domain,
          claimed: [then.claimed.level, now.claimed.level] as const,
          verified: [then.verified?.level ?? null, now.verified?.level ?? null] as const,
          computed: [then.computed?.level ?? null, now.computed?.level ?? null] as const,
          gained: metNow.filter((id) => !metThen.includes(id)),
          lost: metThen.filter((id) => !metNow.includes(id)),
        },
      ];
    }),
  };
}

const metIn = (criteria: Maturity["domains"][number]["claimed"]["criteria"]): readonly CriterionId[] =>
  criteria.filter(({ state }) => state === "met").map(({ criterion }) => criterion.id);

/** The levels on each of some days, as they were known on that day. */
export const trendOf = (
  catalogue: Catalogue,
  record: ProgrammeRecord,
  days: readonly Day[],
): readonly {
  readonly on: Day;
  readonly domains: readonly {
    readonly domain: Domain;
    readonly claimed: Level | null;
    readonly verified: Level | null;
  }[];
}[] =>
  days.map((on) => ({
    on,
    domains: evaluateMaturity(catalogue, record, { on, knownOn: on }).domains.map(({ domain, claimed, verified }) => ({
      domain,
      claimed: claimed.level,
      verified: verified?.level ?? null,
    })),
  }));

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
