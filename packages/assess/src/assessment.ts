/**
 * What an assessment says: for every position, target, act and mode, the worst it could do, over the operating
 * states. Positions are ranked, persons never. Plain data; carries the hash of the model it came from.
 */
import type {
  AreaId,
  CrossingId,
  DurationSeconds,
  FacilityId,
  ForceId,
  Marking,
  MeasureId,
  ModelHash,
  ProcedureId,
  RoleId,
  ScenarioId,
  StateId,
  TargetId,
} from "@custodiet/core";
import type { DetectionLocation, Tactic, ThreatMode } from "@custodiet/model";

export type Act = "theft" | "sabotage";

/** The two ways to value a path: deterministic critical detection point, and EASI. Shown side by side: they differ. */
export type PathRule = "deterministic" | "easi";

export interface Assessment {
  readonly format: 1;
  readonly engineVersion: string;
  readonly modelHash: ModelHash;
  readonly facility: { readonly id: FacilityId; readonly name: string; readonly isFictional: boolean };
  readonly marking: Marking;
  readonly threatStatement: string;
  readonly assumptions: readonly Assumption[];
  readonly warnings: readonly AssessmentWarning[];
  /** One for each role, act, target and mode; most harmful first. */
  readonly scenarios: readonly ScenarioResult[];
  /** Most harmful position first. */
  readonly positions: readonly PositionRank[];
  readonly counts: { readonly searches: number; readonly bounded: number };
}

/** Something taken as true; `key` names its wording in the catalogues. */
export interface Assumption {
  readonly key: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface AssessmentWarning {
  readonly key: string;
  readonly text: string;
  readonly scenario: ScenarioId | null;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ScenarioResult {
  readonly id: ScenarioId;
  readonly role: RoleId;
  readonly target: TargetId;
  readonly act: Act;
  readonly mode: ThreatMode;
  readonly isBeyondThreatStatement: boolean;
  /** Lowest P_E by EASI over the states; `null`: no path in any state. */
  readonly worst: StateResult | null;
  /** The worst value in each state, in the model's order. */
  readonly byState: readonly StateValue[];
  /** Consequence used for ranking, 0 to 1. */
  readonly consequence: number;
  /** (1 - P_E) C: risk given an attempt (P_A = 1); 0 where there is no path. */
  readonly conditionalRisk: number;
  readonly requirement: { readonly pEffectiveness: number; readonly source: string; readonly isMissed: boolean } | null;
}

export interface StateValue {
  readonly state: StateId;
  /** `null`: no path. */
  readonly pEffectiveness: number | null;
  readonly pStopDeterministic: number | null;
}

export interface StateResult {
  readonly state: StateId;
  readonly response: ResponseUsed;
  readonly easi: PathValue;
  readonly deterministic: PathValue;
  /** The most vulnerable paths by each rule, worst first, at most ten. */
  readonly pathsByEasi: readonly ScenarioPath[];
  readonly pathsByDeterministic: readonly ScenarioPath[];
  /** The search hit its bound: there may be a worse path. */
  readonly isBounded: boolean;
}

export interface ResponseUsed {
  readonly force: ForceId | null;
  /** Alarm assessment and response together. `null`: no force counts against this mode. */
  readonly responseForceTime: DurationSeconds | null;
  readonly pCommunication: number;
  readonly pNeutralization: number;
}

export interface PathValue {
  /** V_1: timely detection and communication in the timed steps. */
  readonly pInterruption: number;
  /** Preparation included; deterministic: P_C (1 - exp(-min L)). */
  readonly pStop: number;
  /** P_E = 1 - prod_prepare(1 - p) (1 - P_I P_N). */
  readonly pEffectiveness: number;
}

export interface ScenarioPath {
  readonly easi: PathValue;
  readonly deterministic: PathValue;
  /** Detected in time, detected too late, not detected at all: sum 1 (EASI). */
  readonly pTimely: number;
  readonly pLate: number;
  readonly pNone: number;
  /** Index of the last step at which detection is still timely; `null` when there is none. */
  readonly criticalDetectionPoint: number | null;
  readonly totalDelay: DurationSeconds;
  readonly steps: readonly ScenarioStep[];
}

export type Phase = "prepare" | "acquire" | "remove";

export type StepVia =
  | { readonly kind: "crossing"; readonly id: CrossingId }
  | { readonly kind: "task"; readonly id: TargetId; readonly name: string }
  | { readonly kind: "tamper"; readonly id: MeasureId }
  | { readonly kind: "procedure"; readonly id: ProcedureId }
  | { readonly kind: "remote"; readonly id: TargetId };

export interface ScenarioStep {
  readonly phase: Phase;
  readonly tactic: Tactic;
  readonly via: StepVia;
  readonly from: AreaId;
  readonly to: AreaId;
  readonly detectAt: DetectionLocation;
  readonly delay: DurationSeconds;
  readonly pDetect: number;
  /** E_i: mean time still to run when detection happens here; `null` in preparation. */
  readonly remainingSeconds: number | null;
  /** R_i: chance that the response comes in time after detection here (1 in preparation). */
  readonly pResponseInTime: number;
  readonly isTimely: boolean;
  readonly measures: readonly MeasureAtStep[];
}

/** What one measure does at one step against this role, and why. */
export interface MeasureAtStep {
  readonly measure: MeasureId;
  readonly pDetect: number;
  readonly pDetectAsDesigned: number;
  readonly delaySeconds: number;
  readonly why: DefeatReason;
}

export type DefeatReason =
  | "in full"
  | "known"
  | "operated by the insider"
  | "maintained by the insider"
  | "can be disabled by the insider"
  | "overruled by the insider"
  | "under the insider's orders"
  | "second control sees it"
  | "tampered with beforehand"
  | "no staff in this state"
  | "off in this state"
  | "one honest checker left";

export interface PositionRank {
  readonly role: RoleId;
  readonly rank: number;
  /** Fewer than three holders: personal data, restricted, never exported. */
  readonly isPersonalData: boolean;
  readonly worstScenario: ScenarioId | null;
  readonly conditionalRisk: number;
  readonly pEffectiveness: number | null;
  readonly requirementsMissed: number;
}
