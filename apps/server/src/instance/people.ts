/** Sessions, and the persons behind them. */
import { type PersonId, sha256Hex } from "@custodiet/core";
import type { PersonRecord } from "@custodiet/store";
import { type Actor, grants, isActorRole } from "@custodiet/trust";
import { closeSession, openSession } from "../commands/sessions.ts";
import type { Person, PersonOnOffer, SignedIn } from "./instance.ts";
import { type InstanceParts, newId, perform } from "./parts.ts";

const sessionMs = 12 * 3_600_000;
/** The database is told that a session is in use at most once a minute. */
const touchEveryMs = 60_000;

export async function findSession(parts: InstanceParts, token: string): Promise<SignedIn | null> {
  const tokenHash = sha256Hex(token);
  const session = await parts.store.sessions.find(tokenHash);
  if (session === null) return null;
  const record = await parts.store.persons.get(session.person);
  if (record === null) return null;
  if (parts.clock.nowMs() - session.lastSeenAtMs > touchEveryMs) await parts.store.sessions.touch(tokenHash);
  return signedIn(parts, record, session.csrfToken);
}

export async function signIn(
  parts: InstanceParts,
  personId: string,
): Promise<{ readonly token: string; readonly session: SignedIn } | null> {
  const fictional = await parts.store.persons.listFictional();
  const record = fictional.find((person) => person.id === personId);
  const session = record === undefined ? null : await signedIn(parts, record, newId(parts.randomness));
  if (session === null) return null;
  const token = newId(parts.randomness) + newId(parts.randomness);
  const nowMs = parts.clock.nowMs();
  await perform(parts, openSession, session.actor, {
    tokenHash: sha256Hex(token),
    person: session.actor.person,
    organisation: session.actor.organisation,
    csrfToken: session.csrfToken,
    openedAtMs: nowMs,
    lastSeenAtMs: nowMs,
    expiresAtMs: nowMs + sessionMs,
  });
  return { token, session };
}

export async function signOut(parts: InstanceParts, token: string): Promise<void> {
  const record = await parts.store.sessions.find(sha256Hex(token));
  const session = record === null ? null : await findSession(parts, token);
  if (record === null || session === null) return;
  await perform(parts, closeSession, session.actor, record);
}

export async function listPersons(parts: InstanceParts): Promise<readonly PersonOnOffer[]> {
  const records = await parts.store.persons.listFictional();
  const persons = await Promise.all(records.map((record) => describePerson(parts, record)));
  return persons.map((person) => ({ ...person, mayText: wordGrants(person.role) }));
}

/** `null`: the role is none that this version knows, so nothing is granted to it. */
export async function actorOf(parts: InstanceParts, record: PersonRecord): Promise<Actor | null> {
  const { id: person, organisation, role } = record;
  if (!isActorRole(role)) return null;
  return { person, role, organisation, oversees: await parts.store.organisations.overseenBy(organisation) };
}

/** Names of persons of the actor's own organisations; others stay ids. */
export async function namesOf(parts: InstanceParts, ids: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
  const records = await Promise.all([...new Set(ids)].map((id) => parts.store.persons.get(id)));
  return new Map(records.flatMap((record) => (record === null ? [] : [[record.id, record.name]])));
}

async function signedIn(parts: InstanceParts, record: PersonRecord, csrfToken: string): Promise<SignedIn | null> {
  const actor = await actorOf(parts, record);
  return actor === null ? null : { actor, person: await describePerson(parts, record), csrfToken };
}

async function describePerson({ store }: InstanceParts, record: PersonRecord): Promise<Person> {
  const { id, name, role, organisation, isFictional } = record;
  const found = await store.organisations.get({ organisations: [organisation] }, organisation);
  return { id, name, role, organisation: { id: organisation, name: found?.name ?? organisation }, isFictional };
}

const actionWords: readonly (readonly [string, string])[] = [
  ["facility.read", "read facilities"],
  ["facility.store", "change facilities"],
  ["assessment.read", "read assessments"],
  ["scenario.read", "read scenarios step by step"],
  ["assessment.request", "have facilities assessed"],
  ["comment.add", "comment on facilities"],
  ["ledger.read", "read the ledger"],
];

/** "May read facilities, read assessments." From the grant matrix, so that it is always true. */
function wordGrants(role: string): string {
  const granted = actionWords.filter(([action]) =>
    grants.some((grant) => grant.action === action && grant.roles.some((name) => name === role)),
  );
  const words = granted.map(([, text]) => text).join(", ");
  return words === "" ? "May read what is public." : `May ${words}.`;
}
