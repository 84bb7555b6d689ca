/** The registry of subscribers as the other rooms see it. It is public: what is in it is marked TLP:CLEAR. */
import type { OrganisationId } from "@custodiet/core";
import type { RegistryFact } from "@custodiet/working-group";
import type { Provenance } from "./records.ts";

export interface RegistryRecord {
  readonly fact: RegistryFact;
  readonly organisation: OrganisationId;
  /** Why it counts no more; `null`: it counts. */
  readonly retracted: { readonly reason: string; readonly atMs: number } | null;
  readonly entryIndex: number;
}

export interface NewRegistryFact {
  readonly organisation: OrganisationId;
  readonly fact: RegistryFact;
  readonly provenance: Provenance;
}

export interface RegistryQueries {
  /** Whatever the organisation, in the order in which they were written down. */
  readonly list: () => Promise<readonly RegistryRecord[]>;
  /** The entry by which a fact came or was taken back last; -1: there is none. */
  readonly latestEntry: () => Promise<number>;
}

export interface RegistryWrites extends RegistryQueries {
  readonly insertAll: (facts: readonly NewRegistryFact[]) => Promise<void>;
  /** `false`: there is no such fact in scope, or it was taken back before. */
  readonly retract: (
    organisation: OrganisationId,
    fact: string,
    reason: string,
    provenance: Provenance,
  ) => Promise<boolean>;
}
