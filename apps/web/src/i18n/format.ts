import { useTranslation } from "react-i18next";
import { isolate } from "./isolate.ts";
import { languageOf } from "./languages.ts";

/** Numbers, dates and durations as the reader's language writes them. */
export interface Format {
  readonly number: (value: number, digits?: number) => string;
  /** 0.4762 -> "0.476"; a probability is never shown as certain when it is not. */
  readonly probability: (value: number) => string;
  readonly percent: (value: number) => string;
  /** Grams -> "7.20 kg", "850 g". */
  readonly mass: (grams: number) => string;
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
  return formatOf(`${languageOf(i18n.language).locale} ${timeZone}`);
}

/** The instance's, from when it is known: everybody speaks of the same hour. */
let timeZone = "UTC";

export const holdTimeZone = (name: string): void => {
  timeZone = name;
};

/** One of each locale and time zone: what writes numbers is dear to make, and a ranking asks for hundreds. */
const formatOf = kept((key) => {
  const [locale = "", zone] = key.split(" ");
  return createFormat(locale, zone);
});

/** Makes what `make` makes once for each key, and gives the same again. */
function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

export function createFormat(locale: string, zone = "UTC"): Format {
  const decimals = kept((digits) =>
    numbers(locale, { minimumFractionDigits: +digits, maximumFractionDigits: +digits }),
  );
  const number = (value: number, digits = 0): string => decimals(String(digits)).format(value);
  const units = kept((key) => unitFormat(locale, key));
  return {
    number,
    probability: (value) => probabilityText(value, (shown) => number(shown, 3)),
    percent: (value) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value),
    mass: (grams) => massText(locale, grams),
    duration: (seconds) => durationText(units, seconds),
    date: (iso) => dateText(locale, zone, iso),
    instant: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(
        new Date(iso),
      ),
    time: (iso) => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: zone }).format(new Date(iso)),
    list: (items) => listText(locale, items),
    country: (code) => new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code,
    compare: new Intl.Collator(locale).compare,
  };
}

const numbers = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, options);

/** What rounds to 0 or 1 without being it is shown as a bound. */
function probabilityText(value: number, write: (value: number) => string): string {
  if (value > 0 && value < 0.0005) return `< ${write(0.001)}`;
  if (value < 1 && value > 0.9995) return `> ${write(0.999)}`;
  return write(value);
}

/** British English writes "mins" and "secs"; the field writes min and sec. */
const shortUnits = "en";

/** `minute 0`: a unit and the most digits after the point. */
const unitFormat = (locale: string, key: string): Intl.NumberFormat => {
  const [unit = "second", digits = "0"] = key.split(" ");
  return numbers(locale === "en-GB" ? shortUnits : locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: Number(digits),
  });
};

function durationText(units: (key: string) => Intl.NumberFormat, seconds: number): string {
  const unit = (value: number, name: "second" | "minute" | "hour" | "day"): string =>
    units(`${name} ${seconds < 10 ? 1 : 0}`).format(value);
  const whole = seconds < 10 ? seconds : Math.round(seconds);
  const parts: string[] = [];
  if (whole >= 86_400) parts.push(unit(Math.floor(whole / 86_400), "day"));
  if (whole % 86_400 >= 3600) parts.push(unit(Math.floor((whole % 86_400) / 3600), "hour"));
  if (whole % 3600 >= 60) parts.push(unit(Math.floor((whole % 3600) / 60), "minute"));
  if (whole % 60 > 0 || parts.length === 0) parts.push(unit(whole % 60, "second"));
  return parts.slice(0, 2).join(" ");
}

/** A day is the same everywhere; on which day a moment falls is said where the instance is. */
function dateText(locale: string, zone: string, iso: string): string {
  const parts = iso.split("-").length;
  if (!/^\d{4}/.test(iso)) return iso;
  const options: Intl.DateTimeFormatOptions =
    parts === 1 ? { year: "numeric" } : parts === 2 ? { year: "numeric", month: "long" } : { dateStyle: "long" };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: iso.includes("T") ? zone : "UTC" }).format(
    new Date(iso),
  );
}

/** In a sentence from right to left, each item keeps its own direction, and the items their order. */
function listText(locale: string, items: readonly string[]): string {
  const isRightToLeft = languageOf(locale.slice(0, 2)).direction === "rtl";
  return new Intl.ListFormat(locale).format(isRightToLeft ? items.map(isolate) : items);
}

function massText(locale: string, grams: number): string {
  const [value, unit, digits] =
    grams >= 1000 ? ([grams / 1000, "kilogram", 2] as const) : ([grams, "gram", grams < 10 ? 1 : 0] as const);
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numbers(locale, { style: "unit", unit, unitDisplay: "short", ...fixed }).format(value);
}
