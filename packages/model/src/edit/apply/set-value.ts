import type { Json } from "@custodiet/core";
import type { EditPlace } from "../../place/edit-place.ts";
import { isListSection } from "../../place/sections.ts";
import { editWording } from "../../wording/edit-wording.ts";
import { below, type Guide, guideOf, keyOrder } from "../guide.ts";
import { locate } from "../locate.ts";
import type { OpenDocument } from "../open-document.ts";
import { reconcile } from "../reconcile.ts";
import { done, type Outcome, type Refusal, refusal, refused } from "../refusal.ts";
import { elementsOf } from "../walk.ts";
import { newEntry, newTree, type WorkEntry } from "../work-tree.ts";
import { missingElement, unreadable } from "./missing.ts";
import { insertInOrder, wrapped } from "./new-parts.ts";
import { addToSection, setSection } from "./section-entry.ts";

/** Sets the value of a place; keys and lists that lead there and are not there yet are made. */
export function setValue(document: OpenDocument, place: EditPlace, value: Json): Outcome {
  const { section, id, path } = place;
  if (id === null && isListSection(section)) return setInList(document, place, value);
  const located = locate(document, place);
  if (located) return setBelow(located.element.entry, located.path, value, place);
  if (id !== null) return refused(refusal(missingElement(document, place), place));
  const whole = wrapped(path, value);
  if (whole === undefined) return refused(refusal(editWording.noPosition(0), place));
  if (!document.isWhole) return refused(refusal(unreadable(document), place));
  setSection(document, section, whole);
  return done(place);
}

/** A list as a whole, or one of its items by position. */
function setInList(document: OpenDocument, place: EditPlace, value: Json): Outcome {
  const { section, path } = place;
  const [position, ...rest] = path;
  // Of a list spread over files, or of one not found, nobody knows what a file that cannot be read says.
  if (!document.isWhole && !locate(document, place)) {
    return refused(refusal(unreadable(document), place));
  }
  if (position === undefined) {
    setSection(document, section, value);
    return done(place);
  }
  const located = locate(document, place);
  if (located) return setBelow(located.element.entry, located.path, value, place);
  const { length } = elementsOf(document, [section]);
  if (typeof position !== "number") return refused(refusal(editWording.noWay("a list"), place));
  const item = wrapped(rest, value);
  if (position !== length || item === undefined) return refused(refusal(editWording.noPosition(length), place));
  addToSection(document, section, item);
  return done(place);
}

function setBelow(entry: WorkEntry, path: EditPlace["path"], value: Json, place: EditPlace): Outcome {
  const guide = isListSection(place.section) ? below(guideOf(place.section), 0) : guideOf(place.section);
  const fault = descend(entry, path, value, guide);
  return fault ? refused({ ...fault, place }) : done(place);
}

function descend(entry: WorkEntry, path: EditPlace["path"], value: Json, guide: Guide): Refusal | null {
  const [step, ...rest] = path;
  const { value: node } = entry;
  if (step === undefined) {
    entry.value = reconcile(node, value);
    return null;
  }
  if (node.kind === "scalar") return setOverScalar(entry, path, value);
  const isKey = typeof step === "string";
  if (isKey !== (node.kind === "map")) return refusal(editWording.noWay(node.kind === "map" ? "keys" : "a list"), null);
  const child = isKey ? node.entries.find(({ key }) => key === step) : node.entries[step];
  if (child) return descend(child, rest, value, below(guide, step));
  const part = wrapped(rest, value);
  if (part === undefined || (!isKey && step !== node.entries.length)) {
    return refusal(editWording.noPosition(isKey ? 0 : node.entries.length), null);
  }
  if (isKey) insertInOrder(node.entries, newEntry(step, part), keyOrder(guide));
  else node.entries.push(newEntry("", part));
  return null;
}

/** Where nothing is written yet, anything may begin; a text has no place within it. */
function setOverScalar(entry: WorkEntry, path: EditPlace["path"], value: Json): Refusal | null {
  if (entry.value.kind === "scalar" && entry.value.value !== null)
    return refusal(editWording.noWay("a single value"), null);
  const whole = wrapped(path, value);
  if (whole === undefined) return refusal(editWording.noPosition(0), null);
  entry.value = newTree(whole);
  return null;
}
