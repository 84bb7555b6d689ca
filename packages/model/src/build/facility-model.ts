/**
 * The facility model: what a document says once it has been read and checked in full. Immutable; every view of a
 * facility (scenarios, measures, rules, exercises) is computed from it. Plain data, so that it can be hashed,
 * stored and sent to a worker. Units stand in the names; a probability is between 0 and 1.
 */
import type { FacilityId, Marking, OrganisationId } from "@custodiet/core";
import type { MaterialBalanceArea } from "./accounting.ts";
import type { Measure } from "./measures.ts";
import type { OperatingState, Procedure, RequiredEffectiveness, Response } from "./operation.ts";
import type { Role } from "./people.ts";
import type { Area, Crossing } from "./site.ts";
import type { Target } from "./targets.ts";

export * from "./accounting.ts";
export * from "./measures.ts";
export * from "./operation.ts";
export * from "./people.ts";
export * from "./site.ts";
export * from "./targets.ts";
export * from "./vocabulary.ts";

export const formatVersion = 1;

export const facilityKinds = [
  "research-reactor",
  "power-reactor",
  "fuel-fabrication",
  "enrichment",
  "reprocessing",
  "storage",
  "hospital",
  "industrial-irradiator",
  "mobile-radiography",
  "laboratory",
  "transport",
  "other",
] as const;
export type FacilityKind = (typeof facilityKinds)[number];

export interface FacilityModel {
  readonly format: typeof formatVersion;
  readonly facility: Facility;
  readonly marking: Marking;
  readonly threatStatement: ThreatStatement;
  readonly organisations: readonly Organisation[];
  readonly areas: readonly Area[];
  /** Portals and surfaces: every way from one area to another. */
  readonly crossings: readonly Crossing[];
  readonly measures: readonly Measure[];
  readonly targets: readonly Target[];
  readonly roles: readonly Role[];
  readonly states: readonly OperatingState[];
  readonly response: Response;
  readonly procedures: readonly Procedure[];
  readonly balanceAreas: readonly MaterialBalanceArea[];
  readonly requirements: readonly RequiredEffectiveness[];
  /** Places of the document whose values are defaults that nobody has confirmed: `measures.gate-badge.knowledgeFactor`. */
  readonly assumed: readonly string[];
}

export interface Facility {
  readonly id: FacilityId;
  readonly name: string;
  readonly kind: FacilityKind;
  /** Declared fictional: its results may be shown in clear. Anything else is sensitive from the moment it exists. */
  readonly isFictional: boolean;
  readonly operator: OrganisationId;
  readonly description: string | null;
}

/** The threat the facility is assessed against; results beyond it are labelled so. Topic: IAEA NSS 10-G. */
export interface ThreatStatement {
  readonly reference: string;
  readonly marking: Marking | null;
  readonly insiders: number;
  readonly activity: readonly ("passive" | "active")[];
  readonly violence: "included" | "excluded";
  readonly collusion: "included" | "excluded";
  readonly computerAccess: "included" | "excluded";
}

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: "operator" | "contractor" | "regulator" | "police" | "guard-company" | "other";
}
