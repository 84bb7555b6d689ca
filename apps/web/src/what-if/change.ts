/**
 * One thing a person tries: a value at a place of the document, nothing there, a new measure, or an element left out. A list of them stands in the
 * address, so that a link asks the same question again.
 */
import type { Json, JsonObject } from "../editing/document/json.ts";
import { isObject, sameJson } from "../editing/document/json.ts";
import type { DocumentEdit, EditPlace, ElementSection } from "../editing/document/shapes.ts";
import { isElementSection, isSection } from "../editing/document/shapes.ts";

export type Change =
  | { readonly kind: "set"; readonly place: EditPlace; readonly value: Json }
  | { readonly kind: "take out"; readonly place: EditPlace }
  | { readonly kind: "add"; readonly section: "measures"; readonly element: JsonObject }
  | { readonly kind: "leave out"; readonly section: ElementSection; readonly id: string };

/** More than a person tries at once, and an address that still travels. */
const most = 100;

/**
 * As it stands in the address: `["measures","gate-badge","outOfService",true]`; without a value: left out; a new measure
 * by what it says; `takenOut` in the place of a value where nothing is to stand.
 */
export type WrittenChange = readonly Json[];

export function writeChange(change: Change): WrittenChange {
  switch (change.kind) {
    case "leave out":
      return [change.section, change.id];
    case "add":
      return [change.section, addedId(change), change.element];
    case "take out":
      return [change.place.section, change.place.id, ...change.place.path, takenOut];
    case "set":
      return [change.place.section, change.place.id, ...change.place.path, change.value];
  }
}

/** No value of a document looks like it. */
const takenOut = { takenOut: true };

export const addedId = ({ element }: Extract<Change, { kind: "add" }>): string => String(element["id"]);

/** What cannot be read is left out: the list is shown, so that nobody takes it for more than it is. */
export function readChanges(written: unknown): readonly Change[] {
  return Array.isArray(written) ? written.slice(0, most).flatMap((each: unknown) => readChange(each)) : [];
}

function readChange(written: unknown): readonly Change[] {
  if (!Array.isArray(written)) return [];
  const [section, id, ...rest] = written as readonly Json[];
  if (typeof section !== "string" || !isSection(section)) return [];
  if (rest.length === 0) {
    return typeof id === "string" && isElementSection(section) ? [{ kind: "leave out", section, id }] : [];
  }
  const path = rest.slice(0, -1);
  const [last = null] = rest.slice(-1);
  if (path.length === 0) {
    const isMeasure = section === "measures" && isObject(last) && last["id"] === id;
    return isMeasure ? [{ kind: "add", section, element: last }] : [];
  }
  if (!path.every((part) => typeof part === "string" || typeof part === "number")) return [];
  if (id !== null && typeof id !== "string") return [];
  const place = { section, id, path };
  return [sameJson(last, takenOut) ? { kind: "take out", place } : { kind: "set", place, value: last }];
}

export function editOf(change: Change): DocumentEdit {
  switch (change.kind) {
    case "set":
      return { kind: "set", place: change.place, value: change.value };
    case "take out":
      return { kind: "unset", place: change.place };
    case "add":
      return { kind: "add", section: change.section, element: change.element };
    case "leave out":
      return { kind: "remove", section: change.section, id: change.id, references: "remove" };
  }
}

/** What a change is of; two of the same cannot stand in one list. */
export function keyOf(change: Change): string {
  if ("place" in change) return JSON.stringify([change.place.section, change.place.id, ...change.place.path]);
  return JSON.stringify([change.section, change.kind === "add" ? addedId(change) : change.id]);
}

/** The list with a change in the place of the one that was of the same; without it where it changes nothing. */
export function withChange(changes: readonly Change[], change: Change, stored: Json | undefined): readonly Change[] {
  const key = keyOf(change);
  const isNothing = change.kind === "set" && sameJson(change.value, stored);
  const at = changes.findIndex((other) => keyOf(other) === key);
  if (isNothing) return changes.filter((_, index) => index !== at);
  return at === -1 ? [...changes, change] : changes.toSpliced(at, 1, change);
}

export const withoutChange = (changes: readonly Change[], change: Change): readonly Change[] =>
  changes.filter((other) => keyOf(other) !== keyOf(change));
