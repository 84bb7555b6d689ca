/** Times of a place's clock: moved on by minutes, and when they are. */
import type { Json } from "../../editing/document/json.ts";
import { isObject } from "../../editing/document/json.ts";

export interface Moment {
  /** `2027-03-09T09:30`: what a clock at the place shows. */
  readonly at: string;
  readonly timeZone: string;
}

export function momentOf(value: Json | undefined): Moment | null {
  if (!isObject(value ?? null)) return null;
  const { at, timeZone } = value as { readonly at?: Json; readonly timeZone?: Json };
  return typeof at === "string" && typeof timeZone === "string" ? { at, timeZone } : null;
}

const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** As the clock goes, whatever the zone: `09:30` and 90 minutes is `11:00`. */
export const moveClock = (at: string, minutes: number): string =>
  new Date(Date.parse(`${at}:00Z`) + minutes * minuteMs).toISOString().slice(0, 16);

/** Whole minutes of the clock from one time to a later one; below 0 where it is earlier. */
export const minutesBetween = (from: string, to: string): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / minuteMs;

/** `2027-03-09` and 30 days before: `2027-02-07`. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) - days * dayMs).toISOString().slice(0, 10);

/** Whole days from one day to another; below 0 where it is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);

/** When the clock of the place shows it, in milliseconds. */
export function instantOf({ at, timeZone }: Moment): number {
  const asUtc = Date.parse(`${at}:00Z`);
  return asUtc - offsetMs(asUtc - offsetMs(asUtc, timeZone), timeZone);
}

function offsetMs(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { ...clockParts, timeZone }).formatToParts(new Date(ms));
  const at = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return Date.parse(`${at("year")}-${at("month")}-${at("day")}T${at("hour")}:${at("minute")}:00Z`) - ms;
}

const clockParts = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;

export interface Timed {
  readonly id: string;
  /** `null`: nobody has said how long. */
  readonly minutes: number | null;
}

export interface Times {
  /** By item; none from the first item on that follows one of unknown length. */
  readonly begins: ReadonlyMap<string, string>;
  /** `null`: the length of an item is not known. */
  readonly ends: string | null;
  readonly minutes: number;
}

/** Items one after another from a time of the clock. */
export function timesOf(starts: string, items: readonly Timed[]): Times {
  const begins = new Map<string, string>();
  let at: string | null = starts;
  let total = 0;
  for (const { id, minutes } of items) {
    if (at !== null) begins.set(id, at);
    at = at === null || minutes === null ? null : moveClock(at, minutes);
    total += minutes ?? 0;
  }
  return { begins, ends: at, minutes: total };
}
