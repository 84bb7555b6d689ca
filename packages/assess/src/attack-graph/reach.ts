/** What a role can do in a state before any act: the positions it can be in and the moves between them. */
import type { DurationSeconds, TargetId } from "@custodiet/core";
import type { DetectionLocation, OperatingState, Role, Tactic } from "@custodiet/model";
import type { StepVia } from "../assessment.ts";
import type { EffectiveMeasure, EffectiveMeasures } from "./effective-measures.ts";
import type { StepValue } from "./step-value.ts";

/** Being in an area, alone or in the company of an escort. */
export interface Position {
  readonly area: number;
  readonly escort: number;
}

/** One way from one position to another, for every target, act and mode alike. Positions by number. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly via: StepVia;
  readonly tactic: Tactic;
  readonly detectAt: DetectionLocation;
  /** Largest carriage that fits, by rank; without limit in a procedure. */
  readonly passes: number;
  /** Targets that can be hidden in the move: then it is for their removal only. Empty: for persons only. */
  readonly takesAlong: readonly TargetId[] | "what passes";
  /** Numbers of the measures in its way that do anything against the tactic, ascending. */
  readonly measures: readonly number[];
  /** What each of them is worth against the role. */
  readonly values: readonly EffectiveMeasure[];
  /** What the step takes without measures. */
  readonly durations: readonly DurationSeconds[];
  readonly emptyHanded: StepValue;
  readonly carrying: StepValue;
}

/** What a role can do in a state, some measures tampered with: the part of an attack graph no target changes. */
export interface Reach {
  readonly role: Role;
  readonly state: OperatingState;
  readonly tampered: readonly number[];
  readonly effective: EffectiveMeasures;
  readonly positions: readonly Position[];
  readonly moves: readonly Move[];
  readonly shape: MoveShape;
  /** Position number of off-site. */
  readonly offSite: number;
}

/** What moves are whatever measures are worth, side by side. */
export interface MoveShape {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Number among the tactics. */
  readonly tactic: Uint8Array;
  /** 1 where persons may take it with empty hands. */
  readonly isForPersons: Uint8Array;
  /** Largest carriage that passes, by rank; -1 where it takes certain targets along instead, or none. */
  readonly passes: Int8Array;
}
