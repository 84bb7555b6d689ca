/** Public keys of authenticators (COSE, RFC 9052 and 9053) as JSON Web Keys (RFC 7517). */

import { type ApproverKey, toBase64url } from "@custodiet/verification";
import { decodeCredentialPublicKey } from "@simplewebauthn/server/helpers";

/** Labels of key parameters: RFC 9053, section 7. */
const labels = { kty: 1, crv: -1, x: -2, y: -3 } as const;

/** `null`: neither Ed25519, nor P-256, nor RSA. */
export function jwkOfCose(bytes: Uint8Array): ApproverKey["jwk"] | null {
  const key = decodeCredentialPublicKey(new Uint8Array(bytes)) as unknown as ReadonlyMap<number, unknown>;
  const part = (label: number): string => toBase64url(key.get(label) as Uint8Array);
  const [kty, crv] = [key.get(labels.kty), key.get(labels.crv)];
  if (kty === 1 && crv === 6) return { kty: "OKP", crv: "Ed25519", x: part(labels.x) };
  if (kty === 2 && crv === 1) return { kty: "EC", crv: "P-256", x: part(labels.x), y: part(labels.y) };
  // RSA calls its modulus and exponent by the same labels (RFC 8230, section 4).
  if (kty === 3) return { kty: "RSA", n: part(-1), e: part(-2) };
  return null;
}
