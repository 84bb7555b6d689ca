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
  if (!document.isWhole) return unreadable(document);
  const name = id ?? section;
  const known = elementsOf(document, [section]).flatMap((element) => element.id ?? []);
  return editWording.noElement(name, nearName(name, known));
}

/** What cannot be read: the files by name, or one that is asked for and not there. */
export function unreadable({ files }: OpenDocument): EditWording {
  const names = files.flatMap(({ name, root }) => (root ? [] : [`\`${name}\``]));
  return editWording.unreadable(names.length > 0 ? names.join(", ") : "an included file that is missing");
}
