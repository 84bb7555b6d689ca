/** Elements of a document as it is written: found, named, compared. */
import { canonicalJson, type Json } from "@custodiet/core";
import { type DocumentView, type EditPlace, isElementSection, sectionNames } from "@custodiet/model";
import type { TouchedElement } from "@custodiet/store";

/** Every element with its value; a section without elements is one. */
function elementsOf(
  view: DocumentView,
): ReadonlyMap<string, { readonly element: TouchedElement; readonly value: Json }> {
  const all = sectionNames.flatMap((section): { element: TouchedElement; value: Json }[] => {
    const value = view.sections[section];
    if (!isElementSection(section)) return [{ element: { section, id: null }, value }];
    return listIn(value).map((item) => ({ element: { section, id: idOf(item) }, value: item }));
  });
  return new Map(all.map((found) => [keyOf(found.element), found]));
}

/** What differs between two states of a document, element by element. */
export function differingElements(before: DocumentView, after: DocumentView): readonly TouchedElement[] {
  const [old, current] = [elementsOf(before), elementsOf(after)];
  const keys = [...new Set([...old.keys(), ...current.keys()])];
  return keys.flatMap((key) => {
    const [a, b] = [old.get(key), current.get(key)];
    if (a && b && canonicalJson(a.value) === canonicalJson(b.value)) return [];
    const found = a ?? b;
    return found ? [found.element] : [];
  });
}

/** Each element once, in the order they came. */
export function distinctElements(elements: readonly TouchedElement[]): readonly TouchedElement[] {
  return [...new Map(elements.map(({ section, id }) => [keyOf({ section, id }), { section, id }])).values()];
}

export const isAmong = (elements: readonly TouchedElement[], element: TouchedElement): boolean =>
  elements.some((other) => keyOf(other) === keyOf(element));

/** What stands at a place; `null`: nothing. */
export function valueAt(view: DocumentView, { section, id, path }: EditPlace): Json {
  let value: Json | undefined = elementsOf(view).get(keyOf({ section, id }))?.value;
  for (const step of path) value = childOf(value, step);
  return value ?? null;
}

export function nameOf(view: DocumentView, element: TouchedElement): string | null {
  const value = elementsOf(view).get(keyOf(element))?.value;
  const name = childOf(value, "name");
  return typeof name === "string" ? name : null;
}

function childOf(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isList(value)) return typeof step === "number" ? value[step] : undefined;
  return Object.hasOwn(value, step) ? (value as { readonly [key: string]: Json })[String(step)] : undefined;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const listIn = (value: Json): readonly Json[] => (isList(value) ? value : []);

function idOf(item: Json): string | null {
  const id = childOf(item, "id");
  return typeof id === "string" ? id : null;
}

const keyOf = ({ section, id }: TouchedElement): string => `${section} ${id ?? ""}`;
