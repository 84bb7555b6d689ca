/**
 * Cosignatures of witnesses (C2SP tlog-cosignature, `cosignature/v1`): a witness signs that, at a time, this
 * checkpoint was consistent with every one it had cosigned before. The signature is eight bytes of time and 64 of
 * Ed25519 over `cosignature/v1`, `time T` and the checkpoint's text.
 */
import { err, ok, type Result } from "@custodiet/core";
import {
  formatKey,
  isSignedBy,
  type NamedKey,
  nameKey,
  parseKey,
  privateKeyOf,
  publicKeyOf,
  signatureLength,
  signBytes,
} from "./keys.ts";
import { formatSignatureLine, isLineOf, type SignatureLine, splitNote } from "./note.ts";

export type WitnessKey = NamedKey<"cosignature/v1">;

export interface Cosigner {
  readonly key: WitnessKey;
  /** The signature line for a note's text, ending with a newline. `atSeconds`: since 1970, whole. */
  readonly cosign: (text: string, atSeconds: number) => string;
}

const timeLength = 8;

/** A cosigner from the 32 secret bytes of an Ed25519 key. The secret stays inside. */
export function createCosigner(name: string, seed: Uint8Array): Cosigner {
  const privateKey = privateKeyOf(seed);
  const key = nameKey("cosignature/v1", name, publicKeyOf(privateKey));
  const cosign = (text: string, atSeconds: number): string => {
    if (!Number.isSafeInteger(atSeconds) || atSeconds < 0) throw new Error("A time is whole seconds since 1970");
    const time = Buffer.alloc(timeLength);
    time.writeBigUInt64BE(BigInt(atSeconds));
    return formatSignatureLine(key, Buffer.concat([time, signBytes(privateKey, messageOf(text, BigInt(atSeconds)))]));
  };
  return { key, cosign };
}

export const formatWitnessKey = (key: WitnessKey): string => formatKey(key);

export const parseWitnessKey = (text: string): Result<WitnessKey, "malformed"> => parseKey("cosignature/v1", text);

const messageOf = (text: string, atSeconds: bigint): string => `cosignature/v1\ntime ${atSeconds}\n${text}`;

/** One witness's good cosignature. */
export interface Cosignature {
  readonly witness: string;
  readonly atSeconds: number;
}

/** A cosignature that does not count, and why. Signatures of keys that are not known are ignored, not faults. */
export interface CosignatureFault {
  readonly witness: string;
  readonly kind: "bad signature" | "time in the future" | "the log's own key";
}

export interface Witnessed {
  /** Each witness once, with its latest good time, in the order of the keys given. */
  readonly cosignatures: readonly Cosignature[];
  readonly faults: readonly CosignatureFault[];
}

/** How far a witness's clock may be ahead of ours. */
const clockSkewSeconds = 300;

/**
 * Who has seen a note. Unknown witnesses are ignored, the same key counts once under whatever names, and the log's own
 * key is never a witness.
 *
 * @param logKey the bare public key of the log
 * @param nowSeconds a time later than this, and five minutes, is refused
 */
export function readCosignatures(
  note: string,
  witnesses: readonly WitnessKey[],
  logKey: Uint8Array,
  nowSeconds: number,
): Result<Witnessed, "malformed"> {
  const split = splitNote(note);
  if (!split.ok) return split;
  const { text, lines } = split.value;
  const cosignatures: Cosignature[] = [];
  const faults: CosignatureFault[] = [];
  const counted = new Set<string>();
  for (const key of witnesses) {
    const bare = Buffer.from(key.publicKey).toString("hex");
    const judged = lines.filter((line) => isLineOf(line, key)).map((line) => judge(line, key, text, nowSeconds));
    if (judged.length === 0 || counted.has(bare)) continue;
    if (bare === Buffer.from(logKey).toString("hex")) {
      faults.push({ witness: key.name, kind: "the log's own key" });
      continue;
    }
    faults.push(...judged.flatMap((found) => (found.ok ? [] : [{ witness: key.name, kind: found.error }])));
    const times = judged.flatMap((found) => (found.ok ? [found.value] : []));
    if (times.length === 0) continue;
    counted.add(bare);
    cosignatures.push({ witness: key.name, atSeconds: Math.max(...times) });
  }
  return ok({ cosignatures, faults });
}

function judge(
  { signature }: SignatureLine,
  { publicKey }: WitnessKey,
  text: string,
  nowSeconds: number,
): Result<number, "bad signature" | "time in the future"> {
  if (signature.length !== timeLength + signatureLength) return err("bad signature");
  const atSeconds = Buffer.from(signature).readBigUInt64BE(0);
  if (!isSignedBy(publicKey, messageOf(text, atSeconds), signature.slice(timeLength))) return err("bad signature");
  return atSeconds > BigInt(nowSeconds + clockSkewSeconds) ? err("time in the future") : ok(Number(atSeconds));
}

/** A note with further signature lines, each once. */
export function addSignatureLines(note: string, lines: readonly string[]): string {
  const added = lines.filter((line, at) => !note.includes(`\n${line}`) && lines.indexOf(line) === at);
  return note + added.join("");
}
