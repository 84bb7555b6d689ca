/** Who acts in the demonstration's programmes, and on which days. */
import type { PersonId } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import type { OpenedInstance } from "../instance/open-instance.ts";
import { actorOf } from "../instance/people.ts";
import { dayIn } from "../zone.ts";

const dayMs = 86_400_000;

/** So many days from now, in the instance's time zone. */
export const dayFrom = ({ parts: { timeZone, clock } }: OpenedInstance, days: number): string =>
  dayIn(timeZone, clock.nowMs() + days * dayMs);

/** `null`: the demonstration has no such person. */
export async function actorIn(
  { parts }: OpenedInstance,
  { organisation }: { readonly organisation: string },
  person: string,
): Promise<Actor | null> {
  const record = await parts.store.persons.get(`${organisation}.${person}` as PersonId);
  return record === null ? null : actorOf(parts, record);
}
