/**
 * Passkeys (Web Authentication level 3): what a browser is asked, and whether its answer holds. Without attestation, so
 * that it works without a network; the person is always verified by the authenticator; keys are found by themselves, so
 * that nobody types a name to sign in.
 */

import type { AuthenticatorKey, AuthenticatorRecord } from "@custodiet/store";
import { fromBase64url, toBase64url } from "@custodiet/verification";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { RequestFault } from "../faults.ts";
import { jwkOfCose } from "./cose.ts";

export type PasskeyAdded = RegistrationResponseJSON;
export type PasskeyShown = AuthenticationResponseJSON;
export type Passkey = Extract<AuthenticatorKey, { kind: "passkey" }>;

/** Where a ceremony takes place. */
export interface Site {
  readonly host: string;
  readonly origin: string;
}

/** Ed25519, ECDSA with P-256, RSA: what `checkApproval` can check offline. */
const algorithms = [-8, -7, -257];

export const askForNewPasskey = (
  { host }: Site,
  challenge: string,
  person: { readonly id: string; readonly name: string },
  known: readonly AuthenticatorRecord[],
) =>
  generateRegistrationOptions({
    rpName: "Custodiet",
    rpID: host,
    userName: person.name,
    userDisplayName: person.name,
    userID: new Uint8Array(Buffer.from(person.id)),
    challenge: new Uint8Array(fromBase64url(challenge)),
    attestationType: "none",
    excludeCredentials: known.flatMap(({ key }) => (key.kind === "passkey" ? [{ id: key.credential }] : [])),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });

export const askForPasskey = ({ host }: Site, challenge: string) =>
  generateAuthenticationOptions({
    rpID: host,
    challenge: new Uint8Array(fromBase64url(challenge)),
    userVerification: "required",
  });

/** The challenge that an answer says it answers; empty where it says none. */
export function challengeIn({ response }: PasskeyAdded | PasskeyShown): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(response.clientDataJSON, "base64url").toString("utf8"));
    return typeof challenge === "string" ? challenge : "";
  } catch {
    return "";
  }
}

/** The key of a passkey that was made for this challenge here; throws `CUS-S070`. */
export async function checkNewPasskey(site: Site, challenge: string, response: PasskeyAdded): Promise<Passkey> {
  const { registrationInfo } = await orRefuse(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (registrationInfo === undefined) throw notAccepted("The passkey was not confirmed.");
  const { id: credential, publicKey, transports = [] } = registrationInfo.credential;
  const jwk = jwkOfCose(publicKey);
  if (jwk === null) throw notAccepted("The passkey's key is of a kind that is not known here.");
  const cose = toBase64url(publicKey);
  return { kind: "passkey", jwk, rpId: site.host, origins: [site.origin], credential, cose, transports };
}

/** The authenticator's counter, where its passkey answered this challenge here; throws `CUS-S070`. */
export async function checkPasskey(
  site: Site,
  challenge: string,
  response: PasskeyShown,
  { key, signCount }: { readonly key: Passkey; readonly signCount: number },
): Promise<number> {
  const { verified, authenticationInfo } = await orRefuse(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      credential: { id: key.credential, publicKey: new Uint8Array(fromBase64url(key.cose)), counter: signCount },
      requireUserVerification: true,
    }),
  );
  if (!verified) throw notAccepted("The signature is not that passkey's.");
  return authenticationInfo.newCounter;
}

/** The library throws for whatever does not fit; each of these is an answer to refuse, not a bug. */
async function orRefuse<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (thrown) {
    throw notAccepted(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

export const notAccepted = (detail: string): RequestFault => new RequestFault("CUS-S070", detail);
