/**
 * A witness: cosigns a checkpoint only where the log proves that it continues what this witness cosigned before. The
 * new state is durable before the signature leaves, so that no crash makes it forget what it has vouched for.
 */
import { err, ok, type Result } from "@custodiet/core";
import {
  type Accepted,
  judgeWitnessRequest,
  type NoteVerifier,
  parseWitnessRequest,
  type WitnessRefusal,
} from "@custodiet/verification";
import type { WitnessFolder } from "./folder.ts";

export interface Witness {
  /** The signature line, or why there is none. Throws `CUS-W015` where the memory cannot be kept. */
  readonly answer: (request: string) => Result<string, WitnessRefusal>;
}

export interface WitnessPorts {
  readonly nowSeconds: () => number;
  /** Told when a log shows another past than before. */
  readonly alarm: (log: NoteVerifier, refusal: WitnessRefusal) => void;
}

export function createWitness(folder: WitnessFolder, { nowSeconds, alarm }: WitnessPorts): Witness {
  const answer = (text: string): Result<string, WitnessRefusal> => {
    const request = parseWitnessRequest(text);
    if (!request.ok) return err({ kind: "malformed" });
    const logs = folder.logs();
    const logOf = (origin: string): NoteVerifier | undefined => logs.find(({ name }) => name === origin);
    const remembered = (origin: string) => {
      const log = logOf(origin);
      return log ? folder.remembered(log) : null;
    };
    const judged = judgeWitnessRequest(request.value, logs, remembered);
    if (!judged.ok) return refuse(judged.error, request.value.note);
    const log = logOf(judged.value.checkpoint.origin);
    return log ? accept(log, judged.value, request.value.note) : err({ kind: "malformed" });
  };

  const accept = (log: NoteVerifier, { text }: Accepted, note: string): Result<string, never> => {
    const atSeconds = nowSeconds();
    folder.remember(log, note, atSeconds);
    return ok(folder.cosigner.cosign(text, atSeconds));
  };

  const refuse = (refusal: WitnessRefusal, note: string): Result<never, WitnessRefusal> => {
    if (refusal.kind !== "not consistent") return err(refusal);
    const log = folder.logs().find(({ name }) => note.startsWith(`${name}\n`));
    if (log) {
      folder.keepEvidence(log, note, nowSeconds());
      alarm(log, refusal);
    }
    return err(refusal);
  };

  return { answer };
}
