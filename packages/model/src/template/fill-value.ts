import type { Json } from "@custodiet/core";
import type { JsonObject } from "../edit/document-edit.ts";
import { type HeldAnswers, holds, questionsIn } from "./conditions.ts";
import { cellOf, type Named, wayTo } from "./rows.ts";
import type { Condition, Row } from "./template.ts";

/** The organisation whose site it is. */
export interface Operator {
  readonly id: string;
  readonly name: string;
}

/** What a template's value is filled from. */
export interface Filling {
  readonly held: HeldAnswers;
  /** Names in the person's language, by word. */
  readonly words: Readonly<Record<string, string>>;
  readonly facilityId: string;
  readonly operator: Operator;
  /** What is in the document so far. */
  readonly named: Named;
  /** The row that a block is written for. */
  readonly row?: Row;
}

/** A value of the document, and the paths in it that nobody has said. */
export interface Filled {
  readonly value: Json;
  readonly assumed: readonly (readonly (string | number)[])[];
}

/** Fills a value in; `null` where it is not to be there. */
export function fillValue(value: Json, filling: Filling): Filled | null {
  if (Array.isArray(value)) return fillList(value, filling);
  if (typeof value !== "object" || value === null) return leaf(value, isFigure(value));
  const map = value as JsonObject;
  if ("$word" in map) return leaf(wordOf(map, filling), false);
  if ("$id" in map) return leaf(filling.facilityId, false);
  if ("$operator" in map) return leaf(map["$operator"] === "id" ? filling.operator.id : filling.operator.name, false);
  if ("$answer" in map) return fillAnswer(map, filling);
  if ("$choose" in map) return fillChoice(map, filling);
  if ("$if" in map) return fillCondition(map, filling);
  return fillOfRow(map, filling);
}

function fillOfRow(map: JsonObject, filling: Filling): Filled | null {
  if ("$cell" in map) return fillCell(map, filling);
  if ("$ifCell" in map) {
    return cellOf(filling.row, map["$ifCell"]) === undefined ? null : fillValue(map["then"] ?? null, filling);
  }
  if ("$cellCase" in map) return fillCellCase(map, filling);
  if ("$way" in map) return leaf([...wayTo(filling.named, String(cellOf(filling.row, map["$way"])))], false);
  return fillMap(map, filling);
}

const leaf = (value: Json, isAssumed: boolean): Filled => ({ value, assumed: isAssumed ? [[]] : [] });

/** A number, or a number with its unit: what a template cannot know of a site. */
const isFigure = (value: Json): boolean =>
  typeof value === "number" || (typeof value === "string" && /^\d+(?:\.\d+)? [A-Za-z%][A-Za-z/]*$/.test(value));

/** With `name`, the word has a place for it. */
function wordOf({ $word, name }: JsonObject, filling: Filling): string {
  const found = wordingOf(String($word), filling);
  return name === undefined ? found : found.replace("{{name}}", () => String(fillValue(name, filling)?.value));
}

function wordingOf(word: string, { words }: Filling): string {
  const found = Object.hasOwn(words, word) ? words[word] : undefined;
  if (found === undefined) throw new Error(`No wording for ${word}`);
  return found;
}

function fillAnswer({ $answer, unit, times, otherwise }: JsonObject, filling: Filling): Filled {
  const { held } = filling;
  const id = String($answer);
  if (typeof otherwise === "string" && held.unanswered.has(id)) return leaf(wordingOf(otherwise, filling), true);
  const answer = held.values.get(id);
  if (answer === undefined) throw new Error(`No question ${id}`);
  const scaled = typeof answer === "number" && typeof times === "number" ? round(answer * times) : answer;
  const isAssumed = held.unanswered.has(id) || times !== undefined;
  return leaf(typeof unit === "string" ? `${String(scaled)} ${unit}` : (scaled as Json), isAssumed);
}

/** What no cell says is assumed, words apart. */
function fillCell({ $cell, unit, suffix, otherwise, word }: JsonObject, filling: Filling): Filled | null {
  const value = cellOf(filling.row, $cell);
  if (value !== undefined) {
    const written = typeof unit === "string" ? `${value} ${unit}` : value;
    return leaf(typeof suffix === "string" ? `${written}${suffix}` : written, false);
  }
  if (typeof word === "string") return leaf(wordingOf(word, filling), true);
  return otherwise === undefined ? null : leaf(otherwise, true);
}

function fillCellCase({ $cellCase, cases, otherwise }: JsonObject, filling: Filling): Filled | null {
  const chosen = cellOf(filling.row, $cellCase) ?? otherwise;
  return fillValue((cases as JsonObject)[String(chosen)] ?? null, filling);
}

const round = (value: number): number => Number(value.toPrecision(3));

function fillChoice({ $choose, cases }: JsonObject, filling: Filling): Filled | null {
  const id = String($choose);
  const chosen = (cases as JsonObject)[String(filling.held.values.get(id))];
  if (chosen === undefined) return null;
  const filled = fillValue(chosen, filling);
  return filled && filling.held.unanswered.has(id) ? open(filled) : filled;
}

function fillCondition({ $if, then, else: otherwise }: JsonObject, filling: Filling): Filled | null {
  const condition = $if as unknown as Condition;
  const chosen = holds(condition, filling.held) ? then : otherwise;
  if (chosen === undefined) return null;
  const filled = fillValue(chosen, filling);
  const isOpen = questionsIn(condition).some((id) => filling.held.unanswered.has(id));
  return filled && isOpen ? open(filled) : filled;
}

function fillList(list: readonly Json[], filling: Filling): Filled {
  const items = list.flatMap((item) => fillValue(item, filling) ?? []);
  return { value: items.map(({ value }) => value), assumed: items.flatMap(({ assumed }, at) => below(at, assumed)) };
}

/** Where something is drawn on the sketch is no figure: no result depends on it. */
const sketch: ReadonlySet<string> = new Set(["geometry", "point"]);

function fillMap(map: JsonObject, filling: Filling): Filled {
  const entries = Object.entries(map).flatMap(([key, value]): [string, Filled][] => {
    const filled = fillValue(value, filling);
    return filled ? [[key, byKey(key, filled)]] : [];
  });
  return {
    value: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    assumed: entries.flatMap(([key, { assumed }]) => below(key, assumed)),
  };
}

function byKey(key: string, filled: Filled): Filled {
  if (sketch.has(key)) return { ...filled, assumed: [] };
  return key === "dependence" ? leaf(filled.value, true) : filled;
}

const below = (step: string | number, paths: Filled["assumed"]): Filled["assumed"] =>
  paths.map((path) => [step, ...path]);

/** A value that is there because a question was left open: assumed as a whole, and its figures one by one. */
const open = ({ value, assumed }: Filled): Filled => ({
  value,
  assumed: [[], ...assumed.filter((path) => path.length > 0)],
});
