/**
 * How far each translation has been looked at, kept beside the content: `content/review/LANGUAGE/COLLECTION.json`, a
 * line for each key. `from` is a hash of the English it was made from, so that a changed English text shows.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentHash } from "@custodiet/core";
import type { Collection, Texts } from "./collections.ts";

export const reviewStates = ["machine", "in review", "reviewed"] as const;
export type ReviewState = (typeof reviewStates)[number];

export interface KeyState {
  readonly state: ReviewState;
  readonly from: string;
  /** Who reviewed it: initials and organisation, as they wish to be named. */
  readonly by?: string;
  readonly on?: string;
}

export type States = Readonly<Record<string, KeyState>>;

export const hashOfSource = (text: string): string => contentHash(text).slice(0, 12);

/** The English a key of another language was made from: a plural form that English lacks comes from its `_other`. */
export function sourceOf(english: Texts, key: string): string | null {
  return english[key] ?? english[key.replace(/_(zero|one|two|few|many)$/, "_other")] ?? null;
}

const pathOf = (content: string, { name }: Collection, language: string): string =>
  join(content, "review", language, `${name.replace("/", "-")}.json`);

export function readStates(content: string, collection: Collection, language: string): States {
  const path = pathOf(content, collection, language);
  if (!existsSync(path)) return {};
  const file = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  return Object.fromEntries(Object.entries(file).map(([key, line]) => [key, parseLine(line)]));
}

/** One short line a key: two people's changes rarely meet in it. */
function parseLine(line: string): KeyState {
  const [state = "machine", from = "", by, on] = line.split(" | ");
  const known = reviewStates.find((each) => each === state) ?? "machine";
  return { state: known, from, ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
}

const formatLine = ({ state, from, by, on }: KeyState): string =>
  [state, from, ...(by === undefined ? [] : [by]), ...(on === undefined ? [] : [on])].join(" | ");

export function writeStates(content: string, collection: Collection, language: string, states: States): void {
  const path = pathOf(content, collection, language);
  mkdirSync(dirname(path), { recursive: true });
  const keys = Object.keys(states).sort();
  const lines = Object.fromEntries(keys.map((key) => [key, formatLine(states[key] as KeyState)]));
  writeFileSync(path, `${JSON.stringify(lines, null, 2)}\n`);
}
