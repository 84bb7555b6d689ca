/**
 * Signed notes (C2SP signed-note): a text, an empty line, and lines "— NAME BASE64(key id || signature)". Ed25519.
 * Key id: first four bytes of SHA-256(name, newline, algorithm byte, public key).
 */
import { err, ok, type Result } from "@custodiet/core";
import { toHex } from "./hashing.ts";
import {
  decodeBase64,
  formatKey,
  idLength,
  isSignedBy,
  type NamedKey,
  nameKey,
  parseKey,
  privateKeyOf,
  publicKeyOf,
  signatureLength,
  signBytes,
} from "./keys.ts";

export type NoteVerifier = NamedKey<"ed25519">;

export interface NoteSigner {
  readonly verifier: NoteVerifier;
  readonly sign: (text: string) => string;
}

export type NoteFault = "malformed" | "unknown signer" | "bad signature";

/** A signer from the 32 secret bytes of an Ed25519 key. The secret stays inside. */
export function createNoteSigner(name: string, seed: Uint8Array): NoteSigner {
  const privateKey = privateKeyOf(seed);
  const verifier = createNoteVerifier(name, publicKeyOf(privateKey));
  const sign = (text: string): string => {
    if (!text.endsWith("\n")) throw new Error("A note's text ends with a newline");
    return `${text}\n${formatSignatureLine(verifier, signBytes(privateKey, text))}`;
  };
  return { verifier, sign };
}

export const createNoteVerifier = (name: string, publicKey: Uint8Array): NoteVerifier =>
  nameKey("ed25519", name, publicKey);

export const formatVerifier = (verifier: NoteVerifier): string => formatKey(verifier);

/** Reads what `formatVerifier` writes; the key id must be the key's own. */
export const parseVerifier = (text: string): Result<NoteVerifier, "malformed"> => parseKey("ed25519", text);

/** The signed text of a note that carries a good signature of this verifier; other signatures are not looked at. */
export function openNote(note: string, verifier: NoteVerifier): Result<string, NoteFault> {
  const split = splitNote(note);
  if (!split.ok) return split;
  const { text, lines } = split.value;
  const own = lines.filter((line) => isLineOf(line, verifier));
  if (own.length === 0) return err("unknown signer");
  const isGood = own.every(
    ({ signature }) => signature.length === signatureLength && isSignedBy(verifier.publicKey, text, signature),
  );
  return isGood ? ok(text) : err("bad signature");
}

/** A signature line, of whatever algorithm: what stands behind the key id is its signer's affair. */
export interface SignatureLine {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** The most signatures that are looked at: a stranger's note must not cost more. */
const mostLines = 64;

/** A note's text and its signature lines, unverified. */
export function splitNote(note: string): Result<{ text: string; lines: readonly SignatureLine[] }, "malformed"> {
  const split = note.lastIndexOf("\n\n");
  if (split === -1 || !note.endsWith("\n")) return err("malformed");
  const written = note.slice(split + 2, -1).split("\n");
  if (written.length > mostLines) return err("malformed");
  const lines = written.flatMap((line) => parseSignatureLine(line) ?? []);
  return lines.length === written.length ? ok({ text: note.slice(0, split + 1), lines }) : err("malformed");
}

export const isLineOf = (line: SignatureLine, key: NamedKey): boolean =>
  line.name === key.name && line.keyId === key.keyId;

export function formatSignatureLine({ name, keyId }: NamedKey, signature: Uint8Array): string {
  return `— ${name} ${Buffer.concat([Buffer.from(keyId, "hex"), signature]).toString("base64")}\n`;
}

function parseSignatureLine(line: string): SignatureLine | null {
  const match = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line);
  const bytes = match?.[2] === undefined ? null : decodeBase64(match[2]);
  if (!match?.[1] || !bytes || bytes.length <= idLength) return null;
  return { name: match[1], keyId: toHex(bytes.slice(0, idLength)), signature: bytes.slice(idLength) };
}
