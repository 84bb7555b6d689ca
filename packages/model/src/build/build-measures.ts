import type { AreaId, CrossingId, ProcedureId, TargetId } from "@custodiet/core";
import type { DocumentDraft, MeasureDraft } from "../check/form/document-form.ts";
import type { ElementKind } from "../check/shape/element-kind.ts";
import type { Definition } from "../check/shape/reading.ts";
import { buildDuration, firstBasis, mapGiven } from "./build-figures.ts";
import { type Basis, type Measure, type Performance, type Place, tactics } from "./facility-model.ts";

export function buildMeasures(draft: DocumentDraft, definitions: readonly Definition[]): Measure[] {
  const places = new Map(definitions.filter(({ kind }) => isPlaceKind(kind)).map(({ id, kind }) => [id, kind]));
  return draft.measures.map((measure) => buildMeasure(measure, draft.basis, places));
}

function buildMeasure(
  draft: MeasureDraft,
  documentBasis: Basis | null,
  places: ReadonlyMap<string, ElementKind>,
): Measure {
  const { performance, commonCause, basis, at, tampering, outOfService, ...rest } = draft;
  return {
    ...rest,
    at: at.map((id) => toPlace(id, places)),
    performance: mapGiven(tactics, performance, (figures) => buildPerformance(figures, basis, documentBasis)),
    // Its own identifier may be the name of another measure's group: a prefix keeps them apart.
    group: commonCause === null ? draft.id : `common-cause:${commonCause}`,
    tampering: tampering.map((way) => ({ ...way, basis: firstBasis(way.basis, basis, documentBasis) })),
    isOutOfService: outOfService,
  };
}

type Figures = NonNullable<MeasureDraft["performance"]["force"]>;

/** What is not stated detects nothing and delays nothing. */
const buildPerformance = (figures: Figures, ...bases: readonly (Basis | null)[]): Performance => ({
  pDetect: figures.pDetect ?? 0,
  delay: buildDuration(figures.delay ?? { meanSeconds: 0, sdSeconds: 0 }),
  basis: firstBasis(figures.basis, ...bases),
});

function isPlaceKind(kind: ElementKind): boolean {
  return kind === "area" || kind === "portal" || kind === "surface" || kind === "target" || kind === "procedure";
}

function toPlace(id: string, places: ReadonlyMap<string, ElementKind>): Place {
  switch (places.get(id)) {
    case "area":
      return { kind: "area", id: id as AreaId };
    case "portal":
    case "surface":
      return { kind: "crossing", id: id as CrossingId };
    case "target":
      return { kind: "target", id: id as TargetId };
    case "procedure":
      return { kind: "procedure", id: id as ProcedureId };
    default:
      throw new Error("A measure stands at a known place: its references have been checked");
  }
}
