/** Sessions, and the persons behind them. */
import { type PersonId, sha256Hex } from "@custodiet/core";
import { isHeldAt, type PersonRecord, type SessionRecord } from "@custodiet/store";
import { type Action, type Actor, grants, isPersonRole } from "@custodiet/trust";
import { closeSession, openSession } from "../commands/sessions.ts";
import type { OpenedSession } from "./identity/identity-types.ts";
import type { Person, PersonOnOffer, SignedIn } from "./instance.ts";
import { type InstanceParts, newId, perform } from "./parts.ts";

/** For how long an authenticator that was shown stands for its person in sensitive acts. */
const confirmedMs = 5 * 60_000;

/** The database is told that a session is in use at most once a minute. */
const touchEveryMs = 60_000;

export async function findSession(parts: InstanceParts, token: string): Promise<SignedIn | null> {
  const tokenHash = sha256Hex(token);
  const session = await parts.store.sessions.find(tokenHash);
  if (session === null) return null;
  const idleMs = parts.clock.nowMs() - session.lastSeenAtMs;
  const record = idleMs > parts.sessionLimits.idleMs ? null : await parts.store.persons.get(session.person);
  if (record === null) return null;
  if (idleMs > touchEveryMs) {
    const touched = parts.store.sessions.touch(tokenHash);
    // Nobody's answer waits until somebody else's long writing is done, but where the session might end meanwhile.
    if (idleMs > parts.sessionLimits.idleMs / 2) await touched;
    else touched.catch(() => undefined);
  }
  return signedIn(parts, record, session);
}

export async function signIn(parts: InstanceParts, personId: string): Promise<OpenedSession | null> {
  const fictional = await parts.store.persons.listFictional();
  const record = fictional.find((person) => person.id === personId);
  const accounts = record === undefined ? [] : await parts.store.register.accountsOf(record.id);
  const account = accounts.find(({ kind, closedAtMs }) => kind === "demonstration" && closedAtMs === null);
  if (record === undefined || account === undefined) return null;
  return openSessionFor(parts, record, { account: account.id, authenticator: null, confirmedAtMs: null });
}

/**
 * A new session under a new token; `null`: the person holds no role now.
 *
 * @param untilMs when it ends at the latest; `null`: after the longest time of every session
 */
export async function openSessionFor(
  parts: InstanceParts,
  record: PersonRecord,
  by: SessionBy,
  untilMs: number | null = null,
): Promise<OpenedSession | null> {
  const csrfToken = newId(parts.randomness);
  const session = await signedIn(parts, record, { csrfToken, ...by });
  if (session === null) return null;
  const token = newId(parts.randomness) + newId(parts.randomness);
  const nowMs = parts.clock.nowMs();
  const opened: SessionRecord = {
    tokenHash: sha256Hex(token),
    person: session.actor.person,
    organisation: session.actor.organisation,
    csrfToken,
    openedAtMs: nowMs,
    lastSeenAtMs: nowMs,
    expiresAtMs: Math.min(nowMs + parts.sessionLimits.longestMs, untilMs ?? Number.MAX_SAFE_INTEGER),
    ...by,
  };
  const { mostOpen } = parts.sessionLimits;
  await perform(parts, openSession, session.actor, { session: opened, by: await meansOf(parts, opened), mostOpen });
  return { token, session };
}

/** The kind of authenticator that was shown, else of the account: an institution's provider, the demonstration's list. */
async function meansOf({ store: { register } }: InstanceParts, { person, authenticator, account }: SessionRecord) {
  const shown = (await register.authenticatorsOf(person)).find(({ id }) => id === authenticator);
  if (shown !== undefined) return shown.key.kind;
  return (await register.accountsOf(person)).find(({ id }) => id === account)?.kind ?? "local";
}

/** How a session began, and when its person was last seen with an authenticator. */
type SessionBy = Pick<SessionRecord, "account" | "authenticator" | "confirmedAtMs">;

export async function signOut(parts: InstanceParts, token: string): Promise<void> {
  const record = await parts.store.sessions.find(sha256Hex(token));
  const session = record === null ? null : await findSession(parts, token);
  if (record === null || session === null) return;
  await perform(parts, closeSession, session.actor, record);
}

export async function listPersons(parts: InstanceParts): Promise<readonly PersonOnOffer[]> {
  const records = await parts.store.persons.listFictional();
  const persons = await Promise.all(records.map((record) => describePerson(parts, record)));
  return persons.map((person) => ({ ...person, may: tellingGrants(person.role) }));
}

/** `null`: the person holds no role now, or one that this version does not know, so nothing is granted to them. */
export async function actorOf({ store, clock }: InstanceParts, { id }: PersonRecord): Promise<Actor | null> {
  const held = (await store.register.holdingsOf(id)).find((holding) => isHeldAt(holding, clock.nowMs()));
  if (held === undefined || !isPersonRole(held.role)) return null;
  const { role, organisation } = held;
  return { person: id, role, organisation, oversees: await store.organisations.overseenBy(organisation) };
}

/** Names of persons and machines; others stay ids. */
export async function namesOf(parts: InstanceParts, ids: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  const names = new Map((await parts.store.persons.named(wanted)).map(({ id, name }) => [id, name]));
  const others = wanted.filter((id) => !names.has(id));
  for (const { id, name } of await parts.store.machines.named(others)) names.set(id, name);
  return names;
}

async function signedIn(
  parts: InstanceParts,
  record: PersonRecord,
  { csrfToken, confirmedAtMs }: Pick<SessionRecord, "csrfToken" | "confirmedAtMs">,
): Promise<SignedIn | null> {
  const known = await actorOf(parts, record);
  if (known === null) return null;
  const actor = isConfirmed(parts, record, confirmedAtMs) ? { ...known, isConfirmed: true as const } : known;
  const { role, organisation } = actor;
  return { actor, person: await describePerson(parts, { ...record, role, organisation }), csrfToken };
}

/** Nobody stands behind a fictional person: there is no authenticator to show, and nothing real to keep from anybody. */
const isConfirmed = ({ clock }: InstanceParts, { isFictional }: PersonRecord, confirmedAtMs: number | null): boolean =>
  isFictional || (confirmedAtMs !== null && clock.nowMs() - confirmedAtMs <= confirmedMs);

async function describePerson({ store }: InstanceParts, record: PersonRecord): Promise<Person> {
  const { id, name, role, organisation, isFictional } = record;
  const found = await store.organisations.get({ organisations: [organisation] }, organisation);
  return { id, name, role, organisation: { id: organisation, name: found?.name ?? organisation }, isFictional };
}

/** What tells one position from another at a glance; all that it may do stands on a page of its own. */
const tellingActions: readonly Action[] = [
  "facility.read",
  "facility.store",
  "assessment.read",
  "scenario.read",
  "assessment.request",
  "comment.add",
  "ledger.read",
  "registry.record",
  "group.read",
  "group.create",
  "subscription.draft",
];

/** From the grant matrix, so that it is always true. */
const tellingGrants = (role: string): readonly Action[] =>
  tellingActions.filter((action) =>
    grants.some((grant) => grant.action === action && grant.roles.some((name) => name === role)),
  );
