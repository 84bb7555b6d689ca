import type {
  AreaId,
  BalanceAreaId,
  CrossingId,
  ForceId,
  KeyMeasurementPointId,
  MeasureId,
  MeasurementId,
  OrganisationId,
  ProcedureId,
  RoleId,
  StateId,
  StratumId,
  StreamId,
  TargetId,
} from "@custodiet/core";

/** The things of a document that have an identifier, with the identifier's type. */
export interface IdByKind {
  organisation: OrganisationId;
  area: AreaId;
  portal: CrossingId;
  surface: CrossingId;
  measure: MeasureId;
  target: TargetId;
  role: RoleId;
  state: StateId;
  force: ForceId;
  procedure: ProcedureId;
  "balance-area": BalanceAreaId;
  measurement: MeasurementId;
  "key-measurement-point": KeyMeasurementPointId;
  stratum: StratumId;
  stream: StreamId;
}

export type ElementKind = keyof IdByKind;

/** How a kind is called in messages. */
export const kindNames: Readonly<Record<ElementKind, string>> = {
  organisation: "organisation",
  area: "area",
  portal: "portal",
  surface: "surface",
  measure: "measure",
  target: "target",
  role: "role",
  state: "state",
  force: "response force",
  procedure: "procedure",
  "balance-area": "material balance area",
  measurement: "method of measurement",
  "key-measurement-point": "key measurement point",
  stratum: "stratum",
  stream: "stream of material",
};

/** Kinds of one namespace share their identifiers: what `at:` may name needs no prefix. */
export function namespaceOf(kind: ElementKind): string {
  switch (kind) {
    case "area":
    case "portal":
    case "surface":
    case "measure":
    case "target":
    case "procedure":
      return "place";
    default:
      return kind;
  }
}
