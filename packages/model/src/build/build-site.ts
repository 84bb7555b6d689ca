import type { AreaDraft, CrossingDraft } from "../check/form/document-form.ts";
import { buildDuration, mapGiven } from "./build-figures.ts";
import { type Area, type Crossing, tactics } from "./facility-model.ts";

export function buildAreas(drafts: readonly AreaDraft[]): Area[] {
  return drafts.map(({ id, name, kind, within, transit, geometry }) => ({
    id,
    name,
    kind,
    within,
    transit: buildDuration(transit),
    geometry: geometry && {
      xMetres: geometry.x,
      yMetres: geometry.y,
      widthMetres: geometry.width,
      heightMetres: geometry.height,
    },
  }));
}

/** Portals first, then surfaces, each in document order. */
export function buildCrossings(portals: readonly CrossingDraft[], surfaces: readonly CrossingDraft[]): Crossing[] {
  return [
    ...portals.map((draft) => buildCrossing("portal", draft)),
    ...surfaces.map((draft) => buildCrossing("surface", draft)),
  ];
}

function buildCrossing(kind: Crossing["kind"], draft: CrossingDraft): Crossing {
  const [first, second] = draft.between;
  if (first === undefined || second === undefined) throw new Error("A crossing has two areas: its form says so");
  const { id, name, direction, passes, detectAt, delays, point } = draft;
  return {
    id,
    name,
    kind,
    between: [first, second],
    direction,
    passes,
    detectAt,
    delays: mapGiven(tactics, delays, buildDuration),
    point: point && { xMetres: point.x, yMetres: point.y },
  };
}
