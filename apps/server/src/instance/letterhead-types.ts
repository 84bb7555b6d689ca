import type { Marking, OfficialLanguage } from "@custodiet/core";
import type { Placeholder } from "@custodiet/documents";
import type { Actor } from "@custodiet/trust";
import type { LeavingFile } from "../exports/export-file.ts";

export interface KeptLetterhead {
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly name: string;
  readonly byteLength: number;
  readonly marking: Marking;
}

export interface CheckedLetterhead extends KeptLetterhead {
  /** Those of ours that stand in it. */
  readonly placeholders: readonly Placeholder[];
}

/** Of the actor's own organisation; nobody else knows that there are any. */
export interface Letterheads {
  readonly list: (actor: Actor) => Promise<readonly KeptLetterhead[]>;
  /** The file itself; `null`: there is none. */
  readonly read: (actor: Actor, hash: string) => Promise<LeavingFile | null>;
  /** To begin with: only placeholders on it. It is nobody's. */
  readonly empty: (language: OfficialLanguage) => Promise<LeavingFile>;
  /** Refuses what is no letterhead with every fault of it: `CUS-S115`; nothing is kept then. */
  readonly keep: (
    actor: Actor,
    sent: { readonly name: string; readonly bytes: Uint8Array },
  ) => Promise<CheckedLetterhead>;
  /** `false`: there is none. Refused where a record names the same file. */
  readonly remove: (actor: Actor, hash: string) => Promise<boolean>;
  /** Its bytes, to write on; `null` where none is asked for. Throws `CUS-S008` where there is none. */
  readonly find: (actor: Actor, hash: string | null) => Promise<Uint8Array | null>;
}
