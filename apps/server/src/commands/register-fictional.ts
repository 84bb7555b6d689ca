/** Fictional persons in the register: an account that everybody may choose, and the role they were invented with. */
import { contentHash, err, ok } from "@custodiet/core";
import type { PersonRecord, Provenance, StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import { fictionalMarking } from "./markings.ts";

/** The part of loading a demonstration that gives a fictional person account and role. */
export async function registerFictional(
  { register }: Pick<StoreTransaction, "register">,
  { id, organisation, role }: PersonRecord,
  provenance: Provenance,
): Promise<void> {
  const account = {
    id: `${id}.demonstration`,
    person: id,
    organisation,
    kind: "demonstration",
    subject: null,
  } as const;
  await register.openAccount(account, provenance);
  await register.giveRole({ id: `${id}.${role}`, person: id, organisation, role, untilMs: null }, provenance);
}

/** Registers the persons of one organisation that an earlier version of the program left out of the register. */
export const registerOldPersons: Command<StoreTransaction, readonly PersonRecord[], null> = {
  name: "person.register",
  recordKind: "organisation",
  effect: async (tx, persons, { actor, nowMs, entryIndex }) => {
    const [first] = persons;
    if (first === undefined || !persons.every((person) => person.isFictional)) return err(nobodyToRegister);
    const provenance = { actor: actor.person, atMs: nowMs, marking: fictionalMarking, entryIndex };
    for (const person of persons) await registerFictional(tx, person, provenance);
    return ok({
      output: null,
      recordId: first.organisation,
      hashBefore: null,
      hashAfter: contentHash({ persons: persons.map(({ id }) => id) }),
      marking: fictionalMarking,
      details: { persons: persons.map(({ name }) => name) },
      outbox: [],
    });
  },
};

const nobodyToRegister = {
  code: "CUS-S013",
  title: "nobody to register",
  detail: "Only fictional persons are registered by the program itself.",
  remedy: "Register a person under Trust, People.",
};
