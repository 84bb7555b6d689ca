/** What is asked of a proof: that the leaf stands at this place in the tree of this size and root. Hashes in hexadecimal. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: string;
  readonly rootHash: string;
  readonly proof: readonly string[];
}

/** Browsers lend their hash functions only to pages that came over a secure connection, or from this very machine. */
export const mayVerifyHere = (): boolean => globalThis.crypto?.subtle !== undefined;

/**
 * Whether the claim holds, worked out in this browser: nothing the server says is taken for it (RFC 9162, 2.1.3.2).
 */
export async function verifyInclusion({ index, size, leafHash, rootHash, proof }: InclusionClaim): Promise<boolean> {
  if (!Number.isSafeInteger(size) || !Number.isInteger(index) || index < 0 || index >= size) return false;
  if (![leafHash, rootHash, ...proof].every(isHash)) return false;
  let place = BigInt(index);
  let last = BigInt(size) - 1n;
  let hash = fromHex(leafHash);
  for (const sibling of proof) {
    if (last === 0n) return false;
    if ((place & 1n) === 1n || place === last) {
      hash = await hashNode(fromHex(sibling), hash);
      // A right edge without a sibling moves up until it has one.
      while ((place & 1n) === 0n && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      hash = await hashNode(hash, fromHex(sibling));
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && toHex(hash) === rootHash;
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** RFC 6962: an inner node is hashed with a one before it, so that none can pass for a leaf. */
async function hashNode(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array([1, ...left, ...right])));
}

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
