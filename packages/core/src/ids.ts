declare const brand: unique symbol;

/** A string that has been checked to be an identifier of one kind; the kinds cannot be mixed up. */
export type Branded<Kind extends string> = string & { readonly [brand]: Kind };

export type OrganisationId = Branded<"Organisation">;
export type PersonId = Branded<"Person">;
export type FacilityId = Branded<"Facility">;
export type AreaId = Branded<"Area">;
export type CrossingId = Branded<"Crossing">;
export type MeasureId = Branded<"Measure">;
export type TargetId = Branded<"Target">;
export type RoleId = Branded<"Role">;
export type StateId = Branded<"OperatingState">;
export type ProcedureId = Branded<"Procedure">;
export type BalanceAreaId = Branded<"MaterialBalanceArea">;
export type MeasurementId = Branded<"Measurement">;
export type KeyMeasurementPointId = Branded<"KeyMeasurementPoint">;
export type StratumId = Branded<"Stratum">;
export type StreamId = Branded<"MaterialStream">;
export type ForceId = Branded<"ResponseForce">;
/** SHA-256 of the canonical JSON of a model, 64 lower-case hexadecimal digits. */
export type ModelHash = Branded<"ModelHash">;
/** `role/act/target/mode`; deterministic, so that a scenario can be linked to. */
export type ScenarioId = Branded<"Scenario">;

/** Identifiers in documents: lower-case letters, digits and hyphens, starting with a letter, at most 64 characters. */
export const identifierPattern: RegExp = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const identifierMaxLength = 64;

export function isIdentifier(text: string): boolean {
  return text.length <= identifierMaxLength && identifierPattern.test(text);
}
