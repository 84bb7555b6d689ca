/** Machine identities as the other rooms see them: programs that read on their own, each with one token. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

export interface MachineRecord {
  /** What the ledger calls it. */
  readonly id: PersonId;
  readonly organisation: OrganisationId;
  readonly name: string;
  /** Actions it may do, in order. */
  readonly actions: readonly string[];
  /** SHA-256 of the token: a stolen database reads nothing. */
  readonly tokenHash: string;
  /** The token's beginning, by which people recognise it. */
  readonly prefix: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs: number | null;
  /** To the hour. */
  readonly lastUsedAtMs: number | null;
}

export type NewMachine = Omit<MachineRecord, "createdAtMs" | "revokedAtMs" | "lastUsedAtMs">;

export interface MachineQueries {
  /** By its token's hash, whatever the organisation and state: this is what a scope is made from. */
  readonly find: (tokenHash: string) => Promise<MachineRecord | null>;
  /** By id, whatever the organisation: a history names who acted. */
  readonly named: (ids: readonly PersonId[]) => Promise<readonly MachineRecord[]>;
  /** Newest first, ended ones too. */
  readonly list: (scope: Scope) => Promise<readonly MachineRecord[]>;
}

export interface MachineWrites extends MachineQueries {
  readonly get: (id: PersonId) => Promise<MachineRecord | null>;
  readonly insert: (machine: NewMachine, provenance: Provenance) => Promise<void>;
  /** `false`: revoked already, or not in scope. */
  readonly revoke: (id: PersonId, provenance: Provenance) => Promise<boolean>;
  /** Notes that it is in use; `false`: noted since `before` already, revoked, or not in scope. */
  readonly use: (id: PersonId, before: number, provenance: Provenance) => Promise<boolean>;
}
