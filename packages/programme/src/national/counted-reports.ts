/**
 * Which reports a view of a day counts. Who may open single reports counts each facility's last one. For anybody else the
 * count moves on only when at least five facilities stand otherwise than in what was told before, so that one facility's
 * report is never the difference of two days; it follows the days on which reports were taken up, taken back or grew old.
 */
import { addMonths, type Day } from "../day.ts";
import type { ReceivedLevels } from "./received-levels.ts";

/** Months after its day in which a report counts. */
export const reportMonths = 12;

/** Fewer than this are told only to whoever may read each single report. */
export const fewestTold = 5;

/** Of each facility the last report of this day or before; of two of one day the one that was taken up later. */
export function lastReports(reports: readonly ReceivedLevels[], on: Day): readonly ReceivedLevels[] {
  const last = new Map<string, ReceivedLevels>();
  for (const report of reports) {
    if (report.takenBackOn === null && report.levels.on <= on) keepLater(last, report);
  }
  return [...last.values()];
}

export const facilityKey = ({ party, levels }: ReceivedLevels): string => `${party}\n${levels.facility}`;

function keepLater(last: Map<string, ReceivedLevels>, report: ReceivedLevels): void {
  const key = facilityKey(report);
  const other = last.get(key);
  if (other === undefined || !isBefore(report, other)) last.set(key, report);
}

const isBefore = (one: ReceivedLevels, other: ReceivedLevels): boolean =>
  one.levels.on < other.levels.on || (one.levels.on === other.levels.on && one.takenOn < other.takenOn);

/** The first day on which a report of this day no longer counts. */
export const endOfReport = (on: Day): Day => addMonths(on, reportMonths);

/** Those of them that still count on the day. */
export function currentOf(reports: readonly ReceivedLevels[], on: Day): readonly ReceivedLevels[] {
  const ends = new Map<Day, Day>();
  return reports.filter(({ levels }) => {
    const end = ends.get(levels.on) ?? endOfReport(levels.on);
    ends.set(levels.on, end);
    return on < end;
  });
}

type Told = ReadonlyMap<string, string>;

/** By day; every day asked for is there. */
export function countedInSteps(
  reports: readonly ReceivedLevels[],
  days: readonly Day[],
): ReadonlyMap<Day, readonly ReceivedLevels[]> {
  const steps = stepsOf(reports, days);
  const counted = new Map<Day, readonly ReceivedLevels[]>();
  const last = new Map<string, ReceivedLevels>();
  let [told, before]: [readonly ReceivedLevels[], Told] = [[], new Map()];
  for (const [day, { taken, back }] of steps) {
    for (const report of taken) keepLater(last, report);
    for (const report of back) lastWithout(last, reports, report, day);
    const current = currentOf([...last.values()], day);
    const now: Told = new Map(current.map((report) => [facilityKey(report), JSON.stringify(report.levels.domains)]));
    if (current.length >= fewestTold && differences(before, now) >= fewestTold) [told, before] = [current, now];
    counted.set(day, told);
  }
  return new Map(days.map((day) => [day, counted.get(day) ?? []]));
}

interface Step {
  readonly taken: ReceivedLevels[];
  readonly back: ReceivedLevels[];
}

/** What happened on each day until the last one asked for; the days asked for are among them. */
function stepsOf(reports: readonly ReceivedLevels[], days: readonly Day[]): readonly (readonly [Day, Step])[] {
  const until = days.reduce((latest, day) => (day > latest ? day : latest), "" as Day);
  const steps = new Map<Day, Step>();
  const at = (day: Day): Step => {
    const step = steps.get(day) ?? { taken: [], back: [] };
    steps.set(day, step);
    return step;
  };
  for (const day of days) at(day);
  for (const report of reports) {
    at(report.takenOn).taken.push(report);
    if (report.takenBackOn !== null) at(report.takenBackOn).back.push(report);
  }
  for (const day of new Set(reports.map(({ levels }) => levels.on))) at(endOfReport(day));
  return [...steps].filter(([day]) => day <= until).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The facility's last report once this one counts no more. */
function lastWithout(
  last: Map<string, ReceivedLevels>,
  reports: readonly ReceivedLevels[],
  gone: ReceivedLevels,
  day: Day,
): void {
  const key = facilityKey(gone);
  last.delete(key);
  for (const report of reports) {
    const isThere = report.takenOn <= day && (report.takenBackOn === null || report.takenBackOn > day);
    if (isThere && facilityKey(report) === key) keepLater(last, report);
  }
}

const differences = (before: Told, now: Told): number =>
  [...now].filter(([key, levels]) => before.get(key) !== levels).length +
  [...before.keys()].filter((key) => !now.has(key)).length;
