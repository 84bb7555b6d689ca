import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text as the server reckons it, also where the page came without TLS and the browser has no `subtle`. */
export const textHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
