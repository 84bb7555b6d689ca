/** Times of the clock at a place, and when they are. */
import type { Json } from "@custodiet/core";

/** `{ at: "2026-05-04T09:30", timeZone: "Europe/Vienna" }`: what a clock at the place shows. */
export interface Moment {
  readonly at: string;
  readonly timeZone: string;
}

/** `null`: the field is empty or hidden. */
export function momentAt(value: Json | undefined): Moment | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { at, timeZone } = value as { readonly at?: string; readonly timeZone?: string };
  return at === undefined || timeZone === undefined ? null : { at, timeZone };
}

/**
 * When a clock of a place shows a time, in milliseconds. Where it shows it twice, one of both; where it never does, the
 * time as if the clock had not been put forward yet, or as if it had.
 *
 * @example
 * instantOf({ at: "2026-07-01T12:00", timeZone: "Europe/Vienna" }); // Date.parse("2026-07-01T10:00Z")
 */
export function instantOf({ at, timeZone }: Moment): number {
  const asUtc = Date.parse(`${at}:00Z`);
  const first = asUtc - offsetMs(asUtc, timeZone);
  return asUtc - offsetMs(first, timeZone);
}

/** By how much a place's clock is ahead of UTC. */
function offsetMs(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { ...clockParts, timeZone }).formatToParts(new Date(ms));
  const at = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const shown = `${at("year")}-${at("month")}-${at("day")}T${at("hour")}:${at("minute")}:${at("second")}Z`;
  return Date.parse(shown) - Math.floor(ms / 1000) * 1000;
}

const clockParts = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
} as const;
