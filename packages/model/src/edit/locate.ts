import type { Json } from "@custodiet/core";
import type { EditPlace } from "../place/edit-place.ts";
import { isElementSection, isListSection } from "../place/sections.ts";
import type { OpenDocument } from "./open-document.ts";
import { type Element, elementsOf } from "./walk.ts";
import { findEntry, toJson, type WorkEntry, type WorkNode } from "./work-tree.ts";

/** The element of an identifier; of two with the same one, the first. */
export const findElement = (
  document: OpenDocument,
  { section, id }: Pick<EditPlace, "section" | "id">,
): Element | null => elementsOf(document, [section]).find((element) => element.id === id) ?? null;

/** What a place leads to: the element or section, and the steps of the path below it. */
export interface Located {
  readonly element: Element;
  readonly path: readonly (string | number)[];
}

/** The element or section that a place begins in; of a list without identifiers, the item of its first step. */
export function locate(document: OpenDocument, place: EditPlace): Located | null {
  const { section, id, path } = place;
  if (id !== null || !isListSection(section)) {
    const element = id === null ? elementsOf(document, [section])[0] : findElement(document, place);
    return element ? { element, path } : null;
  }
  const [position, ...rest] = path;
  const element = typeof position === "number" ? elementsOf(document, [section])[position] : undefined;
  return element && element.entry !== element.part.entry ? { element, path: rest } : null;
}

/** The value that stands at a place; `null` where there is none. */
export function valueAt(document: OpenDocument, place: EditPlace): Json {
  if (place.id === null && isListSection(place.section) && place.path.length === 0) {
    const elements = elementsOf(document, [place.section]);
    return elements.length === 0 ? null : elements.map(({ entry }) => toJson(entry.value));
  }
  const located = locate(document, place);
  const entry = located ? follow(located.element.entry, located.path) : undefined;
  return entry ? toJson(entry.value) : null;
}

/** The same place, named by identifier wherever there is one, so that a place has one name only. */
export function namedPlace(document: OpenDocument, place: EditPlace): EditPlace {
  const { section, id, path } = place;
  const [first, ...rest] = path;
  if (section === "response" && first === "forces")
    return namedPlace(document, { section: "forces", id: null, path: rest });
  if (id !== null || !isElementSection(section) || typeof first !== "number") return place;
  const element = elementsOf(document, [section])[first];
  return element?.id ? { section, id: element.id, path: rest } : place;
}

export function follow(entry: WorkEntry, path: readonly (string | number)[]): WorkEntry | undefined {
  return path.reduce<WorkEntry | undefined>((at, step) => (at ? childOf(at.value, step) : undefined), entry);
}

export function childOf(node: WorkNode, step: string | number): WorkEntry | undefined {
  if (typeof step === "string") return findEntry(node, step);
  return node.kind === "list" ? node.entries[step] : undefined;
}
