/**
 * Signatures in minisign's format, which Debian's `minisign -V` checks: over the BLAKE2b-512 of the file, with a trusted
 * comment signed together with it. Source: minisign's documentation, "Signature format" and "Public key format".
 */
import { createHash } from "node:crypto";
import { decodeBase64, isSignedBy, privateKeyOf, publicKeyOf, signBytes } from "@custodiet/verification";

export interface ReleaseKey {
  /** Eight bytes that tell keys apart. */
  readonly id: Uint8Array;
  /** 32 bytes. */
  readonly seed: Uint8Array;
}

const keyAlgorithm = Buffer.from("Ed");
const prehashed = Buffer.from("ED");
const keyLength = 42;
const signatureBytes = 74;

/** Base64 as `minisign -P` takes it. */
export const releasePublicKey = ({ id, seed }: ReleaseKey): string =>
  Buffer.concat([keyAlgorithm, id, publicKeyOf(privateKeyOf(seed))]).toString("base64");

/** The text of a `.minisig` file. `comment`: one line, signed too. */
export function signFile(file: Uint8Array, { id, seed }: ReleaseKey, comment: string): string {
  if (/[\r\n]/.test(comment)) throw new Error("A trusted comment is one line");
  const key = privateKeyOf(seed);
  const signature = signBytes(key, digestOf(file));
  const whole = signBytes(key, Buffer.concat([signature, Buffer.from(comment)]));
  return [
    "untrusted comment: signature of a Custodiet sealed file",
    Buffer.concat([prehashed, id, signature]).toString("base64"),
    `trusted comment: ${comment}`,
    Buffer.from(whole).toString("base64"),
    "",
  ].join("\n");
}

/** The trusted comment, or `null` where anything does not match. */
export function verifyFile(file: Uint8Array, signatureText: string, publicKey: string): string | null {
  const [, line = "", trusted = "", whole = "", ...rest] = signatureText.split("\n");
  const key = decodeBase64(publicKey);
  const signature = decodeBase64(line);
  const over = decodeBase64(whole);
  const isWhole = key?.length === keyLength && signature?.length === signatureBytes && over !== null;
  if (!isWhole || rest.join("") !== "" || !trusted.startsWith("trusted comment: ")) return null;
  if (!startsWith(key, keyAlgorithm) || !startsWith(signature, prehashed)) return null;
  if (Buffer.compare(key.subarray(2, 10), signature.subarray(2, 10)) !== 0) return null;
  const comment = trusted.slice("trusted comment: ".length);
  const bare = key.subarray(10);
  const isOurs = isSignedBy(bare, digestOf(file), signature.subarray(10));
  const isWholeOurs = isSignedBy(bare, Buffer.concat([signature.subarray(10), Buffer.from(comment)]), over);
  return isOurs && isWholeOurs ? comment : null;
}

const digestOf = (file: Uint8Array): Uint8Array => createHash("blake2b512").update(file).digest();

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  Buffer.compare(bytes.subarray(0, start.length), start) === 0;
