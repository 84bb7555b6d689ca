/** A certificate in files, looked at again and again: one that was renewed serves without a restart. */
import { readFileSync } from "node:fs";
import { readCertificate, requireTogether } from "../certificate/check.ts";
import { StartFault } from "../faults.ts";
import type { TlsFiles } from "./tls.ts";

export interface FollowedTls extends TlsFiles {
  readonly follow: NonNullable<TlsFiles["follow"]>;
  /** When the certificate ends that serves now. */
  readonly endsMs: () => number;
  /** Looks now. */
  readonly look: () => void;
  readonly close: () => void;
}

const lookEveryMs = 30_000;

/** Throws `CUS-S106`. What cannot be used later is not taken: what served before serves on. */
export function followTlsFiles({ file, keyFile }: { readonly file: string; readonly keyFile: string }): FollowedTls {
  const first = read(file, keyFile);
  const appliers: ((later: TlsFiles) => void)[] = [];
  let serving = first;
  const look = (): void => {
    const later = readOrNull(file, keyFile);
    if (later === null || (later.certificate === serving.certificate && later.key === serving.key)) return;
    serving = later;
    for (const apply of appliers) apply(later);
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return {
    ...first,
    follow: (apply) => void appliers.push(apply),
    endsMs: () => readCertificate(serving.certificate).endsMs,
    look,
    close: () => clearInterval(timer),
  };
}

function read(file: string, keyFile: string): TlsFiles {
  try {
    const files = { certificate: readFileSync(file, "utf8"), key: readFileSync(keyFile, "utf8") };
    requireTogether(files);
    return files;
  } catch (thrown) {
    throw new StartFault("CUS-S106", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function readOrNull(file: string, keyFile: string): TlsFiles | null {
  try {
    return read(file, keyFile);
  } catch {
    return null;
  }
}
