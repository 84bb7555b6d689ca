/** Dates as sources give them: a day, a month or a year. What a source leaves out is never filled in. */
import type { Branded } from "@custodiet/core";

/** ISO 8601 at the precision of its source: `2016-12-22`, `2019-03` or `2021`. */
export type PartialDate = Branded<"PartialDate">;

/** A whole day, `2016-12-22`. */
export type Day = Branded<"Day">;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * `null`: no such date.
 *
 * @example
 * readPartialDate("2019-03"); // "2019-03"
 * readPartialDate("2019-02-30"); // null
 */
export function readPartialDate(text: string): PartialDate | null {
  const parts = shape.exec(text);
  if (parts === null) return null;
  const [, year = "", month = "01", day = "01"] = parts;
  return isDayOfCalendar(`${year}-${month}-${day}`) ? (text as PartialDate) : null;
}

/** `null`: no such day. */
export const readDay = (text: string): Day | null =>
  text.length === 10 && readPartialDate(text) !== null ? (text as Day) : null;

/** The first day that a date may mean. */
export const firstDay = (date: PartialDate): Day => `${date}${"-01-01".slice(date.length - 4)}` as Day;

/** The last day that a date may mean. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 10) return date as string as Day;
  if (date.length === 4) return `${date}-12-31` as Day;
  const [year = 0, month = 0] = date.split("-").map(Number);
  return `${date}-${String(daysOfMonth(year, month)).padStart(2, "0")}` as Day;
}

/** Whether both may mean the same day. */
export const mayBeSame = (a: PartialDate, b: PartialDate): boolean =>
  firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);

function isDayOfCalendar(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
