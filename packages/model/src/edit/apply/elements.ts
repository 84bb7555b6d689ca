import { isIdentifier, type Json } from "@custodiet/core";
import { kindNames, namespaceOf } from "../../check/shape/element-kind.ts";
import { reservedIdentifiers } from "../../check/shape/scalars.ts";
import type { EditPlace } from "../../place/edit-place.ts";
import {
  type ElementSection,
  elementSections,
  isElementSection,
  isListSection,
  kindOfSection,
  type SectionName,
} from "../../place/sections.ts";
import { type EditWording, editWording } from "../../wording/edit-wording.ts";
import { forgetBelow, forgetItem, movePlace } from "../assumed.ts";
import type { JsonObject } from "../document-edit.ts";
import { fewestItems, isRequired } from "../guide.ts";
import { findElement } from "../locate.ts";
import type { OpenDocument } from "../open-document.ts";
import { done, type Outcome, type Refusal, refusal, refused } from "../refusal.ts";
import { elementsOf, type Mention, mentionsOf } from "../walk.ts";
import { findEntry, type WorkCollection } from "../work-tree.ts";
import { missingElement, unreadable } from "./missing.ts";
import { addToSection } from "./section-entry.ts";

/** Adds an element at the end of its section. */
export function addElement(document: OpenDocument, section: SectionName, element: JsonObject): Outcome {
  if (!isListSection(section))
    return refused(refusal(editWording.noWay("a section without elements"), at(section, null)));
  if (!document.isWhole) return refused(refusal(unreadable(document), at(section, null)));
  if (!isElementSection(section)) {
    const position = elementsOf(document, [section]).length;
    addToSection(document, section, element);
    return done({ section, id: null, path: [position] });
  }
  const id = element["id"];
  const fault = identifierFault(document, section, id ?? null);
  if (fault) return refused(refusal(fault, at(section, typeof id === "string" ? id : null)));
  addToSection(document, section, element);
  return done(at(section, String(id)));
}

const at = (section: SectionName, id: string | null): EditPlace => ({ section, id, path: [] });

/** Why an element may not be called so: it is no identifier, or something in its namespace has it. */
function identifierFault(document: OpenDocument, section: ElementSection, id: Json): EditWording | null {
  if (typeof id !== "string" || !isIdentifier(id) || reservedIdentifiers.has(id)) return editWording.badIdentifier(id);
  const namespace = namespaceOf(kindOfSection[section]);
  const sharing = elementSections.filter((other) => namespaceOf(kindOfSection[other]) === namespace);
  const other = elementsOf(document, sharing).find((element) => element.id === id);
  if (!other || !isElementSection(other.section)) return null;
  return editWording.taken(id, `the ${kindNames[kindOfSection[other.section]]} of this name`);
}

/** Removes an element, and where it is wished each reference to it. */
export function removeElement(
  document: OpenDocument,
  section: SectionName,
  id: string,
  references: "keep" | "remove",
): Outcome {
  const element = isElementSection(section) ? findElement(document, { section, id }) : null;
  if (!element || !isElementSection(section))
    return refused(refusal(missingElement(document, { section, id }), at(section, id)));
  removeFrom(element.holder, element.entry);
  forgetBelow(document, element.place);
  if (references === "keep") return done(element.place);
  if (!document.isWhole) return refused(refusal(unreadable(document), element.place));
  const mentions = mentionsOf(document).filter((mention) => names(mention, section, id));
  const faults = mentions.flatMap((mention) => leftEmpty(mention, mentions, id) ?? []);
  if (faults.length > 0) return refused(...faults);
  for (const mention of mentions) takeOut(document, mention);
  return done(
    element.place,
    ...mentions.map(({ place, holder, holderPlace }) => (holder.kind === "list" ? holderPlace : place)),
  );
}

const names = ({ kinds, id }: Mention, section: ElementSection, wanted: string): boolean =>
  id === wanted && kinds.includes(kindOfSection[section]);

function takeOut(document: OpenDocument, { holder, entry, place, holderPlace }: Mention): void {
  const position = holder.entries.indexOf(entry);
  if (holder.kind === "list") forgetItem(document, { ...holderPlace, path: [...holderPlace.path, position] });
  else forgetBelow(document, place);
  removeFrom(holder, entry);
}

function removeFrom(holder: WorkCollection, entry: WorkCollection["entries"][number]): void {
  const index = holder.entries.indexOf(entry);
  if (index !== -1) holder.entries.splice(index, 1);
}

/** A key that must be there, or a list that must hold something, cannot lose its last name. */
function leftEmpty(mention: Mention, all: readonly Mention[], id: string): Refusal | null {
  const { holder, holderGuide, holderPlace, place, entry, isKey } = mention;
  if (holder.kind === "map") {
    return !isKey && isRequired(holderGuide, entry.key) ? refusal(editWording.leftEmpty(id), place) : null;
  }
  const leaving = all.filter((other) => other.holder === holder).length;
  const isTooFew = holder.entries.length - leaving < fewestItems(holderGuide);
  return isTooFew ? refusal(editWording.leftEmpty(id), holderPlace) : null;
}

/** Gives an element another identifier, and with it every reference. */
export function renameElement(document: OpenDocument, section: SectionName, id: string, to: string): Outcome {
  const element = isElementSection(section) ? findElement(document, { section, id }) : null;
  if (!element || !isElementSection(section))
    return refused(refusal(missingElement(document, { section, id }), at(section, id)));
  if (!document.isWhole) return refused(refusal(unreadable(document), element.place));
  if (id === to) return done();
  const fault = identifierFault(document, section, to);
  if (fault) return refused(refusal(fault, element.place));
  const mentions = mentionsOf(document).filter((mention) => names(mention, section, id));
  for (const { entry, isKey, place, holderPlace } of mentions) {
    if (!isKey) entry.value = { kind: "scalar", value: to, origin: null };
    else {
      entry.key = to;
      movePlace(document, place, { ...holderPlace, path: [...holderPlace.path, to] });
    }
  }
  movePlace(document, element.place, at(section, to));
  const own = findEntry(element.entry.value, "id");
  if (own) own.value = { kind: "scalar", value: to, origin: null };
  return done(at(section, to), ...mentions.map(({ place }) => place));
}
