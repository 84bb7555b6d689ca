import { type Json, unreachable } from "@custodiet/core";
import type { EditPlace } from "../../place/edit-place.ts";
import { isElementSection } from "../../place/sections.ts";
import { editWording } from "../../wording/edit-wording.ts";
import { forgetBelow, forgetChanged } from "../assumed.ts";
import type { DocumentEdit } from "../document-edit.ts";
import { jsonEqual } from "../json-values.ts";
import { namedPlace, valueAt } from "../locate.ts";
import type { OpenDocument } from "../open-document.ts";
import { done, type Outcome, refusal, refused } from "../refusal.ts";
import { addElement, removeElement, renameElement } from "./elements.ts";
import { setValue } from "./set-value.ts";
import { unsetValue } from "./unset-value.ts";
import { findUnwritable } from "./writable.ts";

/** Every edit but that of a whole text. */
export type PlaceEdit = Exclude<DocumentEdit, { readonly kind: "text" }>;

/** Makes one edit in the open document. What it refuses, it has not changed in any way that will be printed. */
export function applyEdit(document: OpenDocument, edit: PlaceEdit): Outcome {
  switch (edit.kind) {
    case "set":
      return refuseToSet(document, edit) ?? setAndSettle(document, edit.place, edit.value);
    case "unset":
      return refuseAtPlace(document, edit) ?? unsetValue(document, namedPlace(document, edit.place));
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

/** A value that somebody has set is no assumption any more. */
function setAndSettle(document: OpenDocument, wanted: EditPlace, value: Json): Outcome {
  const place = namedPlace(document, wanted);
  const before = valueAt(document, place);
  const outcome = setValue(document, place, value);
  if (outcome.ok) forgetChanged(document, place, before, value);
  return outcome;
}

function refuseToSet(document: OpenDocument, edit: Extract<PlaceEdit, { readonly kind: "set" }>): Outcome | null {
  const unwritable = findUnwritable(edit.value) ?? findUnwritable([...edit.place.path]);
  if (unwritable !== null) return refused(refusal(editWording.badValue(unwritable), edit.place));
  const conflict = refuseAtPlace(document, edit);
  if (conflict) return conflict;
  const renamed = renamedBy(edit.place, edit.value);
  return renamed === null ? null : refused(refusal(editWording.identifierIsSet(renamed), edit.place));
}

/** Setting an element's identifier would leave what names it behind. */
function renamedBy({ section, id, path }: EditPlace, value: unknown): string | null {
  if (id === null || !isElementSection(section)) return null;
  if (path.length === 1 && path[0] === "id") return value === id ? null : id;
  const isWhole = path.length === 0 && typeof value === "object" && value !== null && "id" in value && value.id === id;
  return path.length === 0 && !isWhole ? id : null;
}

type AtPlace = Extract<PlaceEdit, { readonly kind: "set" | "unset" }>;

function refuseAtPlace(document: OpenDocument, { place, was }: AtPlace): Outcome | null {
  if (was === undefined) return null;
  const now = valueAt(document, place);
  return jsonEqual(now, was) ? null : refused(refusal(editWording.conflict(now), place));
}
