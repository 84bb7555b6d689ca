/**
 * The file of a person's own key: PKCS #8 sealed by AES-256-GCM (NIST SP 800-38D) under scrypt (RFC 7914), with its
 * parameters beside it, so that they can grow. All that stands in the file is authenticated. Files of before
 * (PKCS #8 under PBKDF2, PEM) still open, and are said to be weak.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
} from "node:crypto";
import { canonicalJson, err, ok, type Result, sha256Hex } from "@custodiet/core";
import { fromBase64url, toBase64url } from "@custodiet/verification";

/** `malformed`: no file of a key. `changed`: not as it was written. `wrong passphrase`: nor was a changed file made to fit it. */
export type OwnKeyFileFault = "malformed" | "changed" | "wrong passphrase";

export interface OpenedOwnKeyFile {
  readonly key: KeyObject;
  /** Of the form of before: whoever has the file tries passphrases cheaply. */
  readonly isWeak: boolean;
}

type Header = {
  readonly format: "custodiet own key 1";
  readonly derivation: {
    readonly name: "scrypt";
    /** A power of two. */
    readonly cost: number;
    readonly blockSize: number;
    readonly parallelism: number;
    readonly salt: string;
  };
  readonly cipher: { readonly name: "aes-256-gcm"; readonly nonce: string };
};

type File = Header & {
  /** The sealed key and the 16 bytes that authenticate it, base64url. */
  readonly sealed: string;
  /** SHA-256 of all else, so that a damaged file is not taken for a wrong passphrase. */
  readonly checksum: string;
};

/** OWASP's first choice of parameters for scrypt: 128 MiB for each try. */
const today = { name: "scrypt", cost: 2 ** 17, blockSize: 8, parallelism: 1 } as const;
/** What a file may ask of the machine that opens it: up to 1 GiB. A cost below today's is no file of ours. */
const mostCost = 2 ** 20;
const tagBytes = 16;

/** A new Ed25519 key. */
export const newOwnKey = (): KeyObject => generateKeyPairSync("ed25519").privateKey;

/** The key as text to keep in a file that only its owner may read. */
export function sealOwnKey(key: KeyObject, passphrase: string): string {
  const header: Header = {
    format: "custodiet own key 1",
    derivation: { ...today, salt: toBase64url(randomBytes(32)) },
    cipher: { name: "aes-256-gcm", nonce: toBase64url(randomBytes(12)) },
  };
  const cipher = createCipheriv("aes-256-gcm", deriveKey(header, passphrase), nonceOf(header));
  cipher.setAAD(writtenHeader(header));
  const secret = key.export({ type: "pkcs8", format: "der" });
  const sealed = toBase64url(Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]));
  const file: File = { ...header, sealed, checksum: checksumOf({ ...header, sealed }) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function openOwnKeyFile(text: string, passphrase: string): Result<OpenedOwnKeyFile, OwnKeyFileFault> {
  if (/^\s*-{5}BEGIN ENCRYPTED PRIVATE KEY-{5}/.test(text)) return openWeak(text, passphrase);
  const file = readFile(text);
  if (!file.ok) return file;
  const { sealed, checksum, ...header } = file.value;
  if (checksum !== checksumOf({ ...header, sealed })) return err("changed");
  const secret = unseal(header, fromBase64url(sealed), passphrase);
  const key = secret && readKey({ key: secret, format: "der", type: "pkcs8" });
  return key ? ok({ key, isWeak: false }) : err("wrong passphrase");
}

function openWeak(text: string, passphrase: string): Result<OpenedOwnKeyFile, OwnKeyFileFault> {
  const key = readKey({ key: text.trim(), format: "pem", passphrase });
  return key ? ok({ key, isWeak: true }) : err("wrong passphrase");
}

function readKey(of: Parameters<typeof createPrivateKey>[0]): KeyObject | null {
  try {
    const key = createPrivateKey(of);
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

/** Nothing is computed for a file whose parameters are not in bounds. */
function readFile(text: string): Result<File, "malformed" | "changed"> {
  const file = parse(text);
  if (file?.format !== "custodiet own key 1") return err("malformed");
  const { derivation, cipher, sealed, checksum } = file;
  const texts = [derivation?.salt, cipher?.nonce, sealed, checksum];
  if (!texts.every((each) => typeof each === "string")) return err("changed");
  const { name, cost, blockSize, parallelism } = derivation as Header["derivation"];
  const isKnown = name === today.name && cipher?.name === "aes-256-gcm";
  const isPower = Number.isInteger(cost) && Number.isInteger(Math.log2(cost));
  const isInBounds = isPower && cost >= today.cost && cost <= mostCost && blockSize === 8 && parallelism === 1;
  return isKnown && isInBounds ? ok(file as File) : err("changed");
}

function parse(text: string): Partial<File> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}

function unseal(header: Header, sealed: Uint8Array, passphrase: string): Buffer | null {
  try {
    const end = sealed.length - tagBytes;
    const decipher = createDecipheriv("aes-256-gcm", deriveKey(header, passphrase), nonceOf(header), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(writtenHeader(header));
    decipher.setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  } catch {
    return null;
  }
}

/** In Unicode's composed form: the same passphrase typed on another keyboard is the same bytes. */
function deriveKey({ derivation }: Header, passphrase: string): Buffer {
  const { cost, blockSize, parallelism, salt } = derivation;
  return scryptSync(passphrase.normalize("NFC"), fromBase64url(salt), 32, {
    cost,
    blockSize,
    parallelization: parallelism,
    maxmem: 256 * cost * blockSize,
  });
}

const nonceOf = ({ cipher }: Header): Uint8Array => fromBase64url(cipher.nonce);

/** Whatever else somebody wrote into it is authenticated too, and so refused. */
const writtenHeader = (header: Header): Buffer => Buffer.from(canonicalJson(header));

const checksumOf = (file: Header & { readonly sealed: string }): string => sha256Hex(canonicalJson(file));
