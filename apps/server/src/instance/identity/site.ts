/** Whether and where an instance takes real persons: never a demonstration, and not before both administrators enrolled. */
import type { PersonId } from "@custodiet/core";
import type { InstanceRecord } from "@custodiet/store";
import { RequestFault } from "../../faults.ts";
import type { Site } from "../../identity/passkeys.ts";
import type { InstanceParts } from "../parts.ts";

/** The instance, which must be a real one; `origin` must be of its own name. Throws `CUS-S076`, `CUS-S070`. */
export async function siteAt({ store }: InstanceParts, origin: string): Promise<Site & { instance: InstanceRecord }> {
  const instance = await store.instances.get();
  if (instance === null) throw new RequestFault("CUS-S076", "This instance has no real persons.");
  if (new URL(origin).hostname !== instance.host) {
    throw new RequestFault("CUS-S070", `This page is at ${origin}; authenticators belong to ${instance.host}.`);
  }
  return { instance, host: instance.host, origin };
}

/** Open: each of the founding administrators has brought an authenticator. */
export const isInstanceOpen = async (parts: InstanceParts): Promise<boolean> =>
  (await missingFounders(parts)).length === 0;

/** Administrators who were named at the founding and have not enrolled yet. */
export async function missingFounders({ store }: InstanceParts): Promise<readonly PersonId[]> {
  const founding = await store.enrolments.ofPurpose("founding");
  const founders = [...new Set(founding.map(({ person }) => person))];
  const keys = await Promise.all(founders.map((person) => store.register.authenticatorsOf(person)));
  return founders.filter((_, at) => keys[at]?.length === 0);
}

export async function requireOpen(parts: InstanceParts): Promise<void> {
  if (await isInstanceOpen(parts)) return;
  throw new RequestFault("CUS-S071", "Not both of the first two administrators have enrolled yet.");
}
