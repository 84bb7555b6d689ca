import { type AccountRecord, type AuthenticatorRecord, isHeldAt } from "@custodiet/store";
import { accountAtProvider } from "../identity/subjects.ts";
import type { OpenedBy, PersonInSight, SessionInSight } from "../instance/identity/identity-types.ts";
import { toInstant } from "../instance/parts.ts";
import type { Institution } from "../institution.ts";

const toInstantOrNull = (ms: number | null): string | null => (ms === null ? null : toInstant(ms));

export const viewAuthenticator = ({ id, key, label, addedAtMs, lastUsedAtMs, revokedAtMs }: AuthenticatorRecord) => ({
  id,
  kind: key.kind,
  label,
  addedAt: toInstant(addedAtMs),
  lastUsedAt: toInstantOrNull(lastUsedAtMs),
  revokedAt: toInstantOrNull(revokedAtMs),
});

export const viewOpenSession = (
  { id, openedAtMs, lastSeenAtMs, expiresAtMs, openedBy, isThisOne }: SessionInSight,
  provider: Institution["provider"],
) => ({
  id,
  openedAt: toInstant(openedAtMs),
  lastSeenAt: toInstant(lastSeenAtMs),
  expiresAt: toInstant(expiresAtMs),
  way: openedBy?.way ?? null,
  by: openedBy === null ? null : nameOf(openedBy, provider),
  isThisOne,
});

/** A provider that the settings no longer name is told by its address. */
function nameOf(openedBy: OpenedBy, provider: Institution["provider"]): string | null {
  switch (openedBy.way) {
    case "authenticator":
      return openedBy.label;
    case "provider":
      return provider?.issuer === openedBy.issuer ? provider.name : openedBy.issuer;
    case "card":
      return null;
  }
}

const viewAccount = ({ id, kind, subject }: AccountRecord) => {
  if (kind !== "oidc" || subject === null) return { id, kind, issuer: null, subject };
  const [issuer, name] = accountAtProvider(subject);
  return { id, kind, issuer, subject: name };
};

export const viewPerson = ({ person, holdings, authenticators, accounts, hasLeft }: PersonInSight, nowMs: number) => ({
  id: person.id,
  name: person.name,
  isFictional: person.isFictional,
  hasLeft,
  accounts: accounts.map(viewAccount),
  roles: holdings.map((holding) => ({
    id: holding.id,
    role: holding.role,
    from: toInstant(holding.fromMs),
    until: toInstantOrNull(holding.untilMs),
    isHeld: isHeldAt(holding, nowMs),
    entryIndex: holding.entryIndex,
  })),
  authenticators: authenticators.map(viewAuthenticator),
});
