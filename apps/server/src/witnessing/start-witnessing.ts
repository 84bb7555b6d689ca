/** Witnesses of an opened instance: who is appointed, what they remember, and the rounds. */

import type { LogSigner } from "@custodiet/trust";
import { formatWitnessKey, parseWitnessKey } from "@custodiet/verification";
import { appointWitness, dismissWitness, everyOrganisation, type WitnessToAppoint } from "../commands/witnesses.ts";
import { StartFault } from "../faults.ts";
import { instanceActor } from "../instance/instance-actor.ts";
import { type InstanceParts, perform } from "../instance/parts.ts";
import { quorum } from "../instance/witnesses.ts";
import type { Outbound } from "../outbound/allowed.ts";
import { httpContact } from "../outbound/witness-contact.ts";
import type { WitnessSetting } from "../settings.ts";
import { askMemories } from "./ask-memories.ts";
import { type Asking, lookBehind } from "./ask-witness.ts";
import type { WitnessContact } from "./contact.ts";
import { goOn } from "./go-on.ts";
import { startRounds, type WitnessRounds } from "./rounds.ts";
import { openSimulatedWitnesses, type SimulatedWitness } from "./simulated.ts";

export interface WitnessingOptions {
  readonly parts: InstanceParts;
  readonly signer: LogSigner;
  readonly settings: readonly WitnessSetting[];
  readonly outbound: Outbound;
  /** Holds the simulated witnesses of a demonstration; `null`: there are none. */
  readonly simulatedIn: string | null;
}

export interface Witnessing extends Pick<WitnessRounds, "round" | "close"> {
  /** Witnesses that could be asked what they remember. */
  readonly asked: number;
}

/**
 * Before anything is written: the witnesses of the settings are those of the log, and each that can be reached has been
 * asked for the last state it saw. A later one than the log's holds every write.
 */
export async function startWitnessing(options: WitnessingOptions): Promise<Witnessing> {
  const { parts, signer } = options;
  const { contacts, simulated, real, isElsewhere } = reachWitnesses(options);
  const asking = { parts, signer };
  const answered = await Promise.all(contacts.map((contact) => isAnswered(asking, contact)));
  await goOnAsLastState(asking, contacts);
  const isHeld = (await parts.store.witnesses.holds()).length > 0;
  // Where another process of the same demonstration has the simulated witnesses, it appoints them.
  if (!isHeld && !isElsewhere) {
    await appointThose(parts, [...simulated.map(({ appointed }) => appointed), ...real]);
  }
  const rounds = startRounds(asking, contacts);
  return {
    asked: answered.filter(Boolean).length,
    round: rounds.round,
    close: async () => {
      await rounds.close();
      for (const witness of simulated) witness.close();
    },
  };
}

export interface Reached {
  readonly contacts: readonly WitnessContact[];
  readonly simulated: readonly SimulatedWitness[];
  readonly real: readonly WitnessToAppoint[];
  /** Another process has the simulated ones. */
  readonly isElsewhere: boolean;
}

/** Those of the settings, and the simulated ones of a demonstration, which whoever reached them closes. */
export function reachWitnesses({ parts, signer, settings, outbound, simulatedIn }: WitnessingOptions): Reached {
  const opened = simulatedIn === null ? [] : openSimulatedWitnesses(simulatedIn, signer.verifier, parts);
  const simulated = opened ?? [];
  const real = settings.map(readSetting);
  const contacts = [
    ...simulated.map(({ contact }) => contact),
    ...real.flatMap(({ id, address }) => (address === null ? [] : [httpContact(id, address, outbound)])),
  ];
  return { contacts, simulated, real, isElsewhere: opened === null };
}

/** A restored log of which enough of its witnesses say that it is the last state goes on of itself, by an entry. */
async function goOnAsLastState(asking: Asking, contacts: readonly WitnessContact[]): Promise<void> {
  const { witnesses } = asking.parts.store;
  const holds = await witnesses.holds();
  if (holds.length === 0 || holds.some(({ kind }) => kind !== "restored")) return;
  const appointed = (await witnesses.list()).filter(({ dismissedAtMs }) => dismissedAtMs === null);
  const wanted = Math.min(quorum, appointed.length);
  const { judged } = await askMemories(asking, contacts, []);
  if (wanted === 0 || judged.length < wanted) return;
  await goOn(asking, { contacts, brought: [], reason: "Its witnesses have seen nothing later.", loss: "refuse" });
}

function readSetting({ key, address }: WitnessSetting): WitnessToAppoint {
  const parsed = parseWitnessKey(key.trim());
  if (!parsed.ok) throw new StartFault("CUS-S098", `${JSON.stringify(key.slice(0, 200))} is no witness's public key.`);
  return { id: formatWitnessKey(parsed.value), name: parsed.value.name, isSimulated: false, address: address ?? null };
}

async function isAnswered(asking: Asking, contact: WitnessContact): Promise<boolean> {
  try {
    await lookBehind(asking, contact);
    return true;
  } catch {
    // Not reached: the page of witnesses says so, and the next round asks again.
    return false;
  }
}

/** Makes the log's witnesses those of the settings; each change is an entry. */
async function appointThose(parts: InstanceParts, wanted: readonly WitnessToAppoint[]): Promise<void> {
  const actor = instanceActor(everyOrganisation);
  const present = (await parts.store.witnesses.list()).filter(({ dismissedAtMs }) => dismissedAtMs === null);
  for (const witness of wanted) {
    const known = present.find(({ id }) => id === witness.id);
    if (known?.address === witness.address && known.isSimulated === witness.isSimulated) continue;
    await perform(parts, appointWitness, actor, witness);
  }
  for (const { id } of present.filter((known) => !wanted.some((witness) => witness.id === known.id))) {
    await perform(parts, dismissWitness, actor, { id });
  }
}
