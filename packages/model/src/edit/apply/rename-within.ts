import type { Json } from "@custodiet/core";
import type { EditPlace } from "../../place/edit-place.ts";
import { definedKind, guideAt } from "../guide.ts";
import type { OpenDocument } from "../open-document.ts";
import { mentionsOf } from "../walk.ts";

/**
 * Parts of an element (strata, methods of measurement) have identifiers too, which are set like values: what names the
 * part is changed with it.
 *
 * @returns the places of the names that were changed
 */
export function renameWithin(document: OpenDocument, place: EditPlace, before: Json, after: Json): EditPlace[] {
  const kind = definedKind(guideAt(place));
  if (kind === null || typeof before !== "string" || typeof after !== "string" || before === after) return [];
  const mentions = mentionsOf(document).filter(({ id, kinds }) => id === before && kinds.includes(kind));
  for (const { entry } of mentions) entry.value = { kind: "scalar", value: after, origin: null };
  return mentions.map((mention) => mention.place);
}
