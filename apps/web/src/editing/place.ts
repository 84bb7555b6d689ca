/** What is open for editing, as it stands in the address: `area:hall`, `role:director`, `threatStatement`. */
import { elementAt } from "./document/elements.ts";
import type { ElementPlace, ElementSection, SectionName, Sections } from "./document/shapes.ts";
import { isElementSection, isSection } from "./document/shapes.ts";

/** What stands before the colon, and the lists an element so called may stand in. */
const kinds = {
  area: ["areas"],
  crossing: ["portals", "surfaces"],
  target: ["targets"],
  measure: ["measures"],
  role: ["roles"],
  state: ["states"],
  procedure: ["procedures"],
  force: ["forces"],
} as const satisfies Readonly<Record<string, readonly ElementSection[]>>;

const kindOf = (section: SectionName): string =>
  Object.entries(kinds).find(([, sections]) => sections.some((own) => own === section))?.[0] ?? section;

export function writePlace({ section, id }: ElementPlace): string {
  return id === null ? section : `${kindOf(section)}:${id}`;
}

/** `null` where nothing is open, or what was is not there any more. */
export function readPlace(text: string | undefined, sections: Sections): ElementPlace | null {
  const [kind = "", ...rest] = (text ?? "").split(":");
  const id = rest.join(":");
  if (id === "") return isSection(kind) && !isElementSection(kind) ? { section: kind, id: null } : null;
  const candidates = sectionsOf(kind);
  const section = candidates.find((candidate) => elementAt(sections, { section: candidate, id }) !== undefined);
  return section === undefined ? null : { section, id };
}

function sectionsOf(kind: string): readonly ElementSection[] {
  if (Object.hasOwn(kinds, kind)) return kinds[kind as keyof typeof kinds];
  return isElementSection(kind) ? [kind] : [];
}
