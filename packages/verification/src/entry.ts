/** One line of the ledger and its canonical bytes: what a leaf of the tree is the hash of. */
import { canonicalJson, isCanonical } from "@custodiet/core";

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

/** Plain text without anything to escape; a hash or `null`; a number that is written in one way only. */
const [text, hash, number] = ['"([ !#-[\\]-~]*)"', '(?:"([0-9a-f]{64})"|null)', "(0|[1-9]\\d{0,14})"];

/** The canonical text of an entry of format 2, as nearly all are: read so, it need not be written again to compare. */
const usual = new RegExp(
  `^\\{"action":${text},"atMs":${number},"bindings":${hash},"commitment":${text},"format":2,"hashAfter":${hash},` +
    `"hashBefore":${hash},"index":${number},"organisation":${text},"record":\\{"id":${text},"kind":${text}\\},` +
    `"role":${text},"rule":${text}\\}$`,
);

/** Reads what `encodeEntry` writes; `null`: no entry, or one that is written otherwise than canonically. */
export const parseEntry = (body: string): LedgerEntry | null => parseUsual(body) ?? parseAny(body);

function parseUsual(body: string): LedgerEntry | null {
  const found = usual.exec(body);
  if (found === null) return null;
  const [, action = "", atMs, bindings = null, commitment = "", hashAfter = null, hashBefore = null] = found;
  const [index, organisation = "", id = "", kind = "", role = "", rule = ""] = found.slice(7);
  return {
    format: 2,
    index: Number(index),
    atMs: Number(atMs),
    role,
    organisation,
    action,
    rule,
    record: { kind, id },
    hashBefore,
    hashAfter,
    commitment,
    bindings,
  };
}

function parseAny(body: string): LedgerEntry | null {
  try {
    const entry = JSON.parse(body) as LedgerEntry;
    const isWhole = typeof entry.index === "number" && typeof entry.record?.kind === "string";
    return isWhole && isCanonical(body, entry) ? entry : null;
  } catch {
    return null;
  }
}
