/** Keeping what witnesses signed: only what this log's key signed, of a state this log has, by witnesses it appointed. */
import { err, ok, type Result } from "@custodiet/core";
import { openWitnessed, splitNote, toHex, type WitnessKey } from "@custodiet/verification";
import type { Actor } from "./actor.ts";
import type { CommandFault } from "./command.ts";
import type { LogSigner } from "./log-key.ts";
import type { LedgerTransaction } from "./ports.ts";
import { rootAt } from "./proofs.ts";

/** A witness that was appointed, with its key as it is handed over. */
export interface AppointedKey {
  readonly id: string;
  readonly key: WitnessKey;
}

/** A checkpoint with cosignature lines, as a witness gave it. */
export interface WitnessedNote {
  readonly note: string;
  readonly witnesses: readonly AppointedKey[];
}

export interface CosignaturesKept {
  readonly size: number;
  /** Names of the witnesses whose signatures were good. */
  readonly names: readonly string[];
}

/**
 * Keeps the good cosignatures of a note. A note of a later state than this log's, or of another past, is a fault that
 * names it: signed by the log's own key, it is evidence.
 */
export async function keepWitnessed(
  ledger: LedgerTransaction,
  signer: LogSigner,
  actor: Actor,
  nowMs: number,
  { note, witnesses }: WitnessedNote,
): Promise<Result<CosignaturesKept, CommandFault>> {
  const keys = witnesses.map(({ key }) => key);
  const opened = openWitnessed(note, [signer.verifier], keys, Math.floor(nowMs / 1000));
  if (!opened.ok) return err(cosigningFaults["CUS-S087"]);
  const { checkpoint, cosignatures } = opened.value;
  const size = Number(checkpoint.size);
  if (size > (await ledger.size())) return err(cosigningFaults["CUS-S088"]);
  if (size > 0 && (await rootAt(ledger, size)) !== toHex(checkpoint.root)) return err(cosigningFaults["CUS-S088"]);
  if (cosignatures.length === 0) return err(cosigningFaults["CUS-S085"]);
  for (const { witness, atSeconds } of cosignatures) {
    const appointed = witnesses.find(({ key }) => key.name === witness);
    const line = appointed && lineOf(note, appointed.key);
    if (!appointed || line === undefined) continue;
    await ledger.keepCosignature({
      size,
      logKeyId: signer.verifier.keyId,
      witness: appointed.id,
      line,
      cosignedAtMs: atSeconds * 1000,
      receivedAtMs: nowMs,
      organisation: actor.organisation,
      actor: actor.person,
    });
  }
  return ok({ size, names: cosignatures.map(({ witness }) => witness) });
}

/** The witness's line as it stands in the note, with its end. */
function lineOf(note: string, { name, keyId }: WitnessKey): string | undefined {
  const split = splitNote(note);
  const at = split.ok ? split.value.lines.findIndex((line) => line.name === name && line.keyId === keyId) : -1;
  const written = note.slice(note.lastIndexOf("\n\n") + 2).split("\n");
  return at === -1 ? undefined : `${written[at]}\n`;
}

const fault = (code: string, title: string, detail: string, remedy: string): CommandFault => ({
  code,
  title,
  detail,
  remedy,
});

export const cosigningFaults = {
  "CUS-S087": fault(
    "CUS-S087",
    "not a checkpoint of this ledger",
    "The text is cut short, or this ledger's key has not signed it.",
    "Bring the witness's answer whole, as the witness gave it.",
  ),
  "CUS-S085": fault(
    "CUS-S085",
    "no witness has signed it",
    "There is no good signature of a witness that is appointed here.",
    "Compare the witness's key with the one appointed, and let it cosign again.",
  ),
  "CUS-S088": fault(
    "CUS-S088",
    "a state that this ledger does not have",
    "The checkpoint is signed by this ledger's key, and the ledger is shorter, or has another past.",
    "Keep the checkpoint: it is evidence. Find out whether the ledger was restored from an older copy, or altered.",
  ),
} as const;
