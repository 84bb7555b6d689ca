/** Bringing the first authenticator by a one-time code. Opens no session: the person signs in with it afterwards. */
import type { EnrolmentRecord, PersonRecord } from "@custodiet/store";
import { enrolAuthenticator } from "../../commands/authenticators.ts";
import { RequestFault } from "../../faults.ts";
import { hashOfCode } from "../../identity/codes.ts";
import { askForNewPasskey } from "../../identity/passkeys.ts";
import { type InstanceParts, newId, perform } from "../parts.ts";
import { actorOf } from "../people.ts";
import { beginCeremony, keyAdded } from "./ceremonies.ts";
import type { EnrolmentOffer, NewAuthenticatorOrder } from "./identity-types.ts";
import { siteAt } from "./site.ts";

export async function offerEnrolment(parts: InstanceParts, origin: string, code: string): Promise<EnrolmentOffer> {
  const site = await siteAt(parts, origin);
  const { enrolment, person } = await findEnrolment(parts, code);
  const asked = { purpose: "enrol", subject: enrolment.codeHash } as const;
  const { challenge, ownKey } = await beginCeremony(parts, site, asked);
  const known = await parts.store.register.authenticatorsOf(person.id);
  return { name: person.name, passkey: await askForNewPasskey(site, challenge, person, known), ownKey };
}

export async function enrol(
  parts: InstanceParts,
  origin: string,
  code: string,
  { label, answer }: NewAuthenticatorOrder,
): Promise<void> {
  const site = await siteAt(parts, origin);
  const { enrolment, person } = await findEnrolment(parts, code);
  const { codeHash } = enrolment;
  const key = await keyAdded(parts, site, { purpose: "enrol", subject: codeHash }, answer);
  const actor = await actorOf(parts, person);
  if (actor === null) throw codeNotAccepted();
  const authenticator = {
    id: newId(parts.randomness),
    person: person.id,
    organisation: person.organisation,
    key,
    label,
  };
  await perform(parts, enrolAuthenticator, actor, { codeHash, authenticator });
}

/** The person whose code it is; throws `CUS-S072` for whatever is wrong with it, and says no more. */
async function findEnrolment(
  { store, clock }: InstanceParts,
  code: string,
): Promise<{ readonly enrolment: EnrolmentRecord; readonly person: PersonRecord }> {
  const enrolment = await store.enrolments.find(hashOfCode(code));
  const isValid = enrolment !== null && enrolment.spentAtMs === null && enrolment.expiresAtMs > clock.nowMs();
  const person = isValid ? await store.persons.get(enrolment.person) : null;
  if (enrolment === null || person === null) throw codeNotAccepted();
  return { enrolment, person };
}

const codeNotAccepted = (): RequestFault =>
  new RequestFault("CUS-S072", "The code is not known, was used already, or has expired.");
