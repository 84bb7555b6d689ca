/**
 * The words of the pages for everybody: the front door's texts and the interface's own catalogues, so that a page without
 * scripts says the same as the one with them.
 */
import { readFileSync } from "node:fs";
import {
  type LanguageTag,
  languageTag,
  type OfficialLanguage,
  parseLanguageTag,
  type TextRun,
  textRun,
} from "@custodiet/core";
import { type NamedParties, textOfParty } from "@custodiet/working-group";
import { z } from "zod";

export interface PublicWords {
  readonly language: LanguageTag;
  /** By its own name. */
  readonly languageName: string;
  /** `namespace:key`; `door:` are the front door's texts. */
  readonly say: (key: string, values?: Readonly<Record<string, string>>) => string;
  /** The plural form that the language has for the number. */
  readonly count: (key: string, count: number, values?: Readonly<Record<string, string>>) => string;
  readonly number: (value: number) => string;
  /** At the precision of its source. */
  readonly date: (partial: string) => string;
  /** What the clock of a place shows, `2027-03-09T09:30`. */
  readonly clock: (at: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
  /** `null`: no State has the code. */
  readonly stateName: (code: string) => string | null;
  /** A State by its code; an organisation as it calls itself. */
  readonly party: (code: string) => string;
  /** A text that may be in several languages, in the first of the reader's; `null`: there is none. */
  readonly spoken: (value: unknown) => readonly TextRun[] | null;
}

const content = new URL("../../../../content/", import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, content), "utf8"));

const languagesSchema = z.object({
  languages: z.array(z.object({ code: z.string(), name: z.string(), locale: z.string(), isOffered: z.boolean() })),
});
const doorSchema = z.object({ texts: z.record(z.string(), z.string()) });
const countriesSchema = z.object({ alpha3ToAlpha2: z.record(z.string(), z.string()) });

const namespaces = [
  "public-pages",
  "registry",
  "front-door",
  "group",
  "group-reports",
  "briefing",
  "shell",
  "culture-answer",
  "concern",
  "national-report",
];

/** In the order in which languages are offered. Throws when a file is not there. */
export function readPublicWords(): ReadonlyMap<string, PublicWords> {
  const { languages } = languagesSchema.parse(readJson("languages.json"));
  const { alpha3ToAlpha2 } = countriesSchema.parse(readJson("domain/countries.json"));
  const offered = languages.filter(({ isOffered }) => isOffered);
  return new Map(offered.map((each) => [each.code, wordsOf(each, alpha3ToAlpha2)]));
}

interface Language {
  readonly code: string;
  readonly name: string;
  readonly locale: string;
}

function wordsOf({ code, name, locale }: Language, countries: Readonly<Record<string, string>>): PublicWords {
  const texts = readTexts(code);
  const say: PublicWords["say"] = (key, values = {}) => {
    const found = texts.get(key);
    if (found === undefined) throw new Error(`No text ${key} in ${code}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (whole, each: string) => values[each] ?? whole);
  };
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const lists = new Intl.ListFormat(locale);
  const hours = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const stateName: PublicWords["stateName"] = (party) => {
    const short = countries[party];
    return short === undefined ? null : (names.of(short) ?? null);
  };
  return {
    language: languageTag(code as OfficialLanguage),
    languageName: name,
    say,
    count: (key, count, values = {}) =>
      say(`${key}_${plural.select(count)}`, { count: numbers.format(count), shown: numbers.format(count), ...values }),
    number: numbers.format,
    date: dateWriter(locale),
    // The clock's own figures: written as if they were UTC, so that nothing moves them.
    clock: (at) => hours.format(Date.parse(`${at}:00Z`)),
    list: (items) => lists.format(items),
    compare: new Intl.Collator(locale).compare,
    stateName,
    party: (party) =>
      stateName(party) ?? (/^X[A-Z]{2}$/.test(party) ? say("registry:fictionalState", { code: party }) : party),
    spoken: (value) => spokenIn(code, value),
  };
}

/** The same words, in which parties are called as their records call them. */
export const namingParties = (words: PublicWords, parties: NamedParties): PublicWords => ({
  ...words,
  party: (code) => textOfParty(code, parties, words),
});

function readTexts(code: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value === "string") texts.set(key, value);
    else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) collect(inner, `${key}${key.endsWith(":") ? "" : "."}${name}`);
    }
  };
  for (const namespace of namespaces) collect(readJson(`translations/${code}/${namespace}.json`), `${namespace}:`);
  for (const [key, text] of Object.entries(doorSchema.parse(readJson(`front-door/${code}.json`)).texts)) {
    texts.set(`door:${key}`, text);
  }
  return texts;
}

function dateWriter(locale: string): (partial: string) => string {
  const writers = [
    new Intl.DateTimeFormat(locale, { year: "numeric", timeZone: "UTC" }),
    new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" }),
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
  ];
  return (partial) => {
    const ms = Date.parse(partial);
    return Number.isNaN(ms) ? partial : (writers[partial.split("-").length - 1]?.format(ms) ?? partial);
  };
}

/** Another language than the page's is said, so that it is read aloud and set as what it is. */
function spokenIn(code: string, value: unknown): readonly TextRun[] | null {
  if (typeof value === "string") return value.trim() === "" ? null : [textRun(value)];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const byLanguage = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const found =
    byLanguage.find(([each]) => each === code) ?? byLanguage.find(([each]) => each === "en") ?? byLanguage[0];
  if (found === undefined) return null;
  return [textRun(found[1], "normal", found[0] === code ? null : parseLanguageTag(found[0]))];
}
