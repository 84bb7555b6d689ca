import type { Json, SourceFile } from "@custodiet/core";
import type { EditPlace } from "../place/edit-place.ts";
import {
  elementSections,
  isElementSection,
  isListSection,
  kindOfSection,
  type SectionName,
  sectionNames,
} from "../place/sections.ts";
import { indexLines } from "../syntax/line-index.ts";
import { type ParseFile, parseFile } from "../syntax/parse-file.ts";
import { type OpenDocument, openDocument, partsOf } from "./open-document.ts";
import { elementsOf, mentionsOf } from "./walk.ts";
import { toJson } from "./work-tree.ts";

/** Where an element or section stands in the text. */
export interface ElementPlace {
  readonly section: SectionName;
  readonly id: string | null;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Who names an element. */
export interface ElementUse {
  readonly section: SectionName;
  readonly id: string;
  readonly usedBy: readonly EditPlace[];
}

/** A document as it is written, for forms: `90 min` stays `90 min`, and what is absent is absent. */
export interface DocumentView {
  /** Lists are joined over files; `{}` or `[]` where a section is absent. */
  readonly sections: Readonly<Record<SectionName, Json>>;
  readonly places: readonly ElementPlace[];
  readonly references: readonly ElementUse[];
  /** Places of values that nobody has confirmed. */
  readonly assumed: readonly string[];
}

/** What a document says, section by section, also while it has errors: what cannot be read is left out. */
export function viewDocument(files: readonly SourceFile[], parse: ParseFile = parseFile): DocumentView {
  const document = openDocument(files, parse);
  const sections = Object.fromEntries(sectionNames.map((name) => [name, sectionJson(document, name)]));
  const assumed = sections["assumed"];
  return {
    sections: sections as Record<SectionName, Json>,
    places: placesIn(document),
    references: usesIn(document),
    assumed: Array.isArray(assumed) ? assumed.filter((place): place is string => typeof place === "string") : [],
  };
}

function sectionJson(document: OpenDocument, section: SectionName): Json {
  const values = partsOf(document, section).map(({ entry }) => toJson(entry.value));
  const [first] = values;
  if (first === undefined || first === null) return isListSection(section) ? [] : {};
  return Array.isArray(first) ? values.flatMap((value) => (Array.isArray(value) ? value : [])) : first;
}

function placesIn(document: OpenDocument): ElementPlace[] {
  const lines = new Map(document.files.map((file) => [file.name, indexLines(file)]));
  return elementsOf(document).flatMap(({ section, id, entry, part }) => {
    if (!entry.origin) return [];
    const { start, end } = entry.origin;
    const { name } = part.file;
    return [{ section, id, file: name, start, end, line: lines.get(name)?.span(start, end).line ?? 1 }];
  });
}

function usesIn(document: OpenDocument): ElementUse[] {
  const uses = new Map<string, { section: SectionName; id: string; usedBy: EditPlace[] }>();
  const byKind = new Map(elementSections.map((section) => [kindOfSection[section], section]));
  for (const { section, id } of elementsOf(document, elementSections)) {
    if (id !== null && isElementSection(section)) uses.set(`${section} ${id}`, { section, id, usedBy: [] });
  }
  for (const { kinds, id, place } of mentionsOf(document)) {
    const named = kinds.map((kind) => uses.get(`${byKind.get(kind)} ${id}`)).find((use) => use !== undefined);
    named?.usedBy.push(place);
  }
  return [...uses.values()].filter(({ usedBy }) => usedBy.length > 0);
}
