import type { FacilityModel } from "../api/shapes.ts";
import type { Selection } from "../map/selection.ts";

/** What a model names and the map has no place for. Written `role:guard` in the address, beside what the map can choose. */
export interface Element {
  readonly kind: "role" | "state" | "procedure" | "force";
  readonly id: string;
}

export function readElement(text: string | undefined): Element | null {
  const match = /^(role|state|procedure|force):(.+)$/.exec(text ?? "");
  return match ? { kind: match[1] as Element["kind"], id: match[2] as string } : null;
}

const kindsOfSections: Readonly<Record<string, string>> = {
  areas: "area",
  portals: "crossing",
  surfaces: "crossing",
  targets: "target",
  measures: "measure",
  roles: "role",
  states: "state",
  procedures: "procedure",
  forces: "force",
};

/** How a facility's page is asked to show an element of a document; nothing chosen where it has no place there. */
export function elementSearch(element: { readonly section: string; readonly id: string | null } | null): {
  readonly select?: string;
} {
  const kind = element === null ? undefined : kindsOfSections[element.section];
  return kind === undefined || element?.id == null ? {} : { select: `${kind}:${element.id}` };
}

type Kind = Element["kind"] | Selection["kind"];

const sectionsOfKinds: Readonly<Record<Exclude<Kind, "crossing">, string>> = {
  area: "areas",
  target: "targets",
  measure: "measures",
  role: "roles",
  state: "states",
  procedure: "procedures",
  force: "forces",
};

/** The place in a document of what is chosen: the way back from `elementSearch`. */
export function placeInDocument(chosen: { readonly kind: Kind; readonly id: string }, model: FacilityModel) {
  const { kind, id } = chosen;
  if (kind !== "crossing") return { section: sectionsOfKinds[kind], id };
  const isSurface = model.crossings.some((crossing) => crossing.id === id && crossing.kind === "surface");
  return { section: isSurface ? "surfaces" : "portals", id };
}
