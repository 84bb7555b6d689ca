/**
 * The facility model: what a document says once it has been read and checked in full. Immutable; every view of a
 * facility (scenarios, measures, rules, exercises) is computed from it. Plain data, so that it can be hashed,
 * stored and sent to a worker. Units stand in the names; a probability is between 0 and 1.
 */
import type {
  AreaId,
  BalanceAreaId,
  CrossingId,
  DurationSeconds,
  FacilityId,
  ForceId,
  Marking,
  MeasureId,
  OrganisationId,
  ProcedureId,
  RoleId,
  StateId,
  TargetId,
} from "@custodiet/core";

export const formatVersion = 1;

/** How a step is taken. `authorised`: by right; `deceit`: by a false claim of right; `stealth`: unseen; `force`: by violence. */
export const tactics = ["authorised", "deceit", "stealth", "force"] as const;
export type Tactic = (typeof tactics)[number];

/** Where in a step detection happens: at its beginning, middle or end. Share of the step still to run: 1, 1/2, 0. */
export const detectionLocations = ["B", "M", "E"] as const;
export type DetectionLocation = (typeof detectionLocations)[number];

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

/** Where a figure comes from. Shown wherever the figure is shown. */
export type Basis =
  | { readonly kind: "judgement"; readonly by: string; readonly note: string | null }
  | { readonly kind: "test"; readonly detections: number; readonly trials: number; readonly source: string | null }
  | { readonly kind: "published"; readonly source: string }
  | { readonly kind: "fictional"; readonly note: string | null }
  | { readonly kind: "unstated" };

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

export const areaKinds = [
  "off-site",
  "limited",
  "protected",
  "inner",
  "vital",
  "controlled",
  "office",
  "other",
] as const;
export type AreaKind = (typeof areaKinds)[number];

export interface Area {
  readonly id: AreaId;
  readonly name: string;
  /** Exactly one area is `off-site`: where everybody comes from and where taken material must get to. */
  readonly kind: AreaKind;
  readonly within: AreaId | null;
  /** Time to walk through, added to each step that enters the area. */
  readonly transit: DurationSeconds;
  /** Position on the map in metres from the facility's north-west corner, where given. */
  readonly geometry: Rectangle | null;
}

export interface Rectangle {
  readonly xMetres: number;
  readonly yMetres: number;
  readonly widthMetres: number;
  readonly heightMetres: number;
}

/** Smallest to largest: what a passage lets through, and what a target needs. */
export const carriageKinds = ["hand", "trolley", "vehicle"] as const;
export type Carriage = (typeof carriageKinds)[number];

/** A portal (door, gate, hatch) or a surface (wall, fence, roof) between two areas. */
export interface Crossing {
  readonly id: CrossingId;
  readonly name: string;
  readonly kind: "portal" | "surface";
  readonly between: readonly [AreaId, AreaId];
  readonly direction: "both" | "forward";
  readonly passes: Carriage;
  readonly detectAt: DetectionLocation;
  /** Base delay by tactic, without measures. A tactic that is not given cannot be used here. */
  readonly delays: Partial<Readonly<Record<Tactic, DurationSeconds>>>;
  /** Position of the door on the map in metres, where given. */
  readonly point: { readonly xMetres: number; readonly yMetres: number } | null;
}

/** What one measure does against one tactic. */
export interface Performance {
  readonly pDetect: number;
  /** Delay the measure adds to the step it stands on. */
  readonly delay: DurationSeconds;
  readonly basis: Basis;
}

/** A check by two persons. Dependence after THERP: none is not offered, for it is never true. */
export interface PairCheck {
  readonly missProbability: number;
  readonly dependence: "low" | "moderate" | "high" | "complete";
  /** Positions that make up the pair; an insider among them leaves one honest checker. */
  readonly checkers: readonly RoleId[];
}

/** A way to put a measure out of action beforehand, during authorised work, for a role that can be in `from`. */
export interface Tampering {
  readonly from: AreaId;
  readonly pDetect: number;
  readonly basis: Basis;
}

export type Place =
  | { readonly kind: "area"; readonly id: AreaId }
  | { readonly kind: "crossing"; readonly id: CrossingId }
  | { readonly kind: "target"; readonly id: TargetId }
  | { readonly kind: "procedure"; readonly id: ProcedureId };

export interface Measure {
  readonly id: MeasureId;
  readonly name: string;
  /** The field's word for it: "card reader", "two-person rule", "portal monitor". */
  readonly kind: string;
  readonly at: readonly Place[];
  /** `person`: works on every step at its places; `material`: only on steps taken with the target in hand. */
  readonly detects: "person" | "material";
  readonly performance: Partial<Readonly<Record<Tactic, Performance>>>;
  readonly pair: PairCheck | null;
  readonly operatedBy: readonly RoleId[];
  readonly maintainedBy: readonly RoleId[];
  readonly canBeDisabledBy: readonly RoleId[];
  /** An independent second control that still sees the act when this one is in the insider's hands. */
  readonly watchedBy: MeasureId | null;
  /** k: the share of its detection left when its logic is known to the insider; at most 1. */
  readonly knowledgeFactor: number;
  /** Measures with the same group share a cause of failure: no double credit. Its own id when it stands alone. */
  readonly group: string;
  /** Holders of these positions needed for it to work at all; short-staffed states switch it off. */
  readonly staffing: { readonly roles: readonly RoleId[]; readonly atLeast: number } | null;
  readonly tampering: readonly Tampering[];
}

export interface NuclearMaterial {
  readonly element: "uranium" | "plutonium" | "thorium";
  /** The fissile isotope accounted for. */
  readonly isotope: "U-235" | "U-233" | "Pu" | "Th";
  /** U-235 share of the uranium, 0 to 1; `null` for other elements. */
  readonly enrichment: number | null;
  /** Pu-238 share of the plutonium, 0 to 1; `null` where not given. */
  readonly pu238Fraction: number | null;
  /** Mass of the element, for all items together. */
  readonly massGrams: number;
  readonly form: string;
  readonly irradiation: {
    readonly isIrradiated: boolean;
    /** Dose rate at 1 m unshielded, gray per hour; `null` where not given. */
    readonly doseRateGyPerHour: number | null;
    /** Category before irradiation, where the State knows it. */
    readonly categoryBefore: "I" | "II" | "III" | null;
  };
}

export interface RadioactiveSource {
  readonly nuclide: string;
  readonly activityTBq: number;
  readonly count: number;
  /** D value of a nuclide the tables on board do not carry, with where it was read. */
  readonly dValue: { readonly terabecquerel: number; readonly source: string } | null;
}

/** An act on a target: what is done with one's hands once there. */
export interface TargetTask {
  readonly act: "theft" | "sabotage";
  readonly tactic: Tactic;
  readonly delay: DurationSeconds;
  readonly detectAt: DetectionLocation;
  readonly name: string;
}

export interface Target {
  readonly id: TargetId;
  readonly name: string;
  readonly kind: "nuclear-material" | "radioactive-source" | "sabotage" | "record" | "system";
  readonly area: AreaId;
  readonly materials: readonly NuclearMaterial[];
  readonly sources: readonly RadioactiveSource[];
  /** Sources that can be taken together share a name here: their A/D are summed. */
  readonly coLocation: string | null;
  readonly carriage: Carriage;
  /** Multiplies every delay while it is carried (a heavy container, a long tool); at least 1. */
  readonly carryingFactor: number;
  readonly tasks: readonly TargetTask[];
  /** Consequence of losing it, 0 to 1 relative to the worst the user has in mind; `null` where not stated. */
  readonly consequence: { readonly value: number; readonly basis: Basis } | null;
  readonly override: { readonly category: string; readonly reason: string; readonly decidedBy: string } | null;
}

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

export interface WeekWindow {
  readonly fromMinute: number;
  readonly toMinute: number;
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

export type ThreatMode = "non-violent" | "violent";

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

export interface MaterialBalanceArea {
  readonly id: BalanceAreaId;
  readonly name: string;
  readonly areas: readonly AreaId[];
  readonly accountant: RoleId | null;
  /** Days between physical inventories; `null` where not given. */
  readonly inventoryEveryDays: number | null;
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
