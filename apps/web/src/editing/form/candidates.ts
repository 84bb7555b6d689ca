/** Elements an identifier may name, as a list to choose from. */
import { foldText } from "../../i18n/fold.ts";
import { elementsIn, elementsOf } from "../document/elements.ts";
import type { ElementPlace, Sections } from "../document/shapes.ts";
import { isElementSection } from "../document/shapes.ts";
import type { ReferredKind } from "./field.ts";

export interface Candidate {
  readonly kind: ReferredKind;
  readonly id: string;
  readonly name: string;
  /** Whose form to open: the element itself, or what it is a part of. */
  readonly place: ElementPlace;
}

/** All there are, kind by kind, in the document's order. */
export const candidatesOf = (sections: Sections, to: readonly ReferredKind[]): readonly Candidate[] =>
  to.flatMap((kind): readonly Candidate[] => {
    if (!isElementSection(kind)) return partsOf(sections, kind);
    return elementsOf(sections, kind).map(({ id, name }) => ({ kind, id, name, place: { section: kind, id } }));
  });

/** Methods and points of measurement stand within their balance area. */
const partsOf = (sections: Sections, kind: "measurements" | "keyMeasurementPoints"): readonly Candidate[] =>
  elementsOf(sections, "materialBalanceAreas").flatMap((area) =>
    elementsIn(area.value[kind]).map(({ id, name }) => ({
      kind,
      id,
      name,
      place: { section: "materialBalanceAreas" as const, id: area.id },
    })),
  );

/** Those whose name or identifier holds every word typed. */
export function matching<Found extends { readonly id: string; readonly name: string }>(
  candidates: readonly Found[],
  typed: string,
): readonly Found[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return candidates;
  return candidates.filter(({ id, name }) => {
    const text = `${foldText(name)} ${id}`;
    return words.every((word) => text.includes(word));
  });
}
