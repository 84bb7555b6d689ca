/** How the facility runs: states, response, procedures, and what is required of it. */
import type {
  AreaId,
  CrossingId,
  DurationSeconds,
  ForceId,
  MeasureId,
  OrganisationId,
  ProcedureId,
  RoleId,
  StateId,
  TargetId,
} from "@custodiet/core";
import type { Basis, DetectionLocation, Tactic, ThreatMode, WeekWindow } from "./vocabulary.ts";

/** A state of the facility in which access, staffing and measures differ. */
export interface OperatingState {
  readonly id: StateId;
  readonly name: string;
  readonly kind: "day" | "night" | "outage" | "evacuation" | "loss-of-power" | "other";
  /** Hours of the week; `null`: can come at any time. */
  readonly windows: readonly WeekWindow[] | null;
  readonly measuresOff: readonly MeasureId[];
  readonly accessDenied: readonly { readonly roles: readonly RoleId[]; readonly areas: readonly AreaId[] }[];
  readonly accessGranted: readonly {
    readonly roles: readonly RoleId[];
    readonly areas: readonly AreaId[];
    readonly escort: MeasureId | null;
  }[];
  /** Holders present, by role; a role not named is present with its head count. */
  readonly staffing: readonly { readonly role: RoleId; readonly count: number }[];
  /** Portals anybody may pass outwards (an evacuation route). */
  readonly portalsFree: readonly CrossingId[];
  readonly responseFactor: number;
}

export interface Response {
  readonly pCommunication: number;
  /** From the alarm to the decision that it is real; asked for apart from the response time. */
  readonly alarmAssessment: DurationSeconds;
  readonly forces: readonly ResponseForce[];
}

/** Who comes, how fast, and whom they stop. Of the forces that count against a mode, the earliest is used. */
export interface ResponseForce {
  readonly id: ForceId;
  readonly name: string;
  readonly organisation: OrganisationId;
  readonly time: DurationSeconds;
  /** P_N by mode; a mode that is not given is one the force does not stop. */
  readonly pNeutralization: Partial<Readonly<Record<ThreatMode, { readonly value: number; readonly basis: Basis }>>>;
  readonly states: readonly StateId[] | null;
}

export interface Procedure {
  readonly id: ProcedureId;
  readonly name: string;
  readonly kind: "transfer" | "waste" | "maintenance" | "visit" | "delivery" | "other";
  readonly from: AreaId;
  readonly to: AreaId;
  /** Positions that can use it as cover. */
  readonly roles: readonly RoleId[];
  /** Targets that can be hidden in it; empty: it carries persons only. */
  readonly carries: readonly TargetId[];
  readonly tactic: Tactic;
  readonly delay: DurationSeconds;
  readonly detectAt: DetectionLocation;
  readonly states: readonly StateId[] | null;
}

/** What the regulator or the user requires; never shipped. */
export interface RequiredEffectiveness {
  readonly act: "theft" | "sabotage";
  readonly appliesTo:
    | { readonly kind: "targets"; readonly targets: readonly TargetId[] }
    | { readonly kind: "category"; readonly category: string };
  readonly pEffectiveness: number;
  readonly source: string;
}
