/**
 * An excerpt of a ledger: some of its entries, each with the proof that it is in the log, and the checkpoints that the
 * proofs end at. Whoever gets it can check every entry without the log, and learns of the others nothing but hashes. It
 * does not show that nothing was left out.
 *
 * Who acted and the details stand behind each entry's commitment and are not in it.
 */
import { canonicalJson, err, type Json, ok, type Result } from "@custodiet/core";

/** What the excerpt is of, as who asked for it named it: `facility/quillfen-reactor`, `organisation/some-operator`. */
export interface ExcerptSubject {
  readonly kind: string;
  readonly id: string;
}

export interface ExcerptEntry {
  /** The entry's canonical text: the data of its leaf. */
  readonly body: string;
  /** Of the tree that the proof is for; there is a checkpoint of this size. */
  readonly size: number;
  /** Hashes in hexadecimal, lowest sibling first. */
  readonly proof: readonly string[];
}

export interface Excerpt {
  /** Who may have it: `TLP:AMBER`. */
  readonly marking: string;
  readonly subject: ExcerptSubject;
  /** The log's public key, to be compared with one that came another way. */
  readonly logKey: string;
  /** Notes with their cosignatures, the smaller tree first: one, or the last that witnesses saw and the present one. */
  readonly checkpoints: readonly string[];
  /** That the first checkpoint's tree is a beginning of the second's; empty where there is one. */
  readonly consistency: readonly string[];
  /** In order of their place in the log. */
  readonly entries: readonly ExcerptEntry[];
  /** Whether entries of the subject that are older were left out. */
  readonly hasOlder: boolean;
}

const format = "custodiet ledger excerpt 1";
/** A file of the most entries that one may hold, with room. */
const longestText = 8_000_000;
export const mostExcerptEntries = 1000;
const longestProof = 64;

/** The file's text: canonical JSON (RFC 8785), so that its hash is of what it says. */
export const formatExcerpt = (excerpt: Excerpt): string =>
  canonicalJson({ format, ...excerpt } satisfies object as unknown as Json);

/** Reads what `formatExcerpt` writes, or says where it is something else. Takes anything a stranger may send. */
export function readExcerpt(text: string): Result<Excerpt, string> {
  if (text.length > longestText) return err(`longer than ${longestText} characters`);
  try {
    return ok(asExcerpt(JSON.parse(text)));
  } catch (thrown) {
    if (thrown instanceof Misplaced) return err(thrown.message);
    return err("no JSON");
  }
}

/** What stands at a place is not what belongs there. */
class Misplaced extends Error {
  constructor(place: string, expected: string) {
    super(`${place}: expected ${expected}`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function asExcerpt(value: unknown): Excerpt {
  const fields = asFields(value, "the file");
  if (fields["format"] !== format) throw new Misplaced("format", `"${format}"`);
  const subject = asFields(fields["subject"], "subject");
  return {
    marking: asText(fields["marking"], "marking"),
    subject: { kind: asText(subject["kind"], "subject.kind"), id: asText(subject["id"], "subject.id") },
    logKey: asText(fields["logKey"], "logKey"),
    checkpoints: asList(fields["checkpoints"], "checkpoints", 2).map((note, at) => asText(note, `checkpoints[${at}]`)),
    consistency: asHashes(fields["consistency"], "consistency"),
    entries: asList(fields["entries"], "entries", mostExcerptEntries).map((each, at) =>
      asEntry(each, `entries[${at}]`),
    ),
    hasOlder: asFlag(fields["hasOlder"], "hasOlder"),
  };
}

function asEntry(value: unknown, place: string): ExcerptEntry {
  const { body, size, proof } = asFields(value, place);
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 1) {
    throw new Misplaced(`${place}.size`, "a number of entries");
  }
  return { body: asText(body, `${place}.body`), size, proof: asHashes(proof, `${place}.proof`) };
}

function asFields(value: unknown, place: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Misplaced(place, "an object");
}

function asList(value: unknown, place: string, most: number): readonly unknown[] {
  if (Array.isArray(value) && value.length <= most) return value;
  throw new Misplaced(place, `a list of at most ${most}`);
}

function asText(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  throw new Misplaced(place, "a text");
}

function asFlag(value: unknown, place: string): boolean {
  if (typeof value === "boolean") return value;
  throw new Misplaced(place, "true or false");
}

function asHashes(value: unknown, place: string): readonly string[] {
  return asList(value, place, longestProof).map((hash, at) => {
    if (typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash)) return hash;
    throw new Misplaced(`${place}[${at}]`, "64 hexadecimal digits");
  });
}
