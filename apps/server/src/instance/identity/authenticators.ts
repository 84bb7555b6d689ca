/** A person's own authenticators and sessions: adding another, revoking one, ending what is open elsewhere. */
import { sha256Hex } from "@custodiet/core";
import type { AccountRecord } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { addAuthenticator, revokeAuthenticator } from "../../commands/authenticators.ts";
import { closeSession, sessionRecordOf, sessionsRecordOf } from "../../commands/sessions.ts";
import { RequestFault } from "../../faults.ts";
import { askForNewPasskey } from "../../identity/passkeys.ts";
import { accountAtProvider } from "../../identity/subjects.ts";
import { type InstanceParts, newId, perform } from "../parts.ts";
import { namesOf } from "../people.ts";
import { beginCeremony, type CeremonyFor, keyAdded } from "./ceremonies.ts";
import type { NewAuthenticatorOrder, Offer, OpenedBy, SessionInSight, SessionsEnded } from "./identity-types.ts";
import { siteAt } from "./site.ts";

const adding = (token: string): CeremonyFor => ({ purpose: "add", subject: sha256Hex(token) });

export async function offerAuthenticator(
  parts: InstanceParts,
  origin: string,
  token: string,
  { person }: Actor,
): Promise<Offer> {
  const site = await siteAt(parts, origin);
  const record = await parts.store.persons.get(person);
  const { challenge, ownKey } = await beginCeremony(parts, site, adding(token));
  const known = await parts.store.register.authenticatorsOf(person);
  const named = { id: person, name: record?.name ?? person };
  return { passkey: await askForNewPasskey(site, challenge, named, known), ownKey };
}

export async function addOwnAuthenticator(
  parts: InstanceParts,
  origin: string,
  token: string,
  actor: Actor,
  { label, answer }: NewAuthenticatorOrder,
): Promise<void> {
  const key = await keyAdded(parts, await siteAt(parts, origin), adding(token), answer);
  const owned = { id: newId(parts.randomness), person: actor.person, organisation: actor.organisation };
  await perform(parts, addAuthenticator, actor, { ...owned, key, label });
}

export async function revokeOwnAuthenticator(parts: InstanceParts, actor: Actor, id: string): Promise<void> {
  await perform(parts, revokeAuthenticator, actor, id);
}

export async function listSessions(
  { store }: InstanceParts,
  { person }: Actor,
  token: string,
): Promise<readonly SessionInSight[]> {
  const authenticators = await store.register.authenticatorsOf(person);
  const labels = new Map(authenticators.map(({ id, label }) => [id, label]));
  const accounts = new Map((await store.register.accountsOf(person)).map((account) => [account.id, account]));
  const own = sha256Hex(token);
  return (await store.sessions.ofPerson(person)).map((session) => ({
    id: sessionRecordOf(session.tokenHash),
    openedAtMs: session.openedAtMs,
    lastSeenAtMs: session.lastSeenAtMs,
    expiresAtMs: session.expiresAtMs,
    openedBy: openedBy(labels.get(session.authenticator ?? ""), accounts.get(session.account ?? "")),
    isThisOne: session.tokenHash === own,
  }));
}

/** An authenticator that was shown later confirms a session, and is what it is told by. */
function openedBy(label: string | undefined, account: AccountRecord | undefined): OpenedBy | null {
  if (label !== undefined) return { way: "authenticator", label };
  if (account?.kind === "certificate") return { way: "card" };
  if (account?.kind !== "oidc" || account.subject === null) return null;
  const [issuer] = accountAtProvider(account.subject);
  return { way: "provider", issuer };
}

export async function endOwnSession(parts: InstanceParts, actor: Actor, id: string): Promise<void> {
  const open = await parts.store.sessions.ofPerson(actor.person);
  const session = open.find(({ tokenHash }) => sessionRecordOf(tokenHash) === id);
  if (session === undefined) throw new RequestFault("CUS-S008", "No session of yours is open by this name.");
  await perform(parts, closeSession, actor, session);
}

/** Told to the person, whoever may read the ledger: it is about them. */
export async function endedByOthers(parts: InstanceParts, actor: Actor): Promise<readonly SessionsEnded[]> {
  const record = { kind: "person-sessions", id: sessionsRecordOf(actor.person) };
  const lines = await parts.store.ledger.ofRecord(scopeOf(actor.organisation), record);
  const names = await namesOf(
    parts,
    lines.flatMap((line) => line.actor ?? []),
  );
  return lines
    .toReversed()
    .slice(0, mostTold)
    .map(({ atMs, actor: by, index }) => ({ atMs, by: names.get(by ?? "") ?? by ?? "", entryIndex: index }));
}

const mostTold = 5;
