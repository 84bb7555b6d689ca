/**
 * Signed notes (C2SP signed-note): a text, an empty line, and lines "— NAME BASE64(key id || signature)". Ed25519.
 * Key id: first four bytes of SHA-256(name, newline, algorithm byte, public key).
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { err, ok, type Result } from "@custodiet/core";
import { sha256, toHex } from "./hashing.ts";

/** The signature algorithm's byte in key ids and key texts. */
const ed25519 = 1;
const keyLength = 32;
const signatureLength = 64;
const idLength = 4;

export interface NoteVerifier {
  readonly name: string;
  /** Four bytes in hexadecimal. */
  readonly keyId: string;
  readonly publicKey: Uint8Array;
}

export interface NoteSigner {
  readonly verifier: NoteVerifier;
  readonly sign: (text: string) => string;
}

export type NoteFault = "malformed" | "unknown signer" | "bad signature";

/** A signer from the 32 secret bytes of an Ed25519 key. The secret stays inside. */
export function createNoteSigner(name: string, seed: Uint8Array): NoteSigner {
  const privateKey = privateKeyOf(seed);
  const verifier = createNoteVerifier(name, publicKeyOf(privateKey));
  return { verifier, sign: (text) => signNote(text, verifier, privateKey) };
}

export function createNoteVerifier(name: string, publicKey: Uint8Array): NoteVerifier {
  if (!isKeyName(name)) throw new Error("A key's name is not empty and has neither spaces nor plus signs");
  if (publicKey.length !== keyLength) throw new Error("An Ed25519 key has 32 bytes");
  const id = sha256(Buffer.from(`${name}\n`), Uint8Array.of(ed25519), publicKey).slice(0, idLength);
  return { name, keyId: toHex(id), publicKey };
}

/** `NAME+KEYID+BASE64(algorithm byte || key)`: how a verifier is handed over. */
export const formatVerifier = ({ name, keyId, publicKey }: NoteVerifier): string =>
  `${name}+${keyId}+${Buffer.concat([Uint8Array.of(ed25519), publicKey]).toString("base64")}`;

/** Reads what `formatVerifier` writes; the key id must be the key's own. */
export function parseVerifier(text: string): Result<NoteVerifier, "malformed"> {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text);
  const bytes = match?.[3] === undefined ? null : decodeBase64(match[3]);
  if (!match?.[1] || bytes?.length !== 1 + keyLength || bytes[0] !== ed25519) return err("malformed");
  const verifier = createNoteVerifier(match[1], bytes.slice(1));
  return verifier.keyId === match[2] ? ok(verifier) : err("malformed");
}

/** The signed text of a note that carries a good signature of this verifier; other signatures are not looked at. */
export function openNote(note: string, verifier: NoteVerifier): Result<string, NoteFault> {
  const split = note.lastIndexOf("\n\n");
  if (split === -1 || !note.endsWith("\n")) return err("malformed");
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split("\n");
  const parsed = lines.map(parseSignatureLine);
  if (parsed.some((line) => line === null)) return err("malformed");
  const own = parsed.filter((line) => line?.name === verifier.name && line.keyId === verifier.keyId);
  if (own.length === 0) return err("unknown signer");
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, verifier.publicKey]), format: "der", type: "spki" });
  const isGood = own.every((line) => line && verify(null, Buffer.from(text), key, line.signature));
  return isGood ? ok(text) : err("bad signature");
}

function signNote(text: string, verifier: NoteVerifier, key: KeyObject): string {
  if (!text.endsWith("\n")) throw new Error("A note's text ends with a newline");
  const signature = Buffer.concat([Buffer.from(verifier.keyId, "hex"), sign(null, Buffer.from(text), key)]);
  return `${text}\n— ${verifier.name} ${signature.toString("base64")}\n`;
}

interface SignatureLine {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

function parseSignatureLine(line: string): SignatureLine | null {
  const match = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line);
  const bytes = match?.[2] === undefined ? null : decodeBase64(match[2]);
  if (!match?.[1] || bytes?.length !== idLength + signatureLength) return null;
  return { name: match[1], keyId: toHex(bytes.slice(0, idLength)), signature: bytes.slice(idLength) };
}

/** Bytes of canonical base64, or `null`: text that would be written otherwise is refused. */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? new Uint8Array(bytes) : null;
}

const isKeyName = (name: string): boolean => /^[^\s+]+$/.test(name);

// DER wrappings of a bare Ed25519 key (RFC 8410, sections 4 and 7).
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

function privateKeyOf(seed: Uint8Array): KeyObject {
  if (seed.length !== keyLength) throw new Error("An Ed25519 secret has 32 bytes");
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: "der", type: "pkcs8" });
}

function publicKeyOf(privateKey: KeyObject): Uint8Array {
  const der = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return new Uint8Array(der.subarray(-keyLength));
}
