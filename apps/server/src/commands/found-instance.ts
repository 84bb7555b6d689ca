/** The founding of a real instance: what it is, its organisation, and the first two administrators with their codes. */
import { contentHash, err, ok } from "@custodiet/core";
import type {
  InstanceRecord,
  NewEnrolment,
  OrganisationRecord,
  PersonRecord,
  Provenance,
  StoreTransaction,
} from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import { personnelMarking } from "./markings.ts";

export interface Founding {
  readonly instance: InstanceRecord;
  readonly organisation: OrganisationRecord;
  readonly administrators: readonly PersonRecord[];
  readonly enrolments: readonly NewEnrolment[];
}

export const foundInstance: Command<StoreTransaction, Founding, null> = {
  name: "instance.found",
  recordKind: "instance",
  effect: async (tx, founding, { actor, nowMs, entryIndex }) => {
    if ((await tx.instances.get()) !== null) return err(foundedAlready);
    const { instance, organisation, administrators, enrolments } = founding;
    const marking = personnelMarking(organisation.id);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    await tx.organisations.insert(organisation, provenance);
    await tx.instances.insert(instance, provenance);
    for (const person of administrators) await registerAdministrator(tx, person, provenance);
    for (const enrolment of enrolments) await tx.enrolments.insert(enrolment, provenance);
    const { id, name, kind, host, logKey } = instance;
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash({ id, name, kind, host, logKey, administrators: administrators.map((each) => each.id) }),
      marking,
      details: { name, administrators: administrators.map((each) => each.name) },
      outbox: [],
    });
  },
};

async function registerAdministrator(
  { persons, register }: StoreTransaction,
  person: PersonRecord,
  provenance: Provenance,
): Promise<void> {
  const { id, organisation, role } = person;
  await persons.insert(person, provenance);
  await register.openAccount({ id: `${id}.local`, person: id, organisation, kind: "local", subject: null }, provenance);
  await register.giveRole({ id: `${id}.founding`, person: id, organisation, role, untilMs: null }, provenance);
}

/** New codes for administrators who have not enrolled; only while the instance is not open. */
export const renewFounding: Command<StoreTransaction, readonly NewEnrolment[], null> = {
  name: "instance.found",
  recordKind: "instance",
  effect: async (tx, enrolments, { actor, nowMs, entryIndex }) => {
    const instance = await tx.instances.get();
    if (instance === null) return err(notFounded);
    const marking = personnelMarking(instance.organisation);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    for (const enrolment of enrolments) await tx.enrolments.insert(enrolment, provenance);
    return ok({
      output: null,
      recordId: instance.id,
      hashBefore: null,
      hashAfter: contentHash({ codesFor: enrolments.map(({ person }) => person) }),
      marking,
      details: { codesFor: enrolments.map(({ person }) => person) },
      outbox: [],
    });
  },
};

const foundedAlready = {
  code: "CUS-S023",
  title: "there already",
  detail: "This instance has been founded.",
  remedy: "Start the server on it.",
};

const notFounded = {
  code: "CUS-S008",
  title: "not found",
  detail: "This instance has not been founded.",
  remedy: "Name it: `custodiet init --help`.",
};
