/** Going on with a held log from the command line, while no server works on it. */
import { readFileSync } from "node:fs";
import { err, ok, type Result } from "@custodiet/core";
import { type DescribedFault, describeFault, RequestFault } from "../faults.ts";
import { type InstanceOptions, openInstance } from "../instance/open-instance.ts";
import { replaceSigningKey } from "../instance/signing-key.ts";
import { outboundOf, readSettings } from "../settings.ts";
import { type GoneOn, goOn } from "../witnessing/go-on.ts";
import { reachWitnesses } from "../witnessing/start-witnessing.ts";

export interface GoOnInFolder extends InstanceOptions {
  /** Files with a witness's memory. */
  readonly seen: readonly string[];
  readonly reason: string;
  readonly loss: "refuse" | "accept" | "unknown";
}

/** What came of it, without the secret; a fault in the form every fault has. Throws `StartFault`. */
export async function goOnInFolder(order: GoOnInFolder): Promise<Result<Omit<GoneOn, "newKey">, DescribedFault>> {
  const brought = order.seen.map(readMemory);
  const opened = await openInstance(order);
  if (!opened.ok) return opened;
  const { parts, signer, instance } = opened.value;
  const settings = readSettings(order.dataFolder);
  const { contacts, simulated } = reachWitnesses({
    parts,
    signer,
    settings: settings.witnesses,
    outbound: outboundOf(settings),
    simulatedIn: instance.facts.isDemonstration ? order.dataFolder : null,
  });
  try {
    const gone = await goOn({ parts, signer }, { contacts, brought, reason: order.reason, loss: order.loss });
    if (!gone.ok) return err(describeFault(gone.error).error);
    const { newKey, ...told } = gone.value;
    if (newKey !== null) replaceSigningKey(order.dataFolder, newKey, `before-${told.entry}`);
    return ok(told);
  } catch (thrown) {
    if (!(thrown instanceof RequestFault)) throw thrown;
    return err(describeFault(thrown).error);
  } finally {
    for (const witness of simulated) witness.close();
    await instance.close();
  }
}

/** A witness's memory has its time on the first line. */
const readMemory = (path: string): string => readFileSync(path, "utf8").replace(/^\d+\n/, "");
