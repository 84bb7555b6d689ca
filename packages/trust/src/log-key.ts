/** The instance's own signing key. The app keeps the secret text in a file; trust reads and makes the text only. */
import { err, ok, type Randomness, type Result } from "@custodiet/core";
import { createNoteSigner, decodeBase64, formatVerifier, type NoteSigner } from "@custodiet/verification";

/** Signs the log's checkpoints. */
export type LogSigner = NoteSigner;

const seedLength = 32;
const secretPattern = /^custodiet-log-key ([^\s+]+) ([A-Za-z0-9+/]+=*)\n$/;

/** A new key: the secret text to keep (one line, for a file only its owner may read) and the public text to hand out. */
export function createLogKey(origin: string, randomness: Randomness): { secretText: string; verifierText: string } {
  const seed = randomness.bytes(seedLength);
  const signer = createNoteSigner(origin, seed);
  return {
    secretText: `custodiet-log-key ${origin} ${Buffer.from(seed).toString("base64")}\n`,
    verifierText: formatVerifier(signer.verifier),
  };
}

/** Reads the secret text; `malformed` when the file was cut short or is another thing. */
export function readLogKey(secretText: string): Result<LogSigner, "malformed"> {
  const match = secretPattern.exec(secretText);
  const seed = match?.[2] === undefined ? null : decodeBase64(match[2]);
  if (!match?.[1] || seed?.length !== seedLength) return err("malformed");
  return ok(createNoteSigner(match[1], seed));
}
