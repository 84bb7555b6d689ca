/** Signing in by an authenticator of one's own, and confirming with it what a session left open must not do. */
import { sha256Hex } from "@custodiet/core";
import type { AuthenticatorRecord } from "@custodiet/store";
import { askForPasskey, notAccepted } from "../../identity/passkeys.ts";
import type { InstanceParts } from "../parts.ts";
import { openSessionFor } from "../people.ts";
import { authenticatorShown, beginCeremony, type CeremonyFor } from "./ceremonies.ts";
import type { Offer, OpenedSession, ShownAnswer } from "./identity-types.ts";
import { requireOpen, siteAt } from "./site.ts";

const signingIn: CeremonyFor = { purpose: "sign-in", subject: "" };

const confirming = (token: string): CeremonyFor => ({ purpose: "confirm", subject: sha256Hex(token) });

export const offerSignIn = (parts: InstanceParts, origin: string): Promise<Offer> => offer(parts, origin, signingIn);

export const offerConfirmation = (parts: InstanceParts, origin: string, token: string): Promise<Offer> =>
  offer(parts, origin, confirming(token));

async function offer(parts: InstanceParts, origin: string, asked: CeremonyFor): Promise<Offer> {
  const site = await siteAt(parts, origin);
  await requireOpen(parts);
  const { challenge, ownKey } = await beginCeremony(parts, site, asked);
  return { passkey: await askForPasskey(site, challenge), ownKey };
}

/** Throws `CUS-S070` for whatever does not fit: the answer, a revoked key, a person who left. */
export async function signInBy(parts: InstanceParts, origin: string, answer: ShownAnswer): Promise<OpenedSession> {
  const site = await siteAt(parts, origin);
  await requireOpen(parts);
  const shown = await authenticatorShown(parts, site, signingIn, answer);
  return openLocalSession(parts, shown);
}

async function openLocalSession(parts: InstanceParts, { id, person }: AuthenticatorRecord): Promise<OpenedSession> {
  const { persons, register } = parts.store;
  const record = await persons.get(person);
  const account = (await register.accountsOf(person)).find(
    ({ kind, closedAtMs }) => kind === "local" && closedAtMs === null,
  );
  if (record === null || account === undefined) throw notAccepted("This person signs in here no longer.");
  const by = { account: account.id, authenticator: id, confirmedAtMs: parts.clock.nowMs() };
  const opened = await openSessionFor(parts, record, by);
  if (opened === null) throw notAccepted("This person holds no role here now.");
  return opened;
}

/** The person of the session shows an authenticator of their own again. */
export async function confirm(parts: InstanceParts, origin: string, token: string, answer: ShownAnswer): Promise<void> {
  const site = await siteAt(parts, origin);
  const shown = await authenticatorShown(parts, site, confirming(token), answer);
  const session = await parts.store.sessions.find(sha256Hex(token));
  if (session === null || session.person !== shown.person) throw notAccepted("The authenticator is another person's.");
  await parts.store.sessions.confirm(session.tokenHash, shown.id);
}
