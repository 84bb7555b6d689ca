/** Sealed files and rosters as routes ask for them. `null`: not found, or not in sight. */
import type { Marking } from "@custodiet/core";
import type { Manifest, Roster, SharedObject } from "@custodiet/sharing";
import type { RosterRecord, SealedFileRecord, SealedObjectRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import type { Shipped } from "../../commands/keep-shipped.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { SentThing } from "./object-content.ts";

export interface RosterInSight {
  readonly record: RosterRecord;
  readonly roster: Roster;
  readonly isOwn: boolean;
  /** The newest of its party. */
  readonly isLatest: boolean;
  readonly isExpired: boolean;
  /** Of one's own: it names the keys that the instance has now. */
  readonly isOfTheseKeys: boolean;
  readonly takenByName: string;
}

export interface RostersInSight {
  readonly party: string;
  readonly isDemonstration: boolean;
  readonly recipient: string;
  readonly releaseKey: string;
  readonly rosters: readonly RosterInSight[];
}

export interface SealedFileInSight {
  readonly file: SealedFileRecord;
  readonly manifest: Manifest | null;
  readonly objects: readonly SealedObjectRecord[];
  readonly nameOf: (person: string) => string;
}

export interface SendOrder {
  readonly facility: string;
  readonly what: SentThing;
  readonly to: readonly string[];
}

export interface PossibleRecipient {
  readonly party: string;
  readonly rosterNumber: number;
  readonly fingerprint: string;
  readonly validUntilMs: number;
  /** The marking names it. */
  readonly isReleasedTo: boolean;
  readonly isExpired: boolean;
}

export interface SendChoices {
  readonly marking: Marking;
  readonly isFictional: boolean;
  readonly hasAssessment: boolean;
  readonly recipients: readonly PossibleRecipient[];
  /** Who could sign: named by the roster, and neither who asks nor who wrote it. */
  readonly signers: readonly { readonly name: string; readonly role: string }[];
  readonly author: string;
  /** Of whom there are too few; `null`: of nobody. */
  readonly missing: MissingSigners | null;
  /** What keeps it from being sent at all; `null`: nothing. */
  readonly hindrance: "no-roster" | "too-few-signers" | null;
}

/** Who is missing to send something, and who could be of help. */
export interface MissingSigners {
  /** Left to sign if the author asked, there would be enough. */
  readonly mayAuthorAsk: boolean;
  readonly persons: number;
  /** All who could sign hold this one role: another is missing. */
  readonly onlyRole: string | null;
  /** Of a position that signs, and what they lack to. */
  readonly near: readonly { readonly name: string; readonly role: string; readonly lacks: "key" | "roster" }[];
}

export interface SendPreview<Asked extends Shipped = Shipped> {
  readonly asked: Asked;
  readonly manifest: Manifest;
  readonly objects: readonly SharedObject[];
  readonly readme: string;
}

export interface DraftedSend extends SendPreview {
  /** What it carries, a line each as it is signed and kept. */
  readonly lines: readonly string[];
}

export interface Sharing {
  readonly rosters: (actor: Actor) => Promise<RostersInSight>;
  readonly rosterFile: (actor: Actor, party: string, number: number) => Promise<LeavingFile | null>;
  /** The request's id. `begunAnew`: signed by its own keys, since those of the one before cannot sign any more. */
  readonly askNextRoster: (
    actor: Actor,
    order: { readonly days: number; readonly reason: string; readonly begunAnew: boolean },
  ) => Promise<string>;
  /** A first one, or one that begins anew, is asked of a second person; one that follows is taken. */
  readonly bringRoster: (
    actor: Actor,
    order: { readonly envelope: string; readonly reason: string },
  ) => Promise<{
    readonly approval: string | null;
    readonly party: string;
    readonly fingerprint: string;
    /** Why it begins anew, in the party's words; `null`: it does not. */
    readonly begunAnew: string | null;
  }>;

  readonly files: (actor: Actor) => Promise<readonly SealedFileInSight[]>;
  readonly file: (actor: Actor, id: string) => Promise<SealedFileInSight | null>;
  readonly choices: (actor: Actor, facility: string) => Promise<SendChoices | null>;
  readonly preview: (actor: Actor, order: SendOrder) => Promise<SendPreview | null>;
  readonly askSend: (actor: Actor, order: SendOrder, reason: string) => Promise<string | null>;
  readonly take: (actor: Actor, id: string) => Promise<LeavingFile | null>;
  readonly receive: (actor: Actor, delivery: Uint8Array) => Promise<SealedFileInSight>;
  readonly open: (actor: Actor, id: string, position: number) => Promise<SharedObject | null>;
}
