/**
 * Two witnesses of a demonstration: the witness's own program, in this process and in the data folder. They show how it
 * works. They prove nothing, since whoever has the folder has them too; their names and the log say so.
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Clock, Randomness } from "@custodiet/core";
import { formatWitnessKey, type NoteVerifier, type WitnessRefusal } from "@custodiet/verification";
import {
  createFolder,
  createWitness,
  openFolder,
  type Witness,
  WitnessFault,
  type WitnessFolder,
} from "@custodiet/witness";
import type { WitnessToAppoint } from "../commands/witnesses.ts";
import type { WitnessAnswer, WitnessContact } from "./contact.ts";

export interface SimulatedWitness {
  readonly appointed: WitnessToAppoint;
  readonly contact: WitnessContact;
  readonly close: () => void;
}

/** Within the data folder. */
const simulatedFolder = "simulated-witnesses";

/** `null`: another process has them. */
export function openSimulatedWitnesses(
  dataFolder: string,
  log: NoteVerifier,
  ports: { readonly clock: Clock; readonly randomness: Randomness },
): readonly SimulatedWitness[] | null {
  const opened: SimulatedWitness[] = [];
  try {
    for (const number of [1, 2]) opened.push(openSimulatedWitness(dataFolder, number, log, ports));
    return opened;
  } catch (thrown) {
    for (const witness of opened) witness.close();
    if (thrown instanceof WitnessFault && thrown.code === "CUS-W005") return null;
    throw thrown;
  }
}

function openSimulatedWitness(
  dataFolder: string,
  number: number,
  log: NoteVerifier,
  ports: { readonly clock: Clock; readonly randomness: Randomness },
): SimulatedWitness {
  const path = join(dataFolder, simulatedFolder, String(number));
  const name = `simulated.custodiet/witness-${number}`;
  if (!existsSync(join(path, "key"))) createFolder(path, name, ports.randomness.bytes(32));
  const folder = openFolder(path);
  folder.watch(log);
  const nowSeconds = (): number => Math.floor(ports.clock.nowMs() / 1000);
  const witness = createWitness(folder, { nowSeconds, alarm: () => undefined });
  const id = formatWitnessKey(folder.cosigner.key);
  return {
    appointed: { id, name, isSimulated: true, address: null },
    contact: contactOf(id, witness, folder),
    close: folder.close,
  };
}

const contactOf = (id: string, witness: Witness, folder: WitnessFolder): WitnessContact => ({
  id,
  ask: async (request) => {
    const answered = witness.answer(request);
    return answered.ok ? { kind: "cosigned", line: answered.value } : answerOf(answered.error);
  },
  lastSeen: async (logKeyId) => {
    const log = folder.logs().find(({ keyId }) => keyId === logKeyId);
    return log ? folder.cosignedLast(log) : null;
  },
});

function answerOf(refusal: WitnessRefusal): WitnessAnswer {
  if (refusal.kind === "other size") return { kind: "conflict", remembered: Number(refusal.remembered) };
  return { kind: refusal.kind === "not consistent" ? "inconsistent" : "refused", detail: refusal.kind };
}

/** With a demonstration that is emptied, the log they remember is gone. */
export const removeSimulatedWitnesses = (dataFolder: string): void =>
  rmSync(join(dataFolder, simulatedFolder), { recursive: true, force: true });
