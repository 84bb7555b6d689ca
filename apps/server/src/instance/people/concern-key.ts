/**
 * What concerns are sealed by: a key for each organisation, from a file beside the log's signing key that the database
 * does not hold. Whoever has a copy of the database alone reads nothing of them; whoever has the folder as well does.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OrganisationId, Randomness } from "@custodiet/core";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { StartFault } from "../../faults.ts";

export interface ConcernSeal {
  /** Texts are kept and the key that opens them is not here: none is opened, and none is sealed by another. */
  readonly isLost: () => boolean;
  /** `place`: concern and number of the act; what is sealed for one place opens at no other. */
  readonly seal: (organisation: OrganisationId, place: string, text: string) => string;
  /** `null`: another key, another place, or altered. */
  readonly open: (organisation: OrganisationId, place: string, sealed: string) => string | null;
}

export const concernKeyFile = "concern-key";
const pattern = /^custodiet-concern-key ([0-9a-f]{64})\n$/;
const nonceLength = 24;

/**
 * The file is made at the first sealing. Throws `CUS-S107`.
 *
 * @param hasTexts whether texts were kept when the instance was opened: then no file is made
 */
export function keepConcernKey(folder: string, randomness: Randomness, hasTexts: boolean): ConcernSeal {
  const path = join(folder, concernKeyFile);
  let own: Uint8Array | null = null;
  const isLost = () => own === null && hasTexts && !existsSync(path);
  const cipher = (organisation: OrganisationId, place: string, nonce: Uint8Array) => {
    if (isLost()) throw new StartFault("CUS-S107", `${path} is not there, and texts are kept that it opens.`);
    own ??= openKey(path, randomness);
    const key = hmac(sha256, own, utf8ToBytes(`custodiet concerns 1\n${organisation}`));
    return xchacha20poly1305(key, nonce, utf8ToBytes(place));
  };
  return {
    isLost,
    seal: (organisation, place, text) => {
      const nonce = randomness.bytes(nonceLength);
      const sealed = cipher(organisation, place, nonce).encrypt(utf8ToBytes(text));
      return Buffer.concat([nonce, sealed]).toString("base64");
    },
    open: (organisation, place, sealed) => {
      if (isLost()) return null;
      const bytes = Buffer.from(sealed, "base64");
      const [nonce, rest] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength)];
      try {
        const opened = cipher(organisation, place, new Uint8Array(nonce)).decrypt(new Uint8Array(rest));
        return Buffer.from(opened).toString("utf8");
      } catch (thrown) {
        if (thrown instanceof StartFault) throw thrown;
        return null;
      }
    },
  };
}

/** A demonstration that is emptied gets another. */
export const removeConcernKey = (folder: string): void => rmSync(join(folder, concernKeyFile), { force: true });

function openKey(path: string, randomness: Randomness): Uint8Array {
  if (!existsSync(path)) {
    const key = Buffer.from(randomness.bytes(32)).toString("hex");
    try {
      writeFileSync(path, `custodiet-concern-key ${key}\n`, { mode: 0o600, flag: "wx", flush: true });
    } catch (thrown) {
      // Another process of the instance was quicker.
      if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
    }
  }
  const found = pattern.exec(readFileSync(path, "utf8"))?.[1];
  if (found === undefined) throw new StartFault("CUS-S107", `${path} is no key of concerns, or was cut short.`);
  return new Uint8Array(Buffer.from(found, "hex"));
}
