/** Sealing and opening sealed files, as plain data for a worker. */
import type { Marking } from "@custodiet/core";
import type { Channel, Delivery, EnvelopeSignature, LastAccepted, Opened, ReleaseKey } from "@custodiet/sharing";

export type SealedFileJob = OpenJob | SealJob;

/** What a receiver knows: everything that decides, so that the worker asks nothing. */
export interface OpenJob {
  readonly kind: "open";
  /** As it came: a delivery's ZIP, or a held file with its signature. */
  readonly came: Uint8Array | Delivery;
  readonly party: string;
  readonly identities: readonly string[];
  readonly isDemonstration: boolean;
  readonly ceiling: Marking["tlp"];
  /** Canonical JSON of each roster that is trusted. */
  readonly rosters: readonly string[];
  readonly lasts: readonly (LastAccepted & { readonly channel: Channel })[];
}

export interface SealJob {
  readonly kind: "seal";
  /** Of the files, without endings. */
  readonly name: string;
  readonly manifest: string;
  readonly lines: readonly string[];
  readonly signatures: readonly EnvelopeSignature[];
  readonly sealTo: readonly string[];
  readonly releaseKey: ReleaseKey;
}

export type SealedFileOutcome =
  | { readonly kind: "opened"; readonly opened: Opened; readonly delivery: Delivery | null }
  /** A ZIP of file, signature and a word for the guard; `null`: not what was signed any more. */
  | { readonly kind: "sealed"; readonly archive: Uint8Array | null };
