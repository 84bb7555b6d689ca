/** Signing in by an account elsewhere: at an institution's provider, or by a certificate on a card. */
import { sha256Hex } from "@custodiet/core";
import type { AccountRecord } from "@custodiet/store";
import { toBase64url } from "@custodiet/verification";
import { RequestFault } from "../../faults.ts";
import type { CardHolder } from "../../identity/card.ts";
import type { Provider, ProviderAttempt } from "../../identity/provider.ts";
import { subjectAtProvider } from "../../identity/subjects.ts";
import type { InstanceParts } from "../parts.ts";
import { openSessionFor } from "../people.ts";
import type { OpenedSession, ProviderAnswer, ProviderBegun } from "./identity-types.ts";
import { requireOpen, siteAt } from "./site.ts";

/** Long enough to find the telephone that the provider asks for. */
const attemptMs = 10 * 60_000;

/** The page to which the provider sends the browser back; it is registered there to the letter. */
const redirectAt = (origin: string): string => new URL("/sign-in/provider", origin).href;

export async function beginAtProvider(
  parts: InstanceParts,
  origin: string,
  provider: Provider,
): Promise<ProviderBegun> {
  await siteAt(parts, origin);
  await requireOpen(parts);
  const [state, secret] = [random(parts), random(parts)];
  const address = await provider.begin({ redirect: redirectAt(origin), state, secret });
  const expiresAtMs = parts.clock.nowMs() + attemptMs;
  await parts.store.ceremonies.begin({ challenge: state, purpose: "oidc", subject: sha256Hex(secret), expiresAtMs });
  return { address, secret };
}

const random = ({ randomness }: InstanceParts): string => toBase64url(randomness.bytes(32));

/**
 * @param answer what stands behind the `?` of the page the provider sent the browser to
 * @param secret of the browser that began; `null`: it did not
 */
export async function signInAtProvider(
  parts: InstanceParts,
  origin: string,
  provider: Provider,
  { answer, secret }: ProviderAnswer,
): Promise<OpenedSession> {
  await siteAt(parts, origin);
  await requireOpen(parts);
  const answered = new URL(redirectAt(origin));
  answered.search = answer;
  const attempt = await takeAttempt(parts, answered, secret);
  const { subject, untilMs } = await provider.finish({ ...attempt, redirect: redirectAt(origin) }, answered);
  const account = await parts.store.register.accountOf("oidc", subjectAtProvider(provider.issuer, subject));
  if (account === null) throw notTied("CUS-S131", `the account ${JSON.stringify(subject)} at ${provider.issuer}`);
  return openSessionBy(parts, account, untilMs);
}

/** Each attempt is answered once, and in the browser that began it. */
async function takeAttempt(
  { store }: InstanceParts,
  answered: URL,
  secret: string | null,
): Promise<Pick<ProviderAttempt, "state" | "secret">> {
  const [state, ...more] = answered.searchParams.getAll("state");
  const isOne = state !== undefined && more.length === 0 && secret !== null;
  const asked = { challenge: state ?? "", purpose: "oidc", subject: sha256Hex(secret ?? "") } as const;
  if (!isOne || !(await store.ceremonies.take(asked))) {
    throw new RequestFault("CUS-S121", "This browser did not begin it, it was answered already, or it took too long.");
  }
  return { state, secret };
}

export async function signInByCard(parts: InstanceParts, origin: string, card: CardHolder): Promise<OpenedSession> {
  await siteAt(parts, origin);
  await requireOpen(parts);
  const account = await parts.store.register.accountOf("certificate", card.keyHash);
  if (account === null) throw notTied("CUS-S147", `the certificate with the key ${card.keyHash}`);
  return openSessionBy(parts, account, card.validUntilMs);
}

/** Nobody is let in by having an account elsewhere: two administrators tie it to a person of the register first. */
const notTied = (code: "CUS-S131" | "CUS-S147", what: string): RequestFault =>
  new RequestFault(code, `No person here is tied to ${what}.`);

/**
 * An account elsewhere confirms nothing: no authenticator of the person's own was shown.
 *
 * @param untilMs when it ends at the latest; `null`: as every session
 */
async function openSessionBy(
  parts: InstanceParts,
  { id, person }: AccountRecord,
  untilMs: number | null,
): Promise<OpenedSession> {
  const record = await parts.store.persons.get(person);
  const by = { account: id, authenticator: null, confirmedAtMs: null };
  const opened = record === null ? null : await openSessionFor(parts, record, by, untilMs);
  if (opened === null) throw new RequestFault("CUS-S070", "This person holds no role here now.");
  return opened;
}
