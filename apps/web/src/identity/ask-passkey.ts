/** Asking the browser for a passkey. It throws what the browser throws when its person turns away. */
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type { AddedAnswer, ShownAnswer } from "../api/identity.ts";

export async function makePasskey(options: unknown): Promise<AddedAnswer> {
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  const { id, rawId, type, clientExtensionResults, response } = await startRegistration({ optionsJSON });
  const { clientDataJSON, attestationObject, transports } = response;
  return {
    kind: "passkey",
    response: {
      ...{ id, rawId, type, clientExtensionResults: { ...clientExtensionResults } },
      response: { clientDataJSON, attestationObject, ...(transports ? { transports } : {}) },
    },
  };
}

export async function showPasskey(options: unknown): Promise<ShownAnswer> {
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
  const { id, rawId, type, clientExtensionResults, response } = await startAuthentication({ optionsJSON });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    kind: "passkey",
    response: {
      ...{ id, rawId, type, clientExtensionResults: { ...clientExtensionResults } },
      response: { clientDataJSON, authenticatorData, signature, ...(userHandle ? { userHandle } : {}) },
    },
  };
}

/** Whether this page may ask for passkeys at all: they need TLS, or `localhost`. */
export const hasPasskeys = (): boolean => window.isSecureContext && "credentials" in navigator;
