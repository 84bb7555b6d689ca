/**
 * How a State's facilities stand, domain by domain: least, median and greatest level, and how many there are. Never who
 * has which: nothing here is ordered by level, and no facility stands beside one.
 */
import { type Domain, domains, type Level } from "../catalogue/measure.ts";
import { addMonths, type Day } from "../day.ts";
import { spreadOf } from "../maturity/compare.ts";
import { countedInSteps, currentOf, fewestTold, lastReports } from "./counted-reports.ts";
import { type LevelFigure, levelFigures } from "./facility-levels.ts";
import type { NationalSight, ReceivedLevels } from "./received-levels.ts";

export type Spread = NonNullable<ReturnType<typeof spreadOf>>;

export interface NationalView {
  readonly on: Day;
  /** Facilities that have reported at all; those whose last report still counts, and those whose last one is too old. */
  readonly facilities: number;
  readonly current: number;
  readonly stale: number;
  /** Facilities whose last report is declared fictional; they count only where there is no other. */
  readonly fictional: number;
  /** All that is counted is fictional. */
  readonly isFictional: boolean;
  /** Fewer facilities than are told to whoever may not read single reports: there are no figures then. */
  readonly isWithheld: boolean;
  /** The asker may not read single reports: figures move on only when five facilities stand otherwise. */
  readonly isInSteps: boolean;
  /** Editions of the catalogue that the current reports were made with: of several, a difference may be the catalogue's. */
  readonly catalogues: readonly { readonly edition: string; readonly hash: string; readonly reports: number }[];
  readonly domains: readonly DomainSpread[];
}

/** `null`: no facility has such a level, or too few for the asker. */
export type DomainSpread = { readonly domain: Domain } & Readonly<Record<LevelFigure, Spread | null>>;

/** Pure: the same reports and day give the same view. */
export const nationalView = (reports: readonly ReceivedLevels[], on: Day, sight: NationalSight): NationalView =>
  viewsOf(reports, [on], sight)[0] as NationalView;

/** The view on the first day of each month since the first report, at most 24 of them, and on the day itself. */
export function nationalTrend(
  reports: readonly ReceivedLevels[],
  on: Day,
  sight: NationalSight,
): readonly NationalView[] {
  const first = reports.reduce<Day | null>(
    (least, { levels }) => (least === null || levels.on < least ? levels.on : least),
    null,
  );
  if (first === null) return [];
  const thisMonth = `${on.slice(0, 7)}-01` as Day;
  const months = Array.from({ length: 24 }, (_, at) => addMonths(thisMonth, at - 23));
  return viewsOf(reports, [...months.filter((day) => day >= first && day < on), on], sight);
}

function viewsOf(
  reports: readonly ReceivedLevels[],
  days: readonly Day[],
  sight: NationalSight,
): readonly NationalView[] {
  // What is declared fictional never counts among what is real.
  const real = reports.filter(({ isFictional }) => !isFictional);
  const isFictional = real.length === 0 && reports.length > 0;
  const pool = isFictional ? reports : real;
  const counted = sight.mayReadSingle ? null : countedInSteps(pool, days);
  return days.map((on) => {
    const last = lastReports(pool, on);
    const current = currentOf(last, on);
    const told = counted?.get(on) ?? current;
    return {
      on,
      facilities: last.length,
      current: current.length,
      stale: last.length - current.length,
      fictional: isFictional ? last.length : lastReports(reports, on).filter((each) => each.isFictional).length,
      isFictional,
      isWithheld: current.length > 0 && told.length === 0,
      isInSteps: !sight.mayReadSingle,
      catalogues: cataloguesOf(told),
      domains: spreadsOf(told, sight.mayReadSingle ? 1 : fewestTold),
    };
  });
}

const spreadsOf = (reports: readonly ReceivedLevels[], fewest: number): readonly DomainSpread[] =>
  domains.map((domain, at) => ({
    domain,
    ...(Object.fromEntries(levelFigures.map((figure) => [figure, tell(reports, at, figure, fewest)])) as Readonly<
      Record<LevelFigure, Spread | null>
    >),
  }));

function tell(reports: readonly ReceivedLevels[], at: number, figure: LevelFigure, fewest: number): Spread | null {
  const spread = spreadOf(reports.map(({ levels }): Level | null => levels.domains[at]?.[figure] ?? null));
  return spread === null || spread.of < fewest ? null : spread;
}

function cataloguesOf(reports: readonly ReceivedLevels[]): NationalView["catalogues"] {
  const found = new Map<string, NationalView["catalogues"][number]>();
  for (const { levels } of reports) {
    const { edition, hash } = levels.catalogue;
    found.set(hash, { edition, hash, reports: (found.get(hash)?.reports ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => a.edition.localeCompare(b.edition, "en") || (a.hash < b.hash ? -1 : 1));
}
