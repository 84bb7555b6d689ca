import type { ApproverKey } from "@custodiet/verification";

/** Whose keys sign for a party, on which days, and what is sealed to it. */
export interface Roster {
  readonly format: 1;
  /** The organisation's identifier. */
  readonly party: string;
  /** Counted from 1. */
  readonly number: number;
  /** SHA-256 of the roster before, canonical, in hexadecimal; `null` for the first. */
  readonly previous: string | null;
  /**
   * It is signed by its own keys, since those of the one before cannot sign any more. Whoever receives it compares its
   * fingerprint as at first contact, and reads why. Left out: it is signed by the one before.
   */
  readonly begunAnew?: { readonly reason: string };
  readonly fromMs: number;
  readonly untilMs: number;
  /** Persons who must sign; never fewer than two. */
  readonly threshold: number;
  readonly keys: readonly RosterKey[];
  /** age recipients (`age1…`): what is for this party is sealed to all of them. */
  readonly sealTo: readonly string[];
  /** minisign public key of the instance, base64: signs the sealed file as it leaves. */
  readonly releaseKey: string;
}

export interface RosterKey {
  readonly id: string;
  readonly person: string;
  readonly roles: readonly string[];
  readonly key: ApproverKey;
  readonly fromMs: number;
  readonly untilMs: number;
}
