/** Machine identities as the routes ask about them. */
import type { MachineRecord } from "@custodiet/store";
import type { Actor, RequestSeen } from "@custodiet/trust";

export interface MachineOrder {
  readonly name: string;
  readonly actions: readonly string[];
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly reason: string;
}

export interface MachineAnswer {
  /** Id of the request for approval. */
  readonly approval: string;
  /** Told once; works when a second person has approved it and it has been carried out. */
  readonly token: string;
}

export interface MachineInSight extends MachineRecord {
  readonly state: "in force" | "expired" | "revoked";
}

export interface Machines {
  /** Of the actor's organisation, newest first. */
  readonly list: (actor: Actor) => Promise<readonly MachineInSight[]>;
  readonly ask: (actor: Actor, order: MachineOrder) => Promise<MachineAnswer>;
  readonly carryOut: (actor: Actor, seen: RequestSeen) => Promise<void>;
  readonly revoke: (actor: Actor, machine: string) => Promise<void>;
  /** Who acts by a token; `null`: nobody, any more or ever. */
  readonly admit: (token: string) => Promise<Actor | null>;
}
