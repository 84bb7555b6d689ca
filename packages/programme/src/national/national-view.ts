/**
 * How a State's facilities stand, domain by domain: least, median and greatest level, and how many there are. Never who
 * has which: nothing here is ordered by level, and no facility stands beside one.
 */
import { type Domain, domains, type Level } from "../catalogue/measure.ts";
import { addMonths, type Day } from "../day.ts";
import { spreadOf } from "../maturity/compare.ts";
import { type FacilityLevels, type LevelFigure, levelFigures } from "./facility-levels.ts";

/** A report as an authority took it up. */
export interface ReceivedLevels {
  readonly id: string;
  /** Who sent it, by the sealed file's channel; a facility is told apart by its party and its own id. */
  readonly party: string;
  /** The sealed file that it came in; `null`: it came in none. */
  readonly file: string | null;
  readonly levels: FacilityLevels;
  readonly takenOn: Day;
}

export type Spread = NonNullable<ReturnType<typeof spreadOf>>;

export interface NationalView {
  readonly on: Day;
  /** Facilities that have reported at all; those whose last report still counts, and those whose last one is too old. */
  readonly facilities: number;
  readonly current: number;
  readonly stale: number;
  /** Fewer facilities than are told to whoever may not read single reports: there are no figures then. */
  readonly isWithheld: boolean;
  /** Editions of the catalogue that the current reports were made with: of several, a difference may be the catalogue's. */
  readonly catalogues: readonly { readonly edition: string; readonly hash: string; readonly reports: number }[];
  readonly domains: readonly DomainSpread[];
}

/** `null`: no facility has such a level, or too few for the asker. */
export type DomainSpread = { readonly domain: Domain } & Readonly<Record<LevelFigure, Spread | null>>;

/** Months after its day in which a report counts. */
export const reportMonths = 12;

/** Fewer than this are told only to whoever may read each single report. */
export const fewestTold = 5;

export interface NationalSight {
  /** Whether the asker may open single reports. */
  readonly mayReadSingle: boolean;
}

/** Pure: the same reports and day give the same view, in whatever order they came. */
export function nationalView(reports: readonly ReceivedLevels[], on: Day, sight: NationalSight): NationalView {
  const last = lastReports(reports, on);
  const endOf = memoryOfEnds();
  const current = last.filter(({ levels }) => on < endOf(levels.on));
  const fewest = sight.mayReadSingle ? 1 : fewestTold;
  const isWithheld = current.length > 0 && current.length < fewest;
  return {
    on,
    facilities: last.length,
    current: current.length,
    stale: last.length - current.length,
    isWithheld,
    catalogues: isWithheld ? [] : cataloguesOf(current),
    domains: domains.map((domain, at) => ({
      domain,
      ...(Object.fromEntries(levelFigures.map((figure) => [figure, tell(current, at, figure, fewest)])) as Readonly<
        Record<LevelFigure, Spread | null>
      >),
    })),
  };
}

function tell(reports: readonly ReceivedLevels[], at: number, figure: LevelFigure, fewest: number): Spread | null {
  const spread = spreadOf(reports.map(({ levels }): Level | null => levels.domains[at]?.[figure] ?? null));
  return spread === null || spread.of < fewest ? null : spread;
}

/** Of each facility the last report of this day or before; of two of one day the one that was taken up later. */
export function lastReports(reports: readonly ReceivedLevels[], on: Day): readonly ReceivedLevels[] {
  const last = new Map<string, ReceivedLevels>();
  for (const report of reports) {
    const key = facilityKey(report);
    const other = last.get(key);
    if (report.levels.on <= on && (other === undefined || !isBefore(report, other))) last.set(key, report);
  }
  return [...last.values()];
}

export const facilityKey = ({ party, levels }: ReceivedLevels): string => `${party}\n${levels.facility}`;

const isBefore = (one: ReceivedLevels, other: ReceivedLevels): boolean =>
  one.levels.on < other.levels.on || (one.levels.on === other.levels.on && one.takenOn < other.takenOn);

/** The first day on which a report of this day no longer counts. */
export const endOfReport = (on: Day): Day => addMonths(on, reportMonths);

/** Many reports are of the same days. */
function memoryOfEnds(): (on: Day) => Day {
  const ends = new Map<Day, Day>();
  return (on) => {
    const end = ends.get(on) ?? endOfReport(on);
    ends.set(on, end);
    return end;
  };
}

function cataloguesOf(reports: readonly ReceivedLevels[]): NationalView["catalogues"] {
  const found = new Map<string, NationalView["catalogues"][number]>();
  for (const { levels } of reports) {
    const { edition, hash } = levels.catalogue;
    found.set(hash, { edition, hash, reports: (found.get(hash)?.reports ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => a.edition.localeCompare(b.edition, "en") || (a.hash < b.hash ? -1 : 1));
}

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
  const days = [...months.filter((day) => day >= first && day < on), on];
  return days.map((day) => nationalView(reports, day, sight));
}
