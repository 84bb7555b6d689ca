import { elementsOf } from "./elements.ts";
import type { ElementSection, Sections } from "./shapes.ts";
import { elementSections } from "./shapes.ts";

/** Sections that share their identifiers: what a measure stands at needs no prefix. */
const onePlace: readonly ElementSection[] = ["areas", "portals", "surfaces", "measures", "targets", "procedures"];

/** Identifiers that an element of the section may not have any more. */
export function takenIds(sections: Sections, section: ElementSection): ReadonlySet<string> {
  const space = onePlace.includes(section) ? onePlace : elementSections.filter((other) => other === section);
  return new Set(space.flatMap((other) => elementsOf(sections, other).map(({ id }) => id)));
}
