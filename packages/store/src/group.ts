/** The working group's records as the other rooms see them: events in their order, and files by their hash. */
import type { Marking, OrganisationId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { FieldValues, RecordEvent } from "@custodiet/working-group";
import type { Provenance } from "./records.ts";

export interface NewGroupEvent {
  readonly organisation: OrganisationId;
  readonly event: Omit<RecordEvent, "organisation" | "person" | "atMs" | "entryIndex">;
  /** What of the act is personal stands here, and not in the act. */
  readonly personal: PersonalPart | null;
  readonly provenance: Provenance;
}

/** Stands in for the same places of the act. */
export interface PersonalPart {
  /** Hexadecimal. */
  readonly salt: string;
  readonly fields?: FieldValues;
  readonly text?: string;
  readonly note?: string;
}

export interface GroupFile {
  readonly hash: string;
  readonly mediaType: string;
  readonly byteLength: number;
  readonly organisation: OrganisationId;
  readonly marking: Marking;
}

export interface GroupFileBytes extends GroupFile {
  readonly bytes: Uint8Array;
}

export interface GroupQueries {
  /** Names of records to which something happened after an entry of the ledger, in that order; each once. */
  readonly changedAfter: (entryIndex: number, limit: number) => Promise<readonly ChangedRecord[]>;
  /** Of these records, whatever the organisation, in order: who sees them is judged by their marking. */
  readonly eventsOf: (records: readonly string[]) => Promise<readonly RecordEvent[]>;
  /** The entry of the latest event; -1: there is none. */
  readonly latestEntry: () => Promise<number>;
  /** Whichever organisation brought it; who sees it is judged by the record it stands in and its own marking. */
  readonly copiesOf: (hash: string) => Promise<readonly GroupFileBytes[]>;
  /** The same of many files, without their bytes. */
  readonly copiesAmong: (hashes: readonly string[]) => Promise<readonly GroupFile[]>;
  /** Hashes of files that an organisation has brought here. */
  readonly filesOf: (scope: Scope) => Promise<readonly GroupFile[]>;
}

export interface ChangedRecord {
  readonly record: string;
  /** Of its latest event. */
  readonly entryIndex: number;
}

export interface GroupWrites extends GroupQueries {
  readonly append: (event: NewGroupEvent) => Promise<void>;
  /** Erases what is personal in a record's events that the organisation made, for good. */
  readonly erase: (organisation: OrganisationId, record: string) => Promise<void>;
  /** `false`: the organisation has it already. */
  readonly keepFile: (file: NewGroupFile, provenance: Provenance) => Promise<boolean>;
  /** Erases an organisation's own copy, for good. */
  readonly dropFile: (organisation: OrganisationId, hash: string) => Promise<void>;
}

export interface NewGroupFile {
  readonly organisation: OrganisationId;
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
