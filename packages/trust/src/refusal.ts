/** "You may not, because": a refusal is a typed fact with the rule and who could grant it. */
import type { ActorRole } from "./actor.ts";

export type RefusalReason = "unknown action" | "role not granted";

export interface Refusal {
  readonly kind: "refused";
  /** `CUS-T001` unknown action, `CUS-T002` role not granted. */
  readonly code: "CUS-T001" | "CUS-T002";
  readonly reason: RefusalReason;
  readonly action: string;
  readonly role: ActorRole;
  /** The rules that could have allowed it, none of which did. */
  readonly rules: readonly string[];
  /** Roles that may do it themselves. */
  readonly mayBeDoneBy: readonly ActorRole[];
  /** Who could change that: persons who give roles. */
  readonly mayBeGrantedBy: readonly ActorRole[];
}

/** Nothing happened, because the ledger entry or its effect could not be written. */
export interface NotRecorded {
  readonly kind: "not-recorded";
  readonly code: "CUS-T010";
  /** The storage fault's own code (`CUS-D…`). */
  readonly causeCode: string;
  readonly cause: string;
}
