/**
 * What a log asks of a witness (C2SP tlog-witness, `add-checkpoint`): the size the witness had seen last, a proof that
 * the tree of that size is a beginning of the new one, and the signed checkpoint. Text, so that it also travels as a file.
 */
import { err, ok, type Result } from "@custodiet/core";
import { isConsistent } from "./checking.ts";
import { type Checkpoint, openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { hashLength } from "./hashing.ts";
import { decodeBase64 } from "./keys.ts";
import { type NoteVerifier, splitNote } from "./note.ts";

export interface WitnessRequest {
  readonly oldSize: bigint;
  readonly proof: readonly Uint8Array[];
  /** The checkpoint as a signed note. */
  readonly note: string;
}

/** A tree of 2^63 leaves needs no more. */
const mostHashes = 63;

export const formatWitnessRequest = ({ oldSize, proof, note }: WitnessRequest): string =>
  `old ${oldSize}\n${proof.map((hash) => `${Buffer.from(hash).toString("base64")}\n`).join("")}\n${note}`;

export function parseWitnessRequest(text: string): Result<WitnessRequest, "malformed"> {
  const end = text.indexOf("\n\n");
  const [first = "", ...hashes] = end === -1 ? [] : text.slice(0, end).split("\n");
  const size = /^old (0|[1-9]\d{0,19})$/.exec(first)?.[1];
  const proof = hashes.map(decodeBase64);
  if (size === undefined || proof.length > mostHashes) return err("malformed");
  const read = proof.filter((hash): hash is Uint8Array => hash?.length === hashLength);
  if (read.length !== proof.length) return err("malformed");
  return ok({ oldSize: BigInt(size), proof: read, note: text.slice(end + 2) });
}

/** What a witness remembers of a log; `null`: nothing yet. */
export type Remembered = Pick<Checkpoint, "size" | "root"> | null;

export type WitnessRefusal =
  | { readonly kind: "malformed" }
  | { readonly kind: "unknown log"; readonly origin: string }
  | { readonly kind: "bad signature" }
  /** The request stands on another size than the one remembered. */
  | { readonly kind: "other size"; readonly remembered: bigint }
  /** The log shows another past than it showed before: the alarm a witness exists for. */
  | { readonly kind: "not consistent"; readonly remembered: bigint };

export interface Accepted {
  readonly checkpoint: Checkpoint;
  /** The text that is cosigned. */
  readonly text: string;
}

/**
 * Judges a request. Pure: whoever accepts must make the new state durable before it signs.
 *
 * @param logs keys of the logs this witness watches
 */
export function judgeWitnessRequest(
  request: WitnessRequest,
  logs: readonly NoteVerifier[],
  remembered: (origin: string) => Remembered,
): Result<Accepted, WitnessRefusal> {
  const split = splitNote(request.note);
  const claimed = split.ok ? parseCheckpoint(split.value.text) : split;
  if (!split.ok || !claimed.ok) return err({ kind: "malformed" });
  const { origin } = claimed.value;
  const log = logs.find(({ name }) => name === origin);
  if (log === undefined) return err({ kind: "unknown log", origin });
  const opened = openCheckpoint(request.note, log);
  if (!opened.ok) return err({ kind: "bad signature" });
  const checkpoint = opened.value;
  const known = remembered(origin) ?? { size: 0n, root: new Uint8Array() };
  if (request.oldSize > checkpoint.size) return err({ kind: "malformed" });
  if (request.oldSize !== known.size) return err({ kind: "other size", remembered: known.size });
  if (!continues(known, checkpoint, request.proof)) return err({ kind: "not consistent", remembered: known.size });
  return ok({ checkpoint, text: split.value.text });
}

function continues(known: NonNullable<Remembered>, next: Checkpoint, proof: readonly Uint8Array[]): boolean {
  if (known.size === 0n) return proof.length === 0;
  return isConsistent({ size1: known.size, size2: next.size, root1: known.root, root2: next.root, proof });
}
