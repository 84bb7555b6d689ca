/** Days of the calendar, as text: they sort as they follow each other. */
import type { Branded } from "@custodiet/core";

/** `2026-11-26`. */
export type Day = Branded<"ProgrammeDay">;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `null`: no such day. */
export function readDay(text: string): Day | null {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined) return null;
  const isThere = Number(year) > 0 && Number(day) >= 1 && Number(day) <= daysOfMonth(Number(year), Number(month));
  return isThere ? (text as Day) : null;
}

/**
 * The same day some months on; where that month is too short, its last day.
 *
 * @example
 * addMonths("2026-08-31" as Day, 6); // "2027-02-28"
 */
export function addMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return write(toYear, toMonth, Math.min(day, daysOfMonth(toYear, toMonth)));
}

const write = (year: number, month: number, day: number): Day =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-") as Day;

function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
