/**
 * How a document puts its words, days and numbers together in its own language. A label and what it stands for, a list and
 * brackets have each script's own signs; days have the language's own form, and figures are those of the official texts.
 *
 * @example
 * labelled("Objet", "essai", "fr"); // "Objet\u00A0: essai"
 * listed(["甲", "乙"], "zh"); // "甲、乙"
 * dayIn("2026-11-26", "es"); // "26 de noviembre de 2026"
 */
import type { OfficialLanguage } from "./document-tree.ts";

const colons: Readonly<Partial<Record<OfficialLanguage, string>>> = { fr: "\u00A0: ", zh: "：" };

export const labelled = (label: string, value: string, language: OfficialLanguage): string =>
  `${label}${colons[language] ?? ": "}${value}`;

/** The mark after the Arabic comma keeps names in Latin letters from running the list from left to right. */
const separators: Readonly<Partial<Record<OfficialLanguage, string>>> = { ar: "،\u200F ", zh: "、" };

export const listed = (items: readonly string[], language: OfficialLanguage): string =>
  items.join(separators[language] ?? ", ");

const semicolons: Readonly<Partial<Record<OfficialLanguage, string>>> = { ar: "؛ ", fr: "\u00A0; ", zh: "；" };

/** Of what has commas itself. */
export const parted = (items: readonly string[], language: OfficialLanguage): string =>
  items.join(semicolons[language] ?? "; ");

export const bracketed = (text: string, inside: string, language: OfficialLanguage): string =>
  language === "zh" ? `${text}（${inside}）` : `${text} (${inside})`;

/** Sentences that have no stop of their own, one after another. */
export const sentences = (texts: readonly string[], language: OfficialLanguage): string =>
  language === "zh" ? texts.map((text) => `${text}。`).join("") : texts.map((text) => `${text}.`).join(" ");

const localeOf = (language: OfficialLanguage): string =>
  `${language === "en" ? "en-GB" : language}-u-nu-latn-ca-gregory`;

/** @param day `2026-11-26`; what is no day stays as it is */
export function dayIn(day: string, language: OfficialLanguage): string {
  const ms = Date.parse(day);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(ms)) return day;
  const long = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }).format(ms);
  // The abbreviation of the Russian year has a stop of its own, which would be doubled at the end of a sentence.
  const told = long.replace(/\sг\.$/u, "\u00A0года");
  return language === "fr" ? told.replace(/^1 /u, "1er ") : told;
}

/** With the language's decimal sign. @param digits behind it, at most and, where they are asked for, at least */
export const numberIn = (value: number, language: OfficialLanguage, digits: number, least = 0): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits, minimumFractionDigits: least }).format(
    value,
  );
