import type { DocumentView } from "../api/draft-shapes.ts";
import type { ImportPreview } from "../api/imports.ts";

type Referred = ImportPreview["questions"][number]["about"];

/** Sections of what a name may stand for; of what may be there under another name, only the near ones are offered. */
const sectionsOf = {
  area: ["areas"],
  organisation: ["organisations"],
  position: ["roles"],
  place: ["portals", "areas"],
  where: ["portals", "surfaces", "areas", "targets", "procedures"],
  itself: [],
} as const satisfies Readonly<Record<Referred, readonly (keyof DocumentView["sections"])[]>>;

export function candidatesFor(about: Referred, { sections }: DocumentView): readonly { id: string; name: string }[] {
  return sectionsOf[about].flatMap((section) => {
    const list: unknown = sections[section];
    return Array.isArray(list) ? list.flatMap(nameOf) : [];
  });
}

function nameOf(element: unknown): { id: string; name: string }[] {
  if (typeof element !== "object" || element === null || !("id" in element)) return [];
  const id = String(element.id);
  return [{ id, name: "name" in element ? String(element.name) : id }];
}
