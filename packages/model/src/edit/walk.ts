import type { ElementKind } from "../check/shape/element-kind.ts";
import type { EditPlace } from "../place/edit-place.ts";
import { isElementSection, isListSection, type SectionName, sectionNames } from "../place/sections.ts";
import { below, type Guide, guideOf, keyKinds, namedKinds } from "./guide.ts";
import { type OpenDocument, partsOf, type SectionPart } from "./open-document.ts";
import { findEntry, type WorkCollection, type WorkEntry, type WorkNode } from "./work-tree.ts";

/** A name of an element, where a document uses it. */
export interface Mention {
  readonly place: EditPlace;
  readonly kinds: readonly ElementKind[];
  readonly id: string;
  readonly isKey: boolean;
  readonly entry: WorkEntry;
  /** The list or map the entry stands in, with what the form says of it and where it stands. */
  readonly holder: WorkCollection;
  readonly holderGuide: Guide;
  readonly holderPlace: EditPlace;
}

/** An element or section of a document. */
export interface Element {
  readonly section: SectionName;
  readonly id: string | null;
  /** Its place; an element without an identifier is named by its position. */
  readonly place: EditPlace;
  readonly part: SectionPart;
  readonly holder: WorkCollection;
  readonly entry: WorkEntry;
}

/** Every element of every list, and every other section as a whole, in the order of the document. */
export function elementsOf(document: OpenDocument, sections: readonly SectionName[] = sectionNames): Element[] {
  return sections.flatMap((section) => {
    let position = 0;
    return partsOf(document, section).flatMap((part): Element[] => {
      const list = part.entry.value;
      if (!isListSection(section) || list.kind !== "list") {
        return [
          { section, id: null, place: { section, id: null, path: [] }, part, holder: part.holder, entry: part.entry },
        ];
      }
      return list.entries.map((entry) => {
        const index = position++;
        const id = isElementSection(section) ? idOf(entry.value) : null;
        const place: EditPlace = id === null ? { section, id: null, path: [index] } : { section, id, path: [] };
        return { section, id, place, part, holder: list, entry };
      });
    });
  });
}

/** The identifier that an element gives itself. */
export function idOf(node: WorkNode): string | null {
  const id = findEntry(node, "id")?.value;
  return id?.kind === "scalar" && id.value !== null ? String(id.value) : null;
}

/** Every name of an element that stands in the document, wherever the form expects one. */
export function mentionsOf(document: OpenDocument): Mention[] {
  const mentions: Mention[] = [];
  for (const element of elementsOf(document)) {
    const { section, place } = element;
    const guide = isListSection(section) ? below(guideOf(section), 0) : guideOf(section);
    collect(element.entry.value, guide, place, mentions);
  }
  return mentions;
}

function collect(node: WorkNode, guide: Guide, place: EditPlace, mentions: Mention[]): void {
  if (node.kind === "scalar" || guide.length === 0) return;
  const named = node.kind === "map" ? keyKinds(guide) : [];
  node.entries.forEach((entry, index) => {
    const step = node.kind === "list" ? index : entry.key;
    // The forces of a response are elements of their own.
    if (place.section === "response" && place.path.length === 0 && step === "forces") return;
    const at: EditPlace = { ...place, path: [...place.path, step] };
    const common = { place: at, entry, holder: node, holderGuide: guide, holderPlace: place };
    if (named.length > 0) mentions.push({ ...common, kinds: named, id: entry.key, isKey: true });
    const inner = below(guide, step);
    if (entry.value.kind !== "scalar") {
      collect(entry.value, inner, at, mentions);
      return;
    }
    const kinds = namedKinds(inner);
    if (kinds.length === 0 || entry.value.value === null) return;
    mentions.push({ ...common, kinds, id: String(entry.value.value), isKey: false });
  });
}
