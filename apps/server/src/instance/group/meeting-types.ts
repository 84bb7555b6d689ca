/** Meetings, as routes ask for them. `null`: the meeting is not there, or not in sight. */
import type { Marking, OfficialLanguage, Tlp } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import type { CarriedRecord, MeetingInSight, RecordInSight, WordedMinutes } from "@custodiet/working-group";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { PrintFormat } from "../../work/print-job.ts";
import type { AbilityOf, NamedRecord } from "./group-types.ts";

export interface MeetingInFull extends MeetingInSight {
  /** Meetings to which what stays open can go. */
  readonly next: readonly RecordInSight[];
  readonly named: readonly NamedRecord[];
  readonly abilityOf: AbilityOf;
}

/** What a pack would hold, before it is printed. */
export interface PackPreview {
  readonly marking: Marking;
  readonly records: number;
}

export interface PackOrder {
  readonly language: OfficialLanguage;
  readonly format: PrintFormat;
  readonly most: Tlp;
  /** Its hash, for a DOCX; `null`: on plain paper. */
  readonly letterhead: string | null;
}

export interface MeetingDesk {
  readonly find: (actor: Actor, id: string) => Promise<MeetingInFull | null>;
  readonly planCarryOver: (actor: Actor, from: string, to: string) => Promise<readonly CarriedRecord[] | null>;
  /** Everything of the plan that is the person's to do; returns what was carried. */
  readonly carryOver: (actor: Actor, from: string, to: string) => Promise<readonly CarriedRecord[] | null>;
  readonly draftMinutes: (actor: Actor, id: string, language: OfficialLanguage) => Promise<WordedMinutes | null>;
  /** What has a time and is in sight; at TLP:AMBER and above only that one is busy. */
  readonly calendar: (actor: Actor, language: OfficialLanguage) => Promise<LeavingFile>;
  /** `null` also where the meeting itself is above the level. */
  readonly previewPack: (actor: Actor, id: string, most: Tlp) => Promise<PackPreview | null>;
  readonly pack: (actor: Actor, id: string, order: PackOrder) => Promise<LeavingFile | null>;
}
