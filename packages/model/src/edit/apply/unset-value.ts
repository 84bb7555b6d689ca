import type { EditPlace } from "../../place/edit-place.ts";
import { isListSection } from "../../place/sections.ts";
import { editWording } from "../../wording/edit-wording.ts";
import { forgetBelow, forgetItem } from "../assumed.ts";
import { follow, locate } from "../locate.ts";
import { type OpenDocument, partsOf } from "../open-document.ts";
import { done, type Outcome, refusal, refused } from "../refusal.ts";
import type { WorkCollection, WorkEntry } from "../work-tree.ts";
import { missingElement } from "./missing.ts";

/** Takes a key, an item, an element or a section away; where nothing stands, nothing happens. */
export function unsetValue(document: OpenDocument, place: EditPlace): Outcome {
  const { section, id, path } = place;
  if (id === null && path.length === 0) return unsetSection(document, place);
  const located = locate(document, place);
  if (!located) {
    const isAbsent = id === null && !isListSection(section);
    if (isAbsent) return done();
    return refused(refusal(id === null ? editWording.noPosition(0) : missingElement(document, place), place));
  }
  const { element } = located;
  const last = located.path.at(-1);
  if (last === undefined) return takeAway(document, element.holder, element.entry, place);
  const parent = follow(element.entry, located.path.slice(0, -1))?.value;
  if (!parent) return done();
  if (parent.kind === "scalar") {
    return parent.value === null ? done() : refused(refusal(editWording.noWay("a single value"), place));
  }
  const isFitting = (typeof last === "string") === (parent.kind === "map");
  if (!isFitting) return refused(refusal(editWording.noWay(parent.kind === "map" ? "keys" : "a list"), place));
  const entry = typeof last === "string" ? parent.entries.find(({ key }) => key === last) : parent.entries[last];
  return entry ? takeAway(document, parent, entry, place) : done();
}

function unsetSection(document: OpenDocument, place: EditPlace): Outcome {
  const parts = partsOf(document, place.section);
  for (const { holder, entry } of parts) holder.entries.splice(holder.entries.indexOf(entry), 1);
  forgetBelow(document, place);
  return parts.length === 0 ? done() : done(place);
}

function takeAway(document: OpenDocument, holder: WorkCollection, entry: WorkEntry, place: EditPlace): Outcome {
  if (typeof place.path.at(-1) === "number") forgetItem(document, place);
  else forgetBelow(document, place);
  holder.entries.splice(holder.entries.indexOf(entry), 1);
  return done(place);
}
