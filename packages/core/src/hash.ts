import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical.ts";

/** SHA-256 of a text's UTF-8 bytes, 64 lower-case hexadecimal digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of the canonical JSON (RFC 8785) of a value: the hash every result carries of what it came from. */
export const contentHash = (value: unknown): string => sha256Hex(canonicalJson(value));
