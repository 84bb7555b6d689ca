/** The working group's records, as routes ask for them. `null`: not found, or not in sight. */
import type { Marking, Tlp } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import type {
  FieldValues,
  GroupHome,
  RecordInSight,
  RecordKind,
  RecordOrder,
  RecordQuestion,
  RecordsFound,
  RecordsToExport,
  Reminder,
  StepOnOffer,
} from "@custodiet/working-group";
import type { LeavingFile } from "../../exports/export-file.ts";

/** `words`: whatever they find, as the search finds it; `""`: all. */
export interface ListQuestion extends Omit<RecordQuestion, "among"> {
  readonly words: string;
}

/** `null`: the public. */
export type Reader = Actor | null;

/** What another record is called, where it is in sight. */
export interface NamedRecord {
  readonly id: string;
  readonly kind: string;
  readonly title: FieldValues[string];
}

/** What a reader may do with a record as it stands. */
export interface Ability {
  /** Names of steps. */
  readonly steps: readonly string[];
  readonly mayChange: boolean;
}

export type AbilityOf = (record: RecordInSight) => Ability;

export interface RecordInFull {
  readonly kind: RecordKind;
  readonly record: RecordInSight;
  readonly version: string;
  readonly steps: readonly StepOnOffer[];
  readonly mayChange: boolean;
  readonly named: readonly NamedRecord[];
  readonly nameOf: (person: string) => string;
}

export interface RecordList extends RecordsFound {
  readonly kind: RecordKind;
  readonly named: readonly NamedRecord[];
  readonly abilityOf: AbilityOf;
}

/** Records are called as those they name are called. */
export interface GroupHomeInSight extends GroupHome {
  readonly named: readonly NamedRecord[];
}

export interface ReleaseParty {
  readonly organisation: string;
  readonly title: FieldValues[string];
}

export interface SentGroupFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly marking: Marking;
}

export interface KeptGroupFile {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength: number;
}

export interface GroupDesk {
  readonly list: (
    reader: Reader,
    kind: RecordKind,
    question: ListQuestion,
    languages: readonly string[],
  ) => Promise<RecordList>;
  readonly find: (reader: Reader, kind: RecordKind, id: string) => Promise<RecordInFull | null>;
  /** @throws `CUS-S180` with every fault of what was sent */
  readonly create: (actor: Actor, kind: RecordKind, order: RecordOrder & { type: "create" }) => Promise<RecordInFull>;
  readonly act: (actor: Actor, kind: RecordKind, id: string, order: RecordOrder) => Promise<RecordInFull | null>;
  /** Asks a second person; returns the request's name. */
  readonly ask: (
    actor: Actor,
    kind: RecordKind,
    id: string,
    asked: { readonly order: RecordOrder; readonly reason: string },
  ) => Promise<string | null>;
  readonly reminders: (actor: Actor) => Promise<readonly Reminder[]>;
  /** What waits for this person, how the group stands, what changed. */
  readonly home: (actor: Actor) => Promise<GroupHomeInSight>;
  /** To whom this person can release by name. */
  readonly parties: (actor: Actor) => Promise<readonly ReleaseParty[]>;
  readonly previewExport: (actor: Actor, kind: RecordKind, most: Tlp) => Promise<RecordsToExport>;
  readonly exportFile: (
    actor: Actor,
    kind: RecordKind,
    asked: { readonly most: Tlp; readonly format: "csv" | "json" },
  ) => Promise<LeavingFile>;
  readonly keepFile: (actor: Actor, file: SentGroupFile) => Promise<KeptGroupFile>;
  readonly readFile: (reader: Reader, kind: RecordKind, id: string, hash: string) => Promise<LeavingFile | null>;
}
