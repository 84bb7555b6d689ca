/** A checkpoint with everybody who signed it: the log by one of its keys, and the witnesses that count. */
import { err, ok, type Result } from "@custodiet/core";
import { type Checkpoint, type CheckpointFault, openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { readCosignatures, type Witnessed, type WitnessKey } from "./cosignature.ts";
import { type NoteVerifier, splitNote } from "./note.ts";

/** What a note says of its log, whoever signed it. */
export function readClaim(note: string): Result<Checkpoint, "malformed"> {
  const split = splitNote(note);
  return split.ok ? parseCheckpoint(split.value.text) : split;
}

export interface WitnessedCheckpoint extends Witnessed {
  readonly checkpoint: Checkpoint;
  /** The log's key that signed it. */
  readonly log: NoteVerifier;
}

/**
 * Opens a note that one of the log's keys has signed, and says which of the witnesses have seen it.
 *
 * @param logs the log's key; where it went on under another after a restoration, the earlier ones as well
 * @param nowSeconds cosignatures of a later time, and five minutes, do not count
 */
export function openWitnessed(
  note: string,
  logs: readonly NoteVerifier[],
  witnesses: readonly WitnessKey[],
  nowSeconds: number,
): Result<WitnessedCheckpoint, CheckpointFault> {
  const claim = readClaim(note);
  if (!claim.ok) return claim;
  const log = logs.find(({ name }) => name === claim.value.origin);
  if (log === undefined) return err("unknown signer");
  const opened = openCheckpoint(note, log);
  if (!opened.ok) return opened;
  const witnessed = readCosignatures(note, witnesses, log.publicKey, nowSeconds);
  return witnessed.ok ? ok({ ...witnessed.value, checkpoint: opened.value, log }) : witnessed;
}
