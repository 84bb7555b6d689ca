/** Calendar feeds and who wants reminders, as the other rooms see them. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Provenance } from "./records.ts";

export interface CalendarFeedRecord {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  /** SHA-256 of the token: a stolen database reads no calendar. */
  readonly tokenHash: string;
  readonly prefix: string;
  readonly language: string;
  readonly madeAtMs: number;
}

export interface FeedQueries {
  /** By its token's hash, whatever the organisation: its person is not known before. */
  readonly find: (tokenHash: string) => Promise<CalendarFeedRecord | null>;
  /** One person's, whatever the organisation: a person has one. */
  readonly ofPerson: (person: PersonId) => Promise<CalendarFeedRecord | null>;
  /** Persons who want no reminders. */
  readonly unreminded: () => Promise<ReadonlySet<PersonId>>;
}

export interface FeedWrites extends FeedQueries {
  /** Takes the place of the one before. */
  readonly keep: (feed: Omit<CalendarFeedRecord, "madeAtMs">, provenance: Provenance) => Promise<void>;
  /** `false`: there is none in scope. */
  readonly remove: (person: PersonId) => Promise<boolean>;
  readonly chooseReminders: (
    choice: { readonly person: PersonId; readonly organisation: OrganisationId; readonly isWanted: boolean },
    provenance: Provenance,
  ) => Promise<void>;
}
