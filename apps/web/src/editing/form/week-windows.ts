/** Hours of the week as documents write them: "Mon-Fri 07:00-19:00". */

export const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
export type DayName = (typeof dayNames)[number];

/** A window in its parts; a window of one day has the same day twice. `to` may be before `from`: into the next day. */
export interface WeekWindow {
  readonly firstDay: DayName;
  readonly lastDay: DayName;
  /** `HH:MM` */
  readonly from: string;
  readonly to: string;
}

const pattern = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? +(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

/** `null` where it is not a window, or an empty one. */
export function readWeekWindow(text: string): WeekWindow | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [, first, last = first, fromHours, fromMinutes, toHours, toMinutes] = match;
  const window = {
    firstDay: first as DayName,
    lastDay: last as DayName,
    from: `${fromHours}:${fromMinutes}`,
    to: `${toHours}:${toMinutes}`,
  };
  const isWindow = isTime(window.from) && window.from !== "24:00" && isTime(window.to) && window.from !== window.to;
  return isWindow ? window : null;
}

export function writeWeekWindow({ firstDay, lastDay, from, to }: WeekWindow): string {
  const days = firstDay === lastDay ? firstDay : `${firstDay}-${lastDay}`;
  return `${days} ${from}-${to}`;
}

/** `07:00`; `24:00` is the end of the day. */
export const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** "7:5", "7" and "0700" as `HH:MM`; `null` where no time is meant. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(typed.trim());
  if (!match) return null;
  const time = `${(match[1] ?? "").padStart(2, "0")}:${match[2] ?? "00"}`;
  return isTime(time) ? time : null;
}
