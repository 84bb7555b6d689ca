/** What stands in an insider's way, and in whose hands it is. */
import type { AreaId, CrossingId, DurationSeconds, MeasureId, ProcedureId, RoleId, TargetId } from "@custodiet/core";
import type { Basis, Tactic } from "./vocabulary.ts";

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
  /** Declared out of service: it is among the measures off in every state. */
  readonly isOutOfService: boolean;
}
