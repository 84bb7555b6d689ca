/** Checkpoints (C2SP tlog-checkpoint): the log's origin, its size and its root, one a line, as a signed note. */
import { err, ok, type Result } from "@custodiet/core";
import { hashLength } from "./hashing.ts";
import { decodeBase64 } from "./keys.ts";
import { type NoteFault, type NoteSigner, type NoteVerifier, openNote } from "./note.ts";

export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** Text of a checkpoint, unsigned. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;

/** Reads the unsigned text. Lines after the third (extensions) are allowed and not looked at. */
export function parseCheckpoint(text: string): Result<Checkpoint, "malformed"> {
  const [origin, size, rootText, ...rest] = text.split("\n");
  if (!origin || size === undefined || rootText === undefined || rest.at(-1) !== "") return err("malformed");
  const root = decodeBase64(rootText);
  if (!/^(?:0|[1-9]\d{0,19})$/.test(size) || root?.length !== hashLength) return err("malformed");
  return ok({ origin, size: BigInt(size), root });
}

/** The checkpoint of a log as a signed note. The signer's name is the log's origin. */
export const signCheckpoint = (signer: NoteSigner, state: Omit<Checkpoint, "origin">): string =>
  signer.sign(formatCheckpoint({ origin: signer.verifier.name, ...state }));

export type CheckpointFault = NoteFault | "other origin";

/** Checks signature, form and origin: what is signed for another log is refused. */
export function openCheckpoint(note: string, verifier: NoteVerifier): Result<Checkpoint, CheckpointFault> {
  const text = openNote(note, verifier);
  if (!text.ok) return text;
  const checkpoint = parseCheckpoint(text.value);
  if (!checkpoint.ok) return checkpoint;
  return checkpoint.value.origin === verifier.name ? checkpoint : err("other origin");
}
