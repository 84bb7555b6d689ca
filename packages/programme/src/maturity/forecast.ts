import type { Catalogue, Domain, Level } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";
import { endOfEvidence } from "./evidence-term.ts";
import { type DomainMaturity, prepareMaturity } from "./maturity.ts";
import type { EvidenceId, ProgrammeRecord } from "./record.ts";

/** "ACC falls to 1 on 31 March": a level that changes by time alone, if nobody does anything. */
export interface LevelChange {
  readonly on: Day;
  readonly domain: Domain;
  readonly figure: "claimed" | "verified";
  readonly from: Level | null;
  readonly to: Level | null;
  /** Evidence that expires on that day. */
  readonly expiring: readonly EvidenceId[];
}

/** Every change of a level between two days, by what was known on the first; soonest first. */
export function forecastLevels(
  catalogue: Catalogue,
  record: ProgrammeRecord,
  from: Day,
  until: Day,
): readonly LevelChange[] {
  const known = record.evidence.filter(({ recorded }) => recorded <= from);
  const ends = known.map((each) => ({ id: each.id, on: endOfEvidence(catalogue, each) }));
  const days = [...ends.map(({ on }) => on), ...known.map(({ effective }) => effective)].filter(
    (day) => day > from && day <= until,
  );
  const evaluate = prepareMaturity(catalogue, record, from);
  let before = evaluate(from).domains;
  return [...new Set(days)].sort().flatMap((on) => {
    const after = evaluate(on).domains;
    const expiring = ends.filter((end) => end.on === on).map(({ id }) => id);
    const changes = changesBetween(before, after).map((change) => ({ on, ...change, expiring }));
    before = after;
    return changes;
  });
}

const changesBetween = (
  before: readonly DomainMaturity[],
  after: readonly DomainMaturity[],
): readonly Pick<LevelChange, "domain" | "figure" | "from" | "to">[] =>
  (["claimed", "verified"] as const).flatMap((figure) =>
    after.flatMap((now) => {
      const from = before.find(({ domain }) => domain === now.domain)?.[figure]?.level ?? null;
      const to = now[figure]?.level ?? null;
      return from === to ? [] : [{ domain: now.domain, figure, from, to }];
    }),
  );
