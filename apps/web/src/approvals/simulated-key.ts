/**
 * The key of a demonstration's fictional person. Everybody can make it again from the person's identifier, as the server
 * does for the demonstration's rosters: it proves nothing, and every record of it says "simulated".
 */
import { addSimulatedKey } from "../api/approvals.ts";

interface SimulatedKey {
  readonly keyId: string;
  readonly secret: CryptoKey;
}

/** RFC 8410, section 7: how a bare Ed25519 secret is wrapped. */
const wrapping = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** Registered with the server where it is not yet. */
export async function simulatedKey(person: string): Promise<SimulatedKey> {
  const words = new TextEncoder().encode(`custodiet demonstration key\n${person}`);
  const seed = new Uint8Array(await crypto.subtle.digest("SHA-256", words));
  const wrapped = Uint8Array.from([...wrapping, ...seed]);
  const secret = await crypto.subtle.importKey("pkcs8", wrapped, { name: "Ed25519" }, true, ["sign"]);
  const { x = "" } = await crypto.subtle.exportKey("jwk", secret);
  const { id } = await addSimulatedKey(x);
  return { keyId: id, secret };
}
