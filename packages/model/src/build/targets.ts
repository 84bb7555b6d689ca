/** What could be taken or harmed. */
import type { AreaId, DurationSeconds, TargetId } from "@custodiet/core";
import type { Basis, Carriage, DetectionLocation, Tactic } from "./vocabulary.ts";

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
