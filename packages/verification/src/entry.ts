/** One line of the ledger and its canonical bytes: what a leaf of the tree is the hash of. */
import { canonicalJson } from "@custodiet/core";

/** The record a command made or changed. `id` is an identifier of the record, never of a person. */
export interface RecordReference {
  readonly kind: string;
  readonly id: string;
}

/**
 * What happened, in which role, on whose behalf, by which rule, and the record's hash before and after.
 * Holds no personal data: person and details stand behind `commitment` (see `commitTo`), so that they can be erased
 * and the entry still proves its place.
 */
export interface LedgerEntry {
  /** 1: written before rows were bound to their entries. */
  readonly format: 1 | 2;
  /** Position in the tree, from 0. */
  readonly index: number;
  /** Milliseconds since 1970-01-01T00:00:00Z, by the server's clock. */
  readonly atMs: number;
  readonly role: string;
  readonly organisation: string;
  readonly action: string;
  /** The rule of the grant matrix that allowed it. */
  readonly rule: string;
  readonly record: RecordReference;
  /** SHA-256 in hexadecimal; `null` when there was no record before. */
  readonly hashBefore: string | null;
  /** SHA-256 in hexadecimal; `null` when there is no record any more. */
  readonly hashAfter: string | null;
  /** SHA-256 of salt and of the canonical JSON of {person, details}, in hexadecimal. */
  readonly commitment: string;
  /** From format 2 on: `rootOfBindings` of the rows it made. */
  readonly bindings?: string | null;
}

/** The canonical text (RFC 8785) of an entry. Its UTF-8 bytes are the data of its leaf. */
export const encodeEntry = (entry: LedgerEntry): string => canonicalJson(entry);
