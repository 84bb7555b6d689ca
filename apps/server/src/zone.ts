/** Times in the instance's own time zone, as ISO 8601 writes them: local time and how far it is from UTC. */

/** @example instantIn("Europe/Vienna", Date.parse("2026-11-24T08:00:00Z")) // "2026-11-24T09:00:00+01:00" */
export function instantIn(timeZone: string, ms: number): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, hourCycle: "h23", timeZoneName: "longOffset" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  }).formatToParts(ms);
  const of = (wanted: Intl.DateTimeFormatPartTypes): string => parts.find(({ type }) => type === wanted)?.value ?? "";
  const offset = of("timeZoneName").replace("GMT", "");
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}:${of("second")}${["", "+00:00"].includes(offset) ? "Z" : offset}`;
}

/** The day there, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, ms: number): string => instantIn(timeZone, ms).slice(0, 10);
