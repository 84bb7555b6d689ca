/**
 * Edits applied to the sections that are shown, so that a page need not wait for the server to see what it did. The
 * server's own answer takes their place as soon as it comes. A text edit changes nothing here: only the server reads it.
 */
import { elementAt, elementsOf } from "./elements.ts";
import type { Json, JsonObject } from "./json.ts";
import { isList, isObject, withValueAt } from "./json.ts";
import type { DocumentEdit, EditPlace, ElementSection, Sections } from "./shapes.ts";

export const applyEdits = (sections: Sections, edits: readonly DocumentEdit[]): Sections =>
  edits.reduce(apply, sections);

function apply(sections: Sections, edit: DocumentEdit): Sections {
  switch (edit.kind) {
    case "set":
      return put(sections, edit.place, edit.value);
    case "unset":
      return put(sections, edit.place, undefined);
    case "add":
      return { ...sections, [edit.section]: [...listOf(sections, edit.section), edit.element] };
    case "remove":
      return without(sections, edit.section, edit.id);
    case "rename":
      return renamed(sections, edit.section, edit.id, edit.to);
    case "confirm":
      return confirmed(sections, edit.place);
    case "text":
      return sections;
  }
}

const listOf = (sections: Sections, section: ElementSection): readonly Json[] => {
  const listed = sections[section];
  return isList(listed) ? listed : [];
};

function put(sections: Sections, { section, id, path }: EditPlace, next: Json | undefined): Sections {
  const own = elementAt(sections, { section, id });
  const value = withValueAt(own, path, next);
  const written = id === null ? (value ?? null) : replaced(sections, section as ElementSection, id, value);
  return confirmed({ ...sections, [section]: written }, { section, id, path });
}

const replaced = (sections: Sections, section: ElementSection, id: string, value: Json | undefined): Json =>
  listOf(sections, section).map((item) => (isNamed(item, id) && value !== undefined ? value : item));

const isNamed = (item: Json, id: string): boolean => isObject(item) && item["id"] === id;

const without = (sections: Sections, section: ElementSection, id: string): Sections => ({
  ...sections,
  [section]: listOf(sections, section).filter((item) => !isNamed(item, id)),
});

function renamed(sections: Sections, section: ElementSection, id: string, to: string): Sections {
  const element = elementsOf(sections, section).find((found) => found.id === id);
  if (!element) return sections;
  const value: JsonObject = { ...element.value, id: to };
  return { ...sections, [section]: replaced(sections, section, id, value) };
}

/** A value that is set or confirmed is no longer assumed, nor is anything within it. */
function confirmed(sections: Sections, place: EditPlace): Sections {
  const assumed = sections.assumed;
  if (!isList(assumed)) return sections;
  const own = assumedName(place);
  const left = assumed.filter((name) => typeof name !== "string" || (name !== own && !name.startsWith(`${own}.`)));
  return left.length === assumed.length ? sections : { ...sections, assumed: left };
}

/** As the document lists it: `measures.gate-badge.performance.stealth.pDetect`. */
export const assumedName = ({ section, id, path }: EditPlace): string =>
  [section, ...(id === null ? [] : [id]), ...path].join(".");
