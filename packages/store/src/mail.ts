/** Where persons want to be told that something waits, and mails under way, as the other rooms see them. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

export interface MailAddressRecord {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly address: string;
  /** SHA-256 of the code that was sent to it. */
  readonly codeHash: string;
  readonly codeExpiresAtMs: number;
  /** `null`: nothing is sent to it but the code. */
  readonly confirmedAtMs: number | null;
}

export interface MailAddressQueries {
  /** One person's, whatever the organisation: a person has one. */
  readonly addressOf: (person: PersonId) => Promise<MailAddressRecord | null>;
  /** Those confirmed. */
  readonly confirmed: (scope: Scope) => Promise<readonly MailAddressRecord[]>;
}

export interface MailAddressWrites extends MailAddressQueries {
  /** Takes the place of the one before; not confirmed. */
  readonly ask: (address: Omit<MailAddressRecord, "confirmedAtMs">, provenance: Provenance) => Promise<void>;
  /** `false`: no address of this code that waits in scope, or the code has expired. */
  readonly confirm: (person: PersonId, codeHash: string, provenance: Provenance) => Promise<boolean>;
  /** `false`: there is none in scope. */
  readonly remove: (person: PersonId) => Promise<boolean>;
}

/** A mail to one person about one record. */
export interface MailDelivery {
  /** The same however often it is tried. */
  readonly id: string;
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  /** What it is about. */
  readonly record: string;
  /** This attempt counted. */
  readonly attempts: number;
}

export interface MailCounts {
  readonly waiting: number;
  readonly sent: number;
  readonly givenUp: number;
  /** The last fault there was and is not mended; `null`: none. */
  readonly fault: string | null;
}

/** The state of mails under way. Not records: ids and no content. */
export interface MailStates extends MailAddressQueries {
  /** Everybody who has confirmed an address. */
  readonly wanting: () => Promise<readonly PersonId[]>;
  /** What is there already stays as it is. */
  readonly enqueue: (deliveries: readonly (Omit<MailDelivery, "attempts"> & { actor: PersonId })[]) => Promise<void>;
  /** Takes due ones for `leaseMs`; one that is not settled by then is given out again. */
  readonly claim: (limit: number, leaseMs: number) => Promise<readonly MailDelivery[]>;
  readonly sent: (id: string) => Promise<void>;
  /** `retryAtMs` `null`: not tried again. */
  readonly failed: (id: string, fault: string, retryAtMs: number | null) => Promise<void>;
  /** Not wanted any more. */
  readonly drop: (id: string) => Promise<void>;
  readonly counts: () => Promise<MailCounts>;
}
