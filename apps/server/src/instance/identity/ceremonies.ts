/** Challenges given out, and answers to them: each challenge is for one purpose, one person or session, and one answer. */
import type { AuthenticatorKey, AuthenticatorRecord, CeremonyPurpose } from "@custodiet/store";
import {
  isOwnKeyAnswer,
  type OwnKeyPurpose,
  readOwnKeyAnswer,
  readOwnKeyQuestion,
  toBase64url,
  writeOwnKeyQuestion,
} from "@custodiet/verification";
import { challengeIn, checkNewPasskey, checkPasskey, notAccepted, type Site } from "../../identity/passkeys.ts";
import type { InstanceParts } from "../parts.ts";
import type { AddedAnswer, ShownAnswer } from "./identity-types.ts";

/** What a ceremony is for, and whose it is. */
export interface CeremonyFor {
  readonly purpose: CeremonyPurpose & OwnKeyPurpose;
  readonly subject: string;
}

/** Long enough to fetch a key from a safe, or to carry a question to another machine. */
const ceremonyMs = 10 * 60_000;

/** A fresh challenge (base64url of 32 bytes) and the question for a person's own key over the same. */
export async function beginCeremony(
  { store, clock, randomness }: InstanceParts,
  { origin }: Site,
  asked: CeremonyFor,
): Promise<{ readonly challenge: string; readonly ownKey: string }> {
  const challenge = toBase64url(randomness.bytes(32));
  const expiresAtMs = clock.nowMs() + ceremonyMs;
  await store.ceremonies.begin({ challenge, ...asked, expiresAtMs });
  const { instanceId } = await store.meta.facts();
  const { purpose } = asked;
  const question = { format: 1, purpose, instance: instanceId, origin, nonce: challenge, expiresAtMs } as const;
  return { challenge, ownKey: writeOwnKeyQuestion(question) };
}

/** The key that a new authenticator brings. Throws `CUS-S070`. */
export async function keyAdded(
  parts: InstanceParts,
  site: Site,
  asked: CeremonyFor,
  answer: AddedAnswer,
): Promise<AuthenticatorKey> {
  if (answer.kind === "own key") return { kind: "own key", jwk: await ownKeyAnswering(parts, site, asked, answer) };
  const challenge = challengeIn(answer.response);
  await take(parts, asked, challenge);
  return checkNewPasskey(site, challenge, answer.response);
}

/** The authenticator that answered, which stands. Throws `CUS-S070`. */
export async function authenticatorShown(
  parts: InstanceParts,
  site: Site,
  asked: CeremonyFor,
  answer: ShownAnswer,
): Promise<AuthenticatorRecord> {
  const shown = answer.kind === "passkey" ? await passkeyShown(parts, site, asked, answer.response) : null;
  return shown ?? ownKeyShown(parts, site, asked, answer as Extract<ShownAnswer, { kind: "own key" }>);
}

async function passkeyShown(
  parts: InstanceParts,
  site: Site,
  asked: CeremonyFor,
  response: Extract<ShownAnswer, { kind: "passkey" }>["response"],
): Promise<AuthenticatorRecord> {
  const { register } = parts.store;
  const challenge = challengeIn(response);
  await take(parts, asked, challenge);
  const known = requireStanding(await register.authenticatorShown("passkey", response.id));
  if (known.key.kind !== "passkey") throw unknownKey();
  const count = await checkPasskey(site, challenge, response, { key: known.key, signCount: known.signCount });
  await register.noteUse(known.id, count);
  return known;
}

type OwnKeyHandedIn = Extract<AddedAnswer, { kind: "own key" }>;

async function ownKeyShown(
  parts: InstanceParts,
  site: Site,
  asked: CeremonyFor,
  answer: OwnKeyHandedIn,
): Promise<AuthenticatorRecord> {
  const jwk = await ownKeyAnswering(parts, site, asked, answer);
  const { register } = parts.store;
  const known = requireStanding(await register.authenticatorWithKey({ kind: "own key", jwk }));
  await register.noteUse(known.id, 0);
  return known;
}

async function ownKeyAnswering(
  parts: InstanceParts,
  { origin }: Site,
  asked: CeremonyFor,
  { question: word, answer: answerWord }: OwnKeyHandedIn,
): Promise<AuthenticatorKey["jwk"]> {
  const [question, answer] = [readOwnKeyQuestion(word), readOwnKeyAnswer(answerWord)];
  if (question === null || answer === null) throw notAccepted("It is not an answer of a person's own key.");
  await take(parts, asked, question.nonce);
  const { instanceId } = await parts.store.meta.facts();
  const isOurs = question.instance === instanceId && question.origin === origin && question.purpose === asked.purpose;
  if (!isOurs) throw notAccepted("The answer is to another question.");
  if (!isOwnKeyAnswer(word, answer)) throw notAccepted("The signature is not that key's.");
  return answer.jwk;
}

async function take({ store }: InstanceParts, asked: CeremonyFor, challenge: string): Promise<void> {
  if (await store.ceremonies.take({ ...asked, challenge })) return;
  throw notAccepted("The question was not asked here, was answered already, or has expired.");
}

function requireStanding(known: AuthenticatorRecord | null): AuthenticatorRecord {
  if (known === null) throw unknownKey();
  if (known.revokedAtMs !== null) throw notAccepted("This authenticator has been revoked.");
  return known;
}

const unknownKey = () => notAccepted("This authenticator is not known here.");
