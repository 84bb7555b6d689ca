/** From what the checker says to the element and field it says it of. */

import type { DocumentView } from "../../api/draft-shapes.ts";
import type { Diagnostic } from "../../api/shapes.ts";
import { elementsIn } from "./elements.ts";
import type { Path } from "./json.ts";
import { isList, isObject } from "./json.ts";
import type { EditPlace, SectionName } from "./shapes.ts";
import { isElementSection, isSection } from "./shapes.ts";

/** `null` for what is said of the document as a whole, or of something that has no identifier. */
export function placeOfDiagnostic({ path, span }: Diagnostic, document: DocumentView): EditPlace | null {
  const parts = path === null ? [] : readPath(path);
  const named = parts.length === 0 ? null : placeOfPath(parts, document);
  if (named || !span) return named;
  const around = document.places.filter(
    ({ file, start, end }) => file === span.file && start <= span.start && span.start < end,
  );
  const [nearest] = around.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return nearest ? { section: nearest.section, id: nearest.id, path: [] } : null;
}

/** `measures[3].at[0]` -> `["measures", 3, "at", 0]`. */
export const readPath = (path: string): Path =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? "") : Number(index),
  );

function placeOfPath(parts: Path, document: DocumentView): EditPlace | null {
  const [first, ...rest] = parts;
  const isForce = first === "response" && rest[0] === "forces";
  const section: SectionName | null = isForce ? "forces" : typeof first === "string" && isSection(first) ? first : null;
  if (section === null) return null;
  const inner = isForce ? rest.slice(1) : rest;
  if (!isElementSection(section)) return { section, id: null, path: inner };
  const [index, ...path] = inner;
  const listed = document.sections[section];
  const element = isList(listed) && typeof index === "number" ? listed[index] : undefined;
  const id = isObject(element) ? elementsIn([element])[0]?.id : undefined;
  return id === undefined ? null : { section, id, path };
}

/** Where a path is written out as one text, to compare and to look up. */
export const pathKey = (path: Path): string => path.join(".");
