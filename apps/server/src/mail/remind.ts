/**
 * Days that come nearer, steps, silences and surveys that wait in the working group, by mail: for each person who wants
 * mail and has not chosen to go without reminders, what their Home shows of it, once each. A mail holds a record's number
 * and nothing else, and there is none about what is above TLP:GREEN.
 */
import { type PersonId, sha256Hex } from "@custodiet/core";
import { groupHome, isWithin, mayBeRemindedOf, type RecordInSight, recordKinds } from "@custodiet/working-group";
import { sightOf } from "../instance/group/looking.ts";
import type { InstanceParts } from "../instance/parts.ts";
import { actorOf } from "../instance/people.ts";
import type { Delivering } from "./deliver.ts";

export async function remindByMail({ parts, mail }: Delivering): Promise<void> {
  if (mail === null) return;
  const unreminded = await parts.store.feeds.unreminded();
  const { records } = await parts.groupRecords.read();
  if (records.size === 0) return;
  for (const person of await parts.store.mail.wanting()) {
    if (!unreminded.has(person)) await remind(parts, records, person);
  }
}

type Records = Parameters<typeof sightOf>[0];

async function remind(parts: InstanceParts, records: Records, id: PersonId): Promise<void> {
  const [person] = await parts.store.persons.named([id]);
  const actor = person === undefined ? null : await actorOf(parts, person);
  if (actor === null || !parts.pipeline.mayRead(actor, "group.read").ok) return;
  const nowMs = parts.clock.nowMs();
  const home = groupHome(recordKinds, sightOf(records, actor, nowMs), actor, nowMs);
  const due: readonly (readonly [RecordInSight, string])[] = [
    ...home.days
      .filter(({ kind, record }) => mayBeRemindedOf(kind, record, actor.role))
      .map(({ record, day, mark }) => [record, `day ${day} ${mark}`] as const),
    ...home.steps.map(({ record, transition, sinceMs }) => [record, `step ${transition.id} ${sinceMs}`] as const),
    ...home.silences.map(({ record, untilMs }) => [record, `silence ${untilMs}`] as const),
    ...home.surveys.map(({ record, closesOn }) => [record, `survey ${closesOn}`] as const),
  ];
  await parts.store.mail.enqueue(
    due
      .filter(([{ composite }]) => isWithin(composite.tlp, "green"))
      .map(([record, why]) => ({
        // The same reminder is the same mail, however often it is looked for.
        id: sha256Hex(`reminder ${record.id} ${why} ${id}`).slice(0, 32),
        person: id,
        organisation: actor.organisation,
        actor: "instance" as PersonId,
        record: record.id,
      })),
  );
}
