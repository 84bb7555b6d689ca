import type { Json, SourceFile } from "@custodiet/core";
import type { SectionName } from "../../place/sections.ts";
import type { ParseFile } from "../../syntax/parse-file.ts";
import { setSection } from "../apply/section-entry.ts";
import { isObject, jsonEqual } from "../json-values.ts";
import { type OpenDocument, openDocument, partsOf } from "../open-document.ts";
import { printDocument } from "../print/print-document.ts";
import { toJson } from "../work-tree.ts";

/** What each section says; `undefined` where it is absent. The response is without its forces: they are a section. */
export type SectionValues = ReadonlyMap<SectionName, Json | undefined>;

/** What a section of a document says, joined over files. */
export function sectionValue(document: OpenDocument, section: SectionName): Json | undefined {
  const values = partsOf(document, section).map(({ entry }) => toJson(entry.value));
  const value = values.length > 1 ? values.flat() : values[0];
  if (section !== "response" || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "forces"));
}

/**
 * Writes the sections into the files and leaves out files that nothing includes any more; `null` where the files would
 * then say something else, as when an element stands in two of them.
 */
export function writeSections(
  files: readonly SourceFile[],
  sections: SectionValues,
  parse: ParseFile,
): readonly SourceFile[] | null {
  const document = openDocument(files, parse);
  if (!document.isWhole) return null;
  const written = new Set(document.files.map(({ name }) => name));
  // The response first: what it says of its forces comes after.
  for (const section of ["response", ...sections.keys()] as const) {
    const value = sections.get(section);
    if (isSame(sectionValue(document, section), value)) continue;
    if (value === undefined) removeSection(document, section);
    else setSection(document, section, withForces(document, section, value));
  }
  const printed = printDocument(document, files, parse);
  if (!printed.ok) return null;
  const result = openDocument(printed.value, parse);
  const isRight = [...sections].every(([section, value]) => isSame(sectionValue(result, section), value));
  return isRight && result.isWhole ? printed.value.filter(({ name }) => written.has(name)) : null;
}

function removeSection(document: OpenDocument, section: SectionName): void {
  for (const { holder, entry } of partsOf(document, section)) holder.entries.splice(holder.entries.indexOf(entry), 1);
}

/** The forces that stand in the response stay there until their own turn comes. */
function withForces(document: OpenDocument, section: SectionName, value: Json): Json {
  const forces = section === "response" ? sectionValue(document, "forces") : undefined;
  return forces === undefined || !isObject(value) ? value : { ...value, forces };
}

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : jsonEqual(a, b);
