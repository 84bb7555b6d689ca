/** Elements of a document: found by identifier, called by their name. */
import type { Json, JsonObject } from "./json.ts";
import { isList, isObject } from "./json.ts";
import type { ElementPlace, ElementSection, SectionName, Sections } from "./shapes.ts";
import { isElementSection } from "./shapes.ts";

/** An element of a list; one whose identifier cannot be read is left out. */
export interface Element {
  readonly id: string;
  readonly name: string;
  readonly value: JsonObject;
}

export const elementsOf = (sections: Sections, section: ElementSection): readonly Element[] =>
  elementsIn(sections[section]);

/** Those of a list as written, which may be no list at all. */
export function elementsIn(listed: Json | undefined): readonly Element[] {
  if (!isList(listed)) return [];
  return listed.flatMap((value): Element[] => {
    const id = isObject(value) ? textOf(value["id"]) : "";
    return isObject(value) && id !== "" ? [{ id, name: textOf(value["name"]) || id, value }] : [];
  });
}

/** The element or section as written; `undefined` where there is none of that identifier. */
export function elementAt(sections: Sections, { section, id }: ElementPlace): Json | undefined {
  if (id === null) return sections[section];
  return isElementSection(section) ? elementsOf(sections, section).find((found) => found.id === id)?.value : undefined;
}

/** What people call it; its identifier where it has no name. */
export function nameOf(sections: Sections, section: SectionName, id: string): string {
  if (!isElementSection(section)) return id;
  return elementsOf(sections, section).find((found) => found.id === id)?.name ?? id;
}

/** A text or a bare number, which counts as text. */
export const textOf = (value: Json | undefined): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
