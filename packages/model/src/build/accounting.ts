/**
 * What a material balance is made of: what lies in a balance area, what crosses its border, and how well each is
 * measured. MUF = (beginning inventory + receipts) - (removals + ending inventory); its standard deviation follows from
 * these data alone (methods, "Material accounting").
 */
import type {
  AreaId,
  BalanceAreaId,
  KeyMeasurementPointId,
  MeasurementId,
  RoleId,
  StratumId,
  StreamId,
  TargetId,
} from "@custodiet/core";
import type { NuclearMaterial } from "./targets.ts";
import type { Basis } from "./vocabulary.ts";

export interface MaterialBalanceArea {
  readonly id: BalanceAreaId;
  readonly name: string;
  readonly areas: readonly AreaId[];
  readonly accountant: RoleId | null;
  /** Days between physical inventories; `null` where not given. */
  readonly inventoryEveryDays: number | null;
  readonly measurements: readonly Measurement[];
  readonly keyMeasurementPoints: readonly KeyMeasurementPoint[];
  readonly strata: readonly Stratum[];
  readonly streams: readonly MaterialStream[];
}

/** A method of measurement. What it measures shares its systematic error, which lasts until the next calibration. */
export interface Measurement {
  readonly id: MeasurementId;
  readonly name: string;
  /** Drawn anew for each item or batch; a share of the mass measured, weighing, sampling and analysis together. */
  readonly random: RelativeError;
  /** The same for all that is measured between two calibrations. */
  readonly systematic: RelativeError;
  /** `null`: not calibrated anew in the time looked at. */
  readonly calibratedEveryDays: number | null;
}

export interface RelativeError {
  /** Standard deviation as a share of the mass measured, 0 to 1. */
  readonly relativeSigma: number;
  readonly basis: Basis;
}

/** Where material is measured: as it crosses the border (`flow`) or where it lies at an inventory (`inventory`). */
export interface KeyMeasurementPoint {
  readonly id: KeyMeasurementPointId;
  readonly name: string;
  readonly kind: "flow" | "inventory";
  readonly areas: readonly AreaId[];
}

export const materialStages = ["feed", "in-process", "product", "scrap", "waste", "hold-up", "other"] as const;
export type MaterialStage = (typeof materialStages)[number];

/** Material of one kind that lies in the balance area at an inventory. */
export interface Stratum {
  readonly id: StratumId;
  readonly name: string;
  /** `item`: whole things that are counted; `bulk`: material that is weighed, sampled or estimated. */
  readonly kind: "item" | "bulk";
  readonly stage: MaterialStage;
  /** Of one item or batch. */
  readonly material: NuclearMaterial;
  /** Items or batches. */
  readonly count: number;
  /** Mass of the element by the books, all of it. */
  readonly bookMassGrams: number;
  readonly measurement: MeasurementId;
  /** Days between measurements; `null`: measured once, and the value carried since (it cancels in a balance). */
  readonly measuredEveryDays: number | null;
  readonly keyMeasurementPoint: KeyMeasurementPointId | null;
  /** The target that this material is, where it is one. */
  readonly target: TargetId | null;
}

/** Material that crosses the border of the balance area, and is measured as it does. */
export interface MaterialStream {
  readonly id: StreamId;
  readonly name: string;
  readonly direction: "in" | "out";
  readonly stage: MaterialStage;
  /** Of one batch. */
  readonly material: NuclearMaterial;
  readonly throughput: { readonly batches: number; readonly perDays: number };
  readonly measurement: MeasurementId;
  readonly keyMeasurementPoint: KeyMeasurementPointId | null;
}
