/**
 * One thing a person tries: a value at a place of the document, or an element left out. A list of them stands in the
 * address, so that a link asks the same question again.
 */
import type { Json } from "../editing/document/json.ts";
import { sameJson } from "../editing/document/json.ts";
import type { DocumentEdit, EditPlace, ElementSection } from "../editing/document/shapes.ts";
import { isElementSection, isSection } from "../editing/document/shapes.ts";

export type Change =
  | { readonly kind: "set"; readonly place: EditPlace; readonly value: Json }
  | { readonly kind: "leave out"; readonly section: ElementSection; readonly id: string };

/** More than a person tries at once, and an address that still travels. */
const most = 100;

/** As it stands in the address: `["measures","gate-badge","outOfService",true]`; without a value: left out. */
export type WrittenChange = readonly Json[];

export const writeChange = (change: Change): WrittenChange =>
  change.kind === "leave out"
    ? [change.section, change.id]
    : [change.place.section, change.place.id, ...change.place.path, change.value];

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
  if (!path.every((part) => typeof part === "string" || typeof part === "number") || path.length === 0) return [];
  if (id !== null && typeof id !== "string") return [];
  return [{ kind: "set", place: { section, id, path }, value: rest.at(-1) ?? null }];
}

export const editOf = (change: Change): DocumentEdit =>
  change.kind === "set"
    ? { kind: "set", place: change.place, value: change.value }
    : { kind: "remove", section: change.section, id: change.id, references: "remove" };

/** What a change is of; two of the same cannot stand in one list. */
export const keyOf = (change: Change): string =>
  JSON.stringify(
    change.kind === "set" ? [change.place.section, change.place.id, ...change.place.path] : [change.section, change.id],
  );

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
