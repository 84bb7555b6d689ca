/** Positions, never persons: their access, authority and knowledge. */
import type {
  AreaId,
  CrossingId,
  MeasureId,
  OrganisationId,
  ProcedureId,
  RoleId,
  StateId,
  TargetId,
} from "@custodiet/core";
import type { WeekWindow } from "./vocabulary.ts";

/** Access to areas, and by it to the portals between them. */
export interface AccessGrant {
  readonly areas: readonly AreaId[];
  /** Portals the grant is limited to; `null`: every portal between areas the role has access to. */
  readonly portals: readonly CrossingId[] | null;
  /** Minutes of the week, Monday 00:00 = 0, half-open; `null`: at any time. */
  readonly windows: readonly WeekWindow[] | null;
  /** States it is limited to; `null`: every state. */
  readonly states: readonly StateId[] | null;
  /** The measure that is the escort; `null`: unescorted. */
  readonly escort: MeasureId | null;
}

export interface Role {
  readonly id: RoleId;
  readonly name: string;
  readonly organisation: OrganisationId;
  /** Persons who hold the position. Below three, the position is personal data. */
  readonly headCount: number;
  readonly access: readonly AccessGrant[];
  /** Systems and records it can reach by computer from anywhere. */
  readonly remoteAccess: readonly TargetId[];
  readonly authority: {
    /** Targets it may handle as part of its work. */
    readonly handles: readonly TargetId[];
    /** Procedures it can run alone. */
    readonly runs: readonly ProcedureId[];
    /** Measures it may switch off or overrule. */
    readonly overrides: readonly MeasureId[];
    /** Positions that do what it orders. */
    readonly commands: readonly RoleId[];
  };
  readonly knowledge: {
    readonly measures: readonly MeasureId[];
    readonly targets: readonly TargetId[];
  };
}
