/** A demonstration that an earlier version wrote has persons without accounts: they are registered at its next opening. */
import { registerOldPersons } from "../commands/register-fictional.ts";
import { instanceActor } from "./instance-actor.ts";
import { type InstanceParts, perform } from "./parts.ts";

/** A real instance has no such persons: there, who has no account stays without. */
export async function registerOldPersonsOnce(parts: InstanceParts): Promise<void> {
  const { persons, register } = parts.store;
  const listed = await persons.listFictional();
  const without = await Promise.all(
    listed.map(async (person) => ((await register.accountsOf(person.id)).length === 0 ? [person] : [])),
  );
  for (const [organisation, staff] of Map.groupBy(without.flat(), (person) => person.organisation)) {
    await perform(parts, registerOldPersons, instanceActor(organisation), staff);
  }
}
