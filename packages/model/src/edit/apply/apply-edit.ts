import { type Json, unreachable } from "@custodiet/core";
import type { EditPlace } from "../../place/edit-place.ts";
import { isElementSection } from "../../place/sections.ts";
import { type EditWording, editWording } from "../../wording/edit-wording.ts";
import { forgetBelow, forgetChanged } from "../assumed.ts";
import type { DocumentEdit } from "../document-edit.ts";
import { isObject, jsonEqual } from "../json-values.ts";
import { namedPlace, valueAt } from "../locate.ts";
import type { OpenDocument } from "../open-document.ts";
import { done, type Outcome, refusal, refused } from "../refusal.ts";
import { addElement, removeElement, renameElement } from "./elements.ts";
import { renameWithin } from "./rename-within.ts";
import { setValue } from "./set-value.ts";
import { unsetValue } from "./unset-value.ts";
import { findUnwritable, isUnwritableKey } from "./writable.ts";

/** Every edit but that of a whole text. */
export type PlaceEdit = Exclude<DocumentEdit, { readonly kind: "text" }>;

/** Makes one edit in the open document. What it refuses, it has not changed in any way that will be printed. */
export function applyEdit(document: OpenDocument, edit: PlaceEdit): Outcome {
  switch (edit.kind) {
    case "set":
      return setAt(document, { ...edit, place: namedPlace(document, edit.place) });
    case "unset":
      return unsetAt(document, { ...edit, place: namedPlace(document, edit.place) });
    case "add": {
      const unwritable = findUnwritable(edit.element);
      if (unwritable !== null) return refused(refusal(editWording.badValue(unwritable), null));
      return addElement(document, edit.section, edit.element);
    }
    case "remove":
      return removeElement(document, edit.section, edit.id, edit.references);
    case "rename":
      return renameElement(document, edit.section, edit.id, edit.to);
    case "confirm":
      return forgetBelow(document, namedPlace(document, edit.place)) ? done(edit.place) : done();
    default:
      return unreachable(edit);
  }
}

type SetEdit = Extract<PlaceEdit, { readonly kind: "set" }>;
type UnsetEdit = Extract<PlaceEdit, { readonly kind: "unset" }>;

function setAt(document: OpenDocument, edit: SetEdit): Outcome {
  const { place, value } = edit;
  const refusedFor = refuseToSet(document, edit);
  if (refusedFor) return refused(refusal(refusedFor, place));
  const before = valueAt(document, place);
  const outcome = setValue(document, place, value);
  if (!outcome.ok) return outcome;
  // A value that somebody has set is no assumption any more.
  forgetChanged(document, place, before, value);
  return done(...outcome.touched, ...renameWithin(document, place, before, value));
}

function refuseToSet(document: OpenDocument, { place, value, was }: SetEdit): EditWording | null {
  const hasBadKey = place.path.some((step) => typeof step === "string" && isUnwritableKey(step));
  const unwritable = hasBadKey ? "a key that cannot be written" : findUnwritable(value);
  if (unwritable !== null) return editWording.badValue(unwritable);
  return findConflict(document, place, was) ?? (isRenamed(place, value) ? editWording.identifierIsSet() : null);
}

function unsetAt(document: OpenDocument, { place, was }: UnsetEdit): Outcome {
  const isIdentifier = isElementSection(place.section) && place.id !== null && isOwnId(place);
  const fault = findConflict(document, place, was) ?? (isIdentifier ? editWording.identifierIsSet() : null);
  return fault ? refused(refusal(fault, place)) : unsetValue(document, place);
}

function findConflict(document: OpenDocument, place: EditPlace, was: Json | undefined): EditWording | null {
  if (was === undefined) return null;
  const now = valueAt(document, place);
  return jsonEqual(now, was) ? null : editWording.conflict(now);
}

const isOwnId = ({ path }: EditPlace): boolean => path.length === 1 && path[0] === "id";

/** Setting an element's identifier would leave what names it behind. */
function isRenamed(place: EditPlace, value: Json): boolean {
  if (place.id === null || !isElementSection(place.section)) return false;
  if (isOwnId(place)) return value !== place.id;
  return place.path.length === 0 && !(isObject(value) && value["id"] === place.id);
}
