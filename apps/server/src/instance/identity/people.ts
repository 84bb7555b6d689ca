/** The register as those who answer for people see it: their own organisation's persons, with everything each holds. */
import type { PersonRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { type InstanceParts, scopeFor } from "../parts.ts";
import type { PersonInSight } from "./identity-types.ts";

export async function listPeople(parts: InstanceParts, actor: Actor): Promise<readonly PersonInSight[]> {
  const persons = await parts.store.persons.list(scopeFor(parts, actor, "person.read"));
  return Promise.all(persons.map((person) => inSight(parts, person)));
}

async function inSight({ store: { register } }: InstanceParts, person: PersonRecord): Promise<PersonInSight> {
  const [accounts, authenticators, holdings] = await Promise.all([
    register.accountsOf(person.id),
    register.authenticatorsOf(person.id),
    register.holdingsOf(person.id),
  ]);
  const open = accounts.filter(({ closedAtMs }) => closedAtMs === null);
  return { person, holdings, authenticators, accounts: open, hasLeft: open.length === 0 };
}
