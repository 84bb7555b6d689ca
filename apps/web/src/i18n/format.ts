import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { languageOf } from "./languages.ts";

/** Numbers, dates and durations as the reader's language writes them. */
export interface Format {
  readonly number: (value: number, digits?: number) => string;
  /** 0.4762 -> "0.476"; a probability is never shown as certain when it is not. */
  readonly probability: (value: number) => string;
  readonly percent: (value: number) => string;
  /** Seconds -> "4 min 30 s". */
  readonly duration: (seconds: number) => string;
  /** An ISO date or instant -> "3 March 2026". Shorter dates ("2016", "2019-03") stay as short as they are. */
  readonly date: (iso: string) => string;
  readonly instant: (iso: string) => string;
  /** An ISO instant -> "14:02". */
  readonly time: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly country: (alpha3: string) => string;
  readonly compare: (a: string, b: string) => number;
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(languageOf(i18n.language).locale), [i18n.language]);
}

export function createFormat(locale: string): Format {
  const number = (value: number, digits = 0): string => decimals(locale, digits).format(value);
  return {
    number,
    probability: (value) => probabilityText(value, (shown) => number(shown, 3)),
    percent: (value) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value),
    duration: (seconds) => durationText(locale, seconds),
    date: (iso) => dateText(locale, iso),
    instant: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso)),
    time: (iso) => new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(iso)),
    list: (items) => new Intl.ListFormat(locale).format(items),
    country: (code) => new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code,
    compare: new Intl.Collator(locale).compare,
  };
}

const decimals = (locale: string, digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** What rounds to 0 or 1 without being it is shown as a bound. */
function probabilityText(value: number, write: (value: number) => string): string {
  if (value > 0 && value < 0.0005) return `< ${write(0.001)}`;
  if (value < 1 && value > 0.9995) return `> ${write(0.999)}`;
  return write(value);
}

/** British English writes "mins" and "secs"; the field writes min and sec. */
const shortUnits = "en";

function durationText(locale: string, seconds: number): string {
  const unit = (value: number, name: "second" | "minute" | "hour" | "day"): string =>
    new Intl.NumberFormat(locale === "en-GB" ? shortUnits : locale, {
      style: "unit",
      unit: name,
      unitDisplay: "short",
      maximumFractionDigits: seconds < 10 ? 1 : 0,
    }).format(value);
  const whole = seconds < 10 ? seconds : Math.round(seconds);
  const parts: string[] = [];
  if (whole >= 86_400) parts.push(unit(Math.floor(whole / 86_400), "day"));
  if (whole % 86_400 >= 3600) parts.push(unit(Math.floor((whole % 86_400) / 3600), "hour"));
  if (whole % 3600 >= 60) parts.push(unit(Math.floor((whole % 3600) / 60), "minute"));
  if (whole % 60 > 0 || parts.length === 0) parts.push(unit(whole % 60, "second"));
  return parts.slice(0, 2).join(" ");
}

function dateText(locale: string, iso: string): string {
  const parts = iso.split("-").length;
  if (!/^\d{4}/.test(iso)) return iso;
  const options: Intl.DateTimeFormatOptions =
    parts === 1 ? { year: "numeric" } : parts === 2 ? { year: "numeric", month: "long" } : { dateStyle: "long" };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(iso));
}
