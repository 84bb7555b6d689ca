import { nearName } from "@custodiet/core";
import type { EditPlace } from "../../place/edit-place.ts";
import { type EditWording, editWording } from "../../wording/edit-wording.ts";
import type { OpenDocument } from "../open-document.ts";
import { elementsOf } from "../walk.ts";

/** Why an element is not found: there is none, or the file that describes it cannot be read. */
export function missingElement(
  document: OpenDocument,
  { section, id }: Pick<EditPlace, "section" | "id">,
): EditWording {
  if (!document.isWhole) return editWording.unreadable("a file that cannot be read");
  const name = id ?? section;
  const known = elementsOf(document, [section]).flatMap((element) => element.id ?? []);
  return editWording.noElement(name, nearName(name, known));
}
