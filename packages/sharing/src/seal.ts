/** Sealing with age (C2SP age, X25519 recipients): only whom it is for can open it, with the `age` command too. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/** A new secret (`AGE-SECRET-KEY-1…`) and what others seal to (`age1…`). */
export async function newSealKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What others seal to, of a secret. */
export const sealRecipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

export function sealBytes(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error("Sealed to nobody: an empty audience is refused");
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** The bytes, or `null` where none of these secrets opens it or it was damaged. */
export async function unsealBytes(sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(sealed);
  } catch {
    return null;
  }
}
