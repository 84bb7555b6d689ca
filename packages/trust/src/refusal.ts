/** "You may not, because": a refusal is a typed fact with the rule and who could grant it. */
import type { ActorRole } from "./actor.ts";

export type RefusalReason = "unknown action" | "role not granted" | "not confirmed" | "not in its scope";

export interface Refusal {
  readonly kind: "refused";
  /** `CUS-T001` unknown action, `CUS-T002` role not granted, `CUS-T030` not confirmed lately, `CUS-T031` beyond a machine's scope. */
  readonly code: "CUS-T001" | "CUS-T002" | "CUS-T030" | "CUS-T031";
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

/**
 * `CUS-T010`: nothing happened, because the ledger entry or its effect could not be written.
 * `CUS-T011`: the database server went away while it was told to commit, and has not answered since: the entry is
 * either there whole or not at all, and looking at the ledger will tell.
 */
export interface NotRecorded {
  readonly kind: "not-recorded";
  readonly code: "CUS-T010" | "CUS-T011";
  /** The storage fault's own code (`CUS-D…`). */
  readonly causeCode: string;
  readonly cause: string;
}
