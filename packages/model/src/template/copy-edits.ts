import type { FacilityModel } from "../build/facility-model.ts";
import type { DocumentEdit } from "../edit/document-edit.ts";
import { placeText } from "../place/place-text.ts";
import type { ElementSection } from "../place/sections.ts";
import { identifierOf } from "./identifier.ts";

/** What a copy is called, and the identifiers it may not have. */
export interface CopyOptions {
  readonly name: string;
  readonly taken: readonly string[];
}

/**
 * The edits that make another site of a facility's document: its name, an identifier of its own, and every element on
 * the list of assumed values. What holds at one site is not known to hold at the next.
 */
export function copyEdits(model: FacilityModel, { name, taken }: CopyOptions): readonly DocumentEdit[] {
  const { kind } = model.facility;
  return [
    { kind: "set", place: { section: "facility", id: null, path: ["id"] }, value: identifierOf(name, kind, taken) },
    { kind: "set", place: { section: "facility", id: null, path: ["name"] }, value: name },
    { kind: "set", place: { section: "assumed", id: null, path: [] }, value: [...elementPlaces(model)] },
  ];
}

/** Organisations are who they are, at whichever site. */
function elementPlaces(model: FacilityModel): readonly string[] {
  const sections: readonly (readonly [ElementSection, readonly { readonly id: string }[]])[] = [
    ["areas", model.areas],
    ["portals", model.crossings.filter(({ kind }) => kind === "portal")],
    ["surfaces", model.crossings.filter(({ kind }) => kind === "surface")],
    ["measures", model.measures],
    ["targets", model.targets],
    ["roles", model.roles],
    ["states", model.states],
    ["forces", model.response.forces],
    ["procedures", model.procedures],
    ["materialBalanceAreas", model.balanceAreas],
  ];
  return sections.flatMap(([section, elements]) => elements.map(({ id }) => placeText({ section, id, path: [] })));
}
