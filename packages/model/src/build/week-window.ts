/**
 * Hours of the week. Minutes count from Monday 00:00; windows are half-open, do not overlap, are sorted, and none runs
 * over the end of the week: one that does is cut in two.
 */
import type { WeekWindow } from "./facility-model.ts";

const dayNames: readonly string[] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const minutesPerDay = 1440;
const minutesPerWeek = 7 * minutesPerDay;

const windowPattern =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? +(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

/**
 * Reads "Mon-Fri 07:00-19:00". Days may run over the weekend ("Sat-Mon"); a window that ends before it starts runs into
 * the next day; 24:00 is the end of the day. `null` when it is not a window, or is empty.
 *
 * @example
 * parseWeekWindow("Sun 22:00-06:00"); // [{ fromMinute: 0, toMinute: 360 }, { fromMinute: 9960, toMinute: 10080 }]
 */
export function parseWeekWindow(text: string): readonly WeekWindow[] | null {
  const match = windowPattern.exec(text);
  if (!match) return null;
  const from = minuteOfDay(match[3], match[4]);
  const to = minuteOfDay(match[5], match[6]);
  if (from === null || to === null || from === to || from === minutesPerDay) return null;
  const firstDay = dayNames.indexOf(match[1] ?? "");
  const lastDay = match[2] === undefined ? firstDay : dayNames.indexOf(match[2] ?? "");
  const days = ((lastDay - firstDay + 7) % 7) + 1;
  const length = to > from ? to - from : to + minutesPerDay - from;
  const windows = Array.from({ length: days }, (_, i) => ((firstDay + i) % 7) * minutesPerDay + from);
  return mergeWindows(windows.flatMap((start) => cutAtWeekEnd(start, start + length)));
}

function minuteOfDay(hours: string | undefined, minutes: string | undefined): number | null {
  const [h, m] = [Number(hours), Number(minutes)];
  return m < 60 && (h < 24 || (h === 24 && m === 0)) ? h * 60 + m : null;
}

function cutAtWeekEnd(from: number, to: number): WeekWindow[] {
  if (to <= minutesPerWeek) return [{ fromMinute: from, toMinute: to }];
  return [
    { fromMinute: from, toMinute: minutesPerWeek },
    { fromMinute: 0, toMinute: to - minutesPerWeek },
  ];
}

/** The same hours in sorted windows that neither overlap nor touch. */
export function mergeWindows(windows: readonly WeekWindow[]): readonly WeekWindow[] {
  const merged: { fromMinute: number; toMinute: number }[] = [];
  for (const window of [...windows].sort((a, b) => a.fromMinute - b.fromMinute)) {
    const last = merged[merged.length - 1];
    if (last && window.fromMinute <= last.toMinute) last.toMinute = Math.max(last.toMinute, window.toMinute);
    else merged.push({ ...window });
  }
  return merged;
}

/** Whether two sets of hours share a minute; `null` is every hour. Windows that only touch do not overlap. */
export function windowsOverlap(a: readonly WeekWindow[] | null, b: readonly WeekWindow[] | null): boolean {
  if (a === null) return b === null || b.length > 0;
  if (b === null) return a.length > 0;
  return a.some((one) => b.some((two) => one.fromMinute < two.toMinute && two.fromMinute < one.toMinute));
}
