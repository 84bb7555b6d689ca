/** Where the log goes on from a copy, and whether two persons have answered for what that lost. */
import type { RestorationRecord, Store } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { acceptRestoration, needsTwo } from "../commands/accept-restoration.ts";
import { askTwo, type InstanceParts } from "./parts.ts";
import type { RestorationInSight } from "./witness-types.ts";

export async function readRestorations({ witnesses }: Pick<Store, "witnesses">): Promise<RestorationInSight[]> {
  const [all, accepted] = [await witnesses.restorations(), await witnesses.acceptedRestorations()];
  return all.map((restoration) => ({ ...restoration, state: stateOf(restoration, accepted) })).toReversed();
}

function stateOf(restoration: RestorationRecord, accepted: readonly string[]): RestorationInSight["state"] {
  if (!needsTwo(restoration)) return "nothing-lost";
  return accepted.includes(restoration.id) ? "accepted" : "open";
}

/** Asks a second person. Throws what keeps it from being asked; the answer is the request's id. */
export async function askAcceptance(
  parts: InstanceParts,
  actor: Actor,
  restoration: string,
  reason: string,
): Promise<string> {
  return askTwo(parts, acceptRestoration, actor, { input: { restoration }, reason });
}
