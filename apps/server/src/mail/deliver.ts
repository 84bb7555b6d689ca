/**
 * Sends the notices of the outbox. First each becomes one mail for each person who wants it, once; then each mail is
 * tried until the mail server has taken it. A process that dies between the server's answer and the note of it sends
 * that one mail again, under the same Message-ID: at least once, and never a notice twice to one person otherwise.
 */
import { type OrganisationId, type PersonId, sha256Hex } from "@custodiet/core";
import { isHeldAt, type MailAddressRecord, type MailDelivery, type OutboxRow } from "@custodiet/store";
import { z } from "zod";
import { instanceActor } from "../instance/instance-actor.ts";
import { type InstanceParts, scopeFor } from "../instance/parts.ts";
import { isMailAddress } from "./address.ts";
import type { MailOut } from "./contact.ts";
import { noticeMail } from "./words.ts";

export interface Delivering {
  readonly parts: InstanceParts;
  readonly mail: MailOut;
}

const leaseMs = 120_000;
const atOnce = 50;

/** Minutes to wait after each attempt; after the last one it is given up. */
const waitMinutes = [1, 5, 15, 60, 240, 720, 1440] as const;

export async function deliverMail(delivering: Delivering): Promise<void> {
  await turnIntoMails(delivering);
  if (delivering.mail === null) return;
  for (const delivery of await delivering.parts.store.mail.claim(atOnce, leaseMs)) await deliver(delivering, delivery);
}

const noticeSchema = z.object({
  record: z.string(),
  to: z.union([z.object({ roles: z.array(z.string()) }), z.object({ person: z.string() })]),
});

async function turnIntoMails({ parts, mail }: Delivering): Promise<void> {
  const { store } = parts;
  for (const message of await store.outbox.claim(atOnce, leaseMs, "notice")) {
    if (mail !== null) await enqueue(parts, message);
    await store.outbox.complete(message.id);
  }
}

async function enqueue(parts: InstanceParts, message: OutboxRow): Promise<void> {
  const { record, to } = noticeSchema.parse(message.payload);
  const { organisation, actor } = message;
  const addresses = await wanted(parts, organisation, ({ person }) => person !== actor);
  const told = "person" in to ? addresses.filter(({ person }) => person === to.person) : await ofRoles(to.roles);
  await parts.store.mail.enqueue(
    told.map(({ person }) => ({ id: deliveryId(message, person), person, organisation, actor, record })),
  );

  async function ofRoles(roles: readonly string[]): Promise<readonly MailAddressRecord[]> {
    const held = await Promise.all(addresses.map(({ person }) => roleOf(parts, person, organisation)));
    return addresses.filter((_address, at) => roles.includes(held[at] ?? ""));
  }
}

/** Stands in the mail itself, and names nobody. */
const deliveryId = ({ id }: OutboxRow, person: PersonId): string => sha256Hex(`${id} ${person}`).slice(0, 32);

async function wanted(
  parts: InstanceParts,
  organisation: OrganisationId,
  isMeant: (address: MailAddressRecord) => boolean,
): Promise<readonly MailAddressRecord[]> {
  const scope = scopeFor(parts, instanceActor(organisation), "mail.send");
  return (await parts.store.mail.confirmed(scope)).filter(isMeant);
}

async function roleOf(
  { store, clock }: InstanceParts,
  person: PersonId,
  organisation: OrganisationId,
): Promise<string | null> {
  const held = (await store.register.holdingsOf(person)).find(
    (holding) => holding.organisation === organisation && isHeldAt(holding, clock.nowMs()),
  );
  return held?.role ?? null;
}

async function deliver({ parts, mail }: Delivering, delivery: MailDelivery): Promise<void> {
  const { store, clock } = parts;
  const { id, person, organisation, record, attempts } = delivery;
  const [address] = await wanted(parts, organisation, (each) => each.person === person);
  const isHere = address !== undefined && (await roleOf(parts, person, organisation)) !== null;
  if (mail === null || !isHere) return store.mail.drop(id);
  try {
    if (!isMailAddress(address.address)) throw new Error("The address kept is none");
    await mail.contact.send(noticeMail(record, id, address.address, mail.instance));
    await store.mail.sent(id);
  } catch (thrown) {
    const minutes = waitMinutes[attempts - 1];
    const retryAtMs = minutes === undefined ? null : clock.nowMs() + minutes * 60_000;
    await store.mail.failed(id, faultOf(thrown), retryAtMs);
  }
}

/** For the page of health: what kind of fault, without the address that a mail server may repeat. */
function faultOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "unknown";
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : thrown.name;
  const status = "responseCode" in thrown && typeof thrown.responseCode === "number" ? ` ${thrown.responseCode}` : "";
  return `${code}${status}`;
}
