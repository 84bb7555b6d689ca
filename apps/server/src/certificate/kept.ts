/** The certificate that an instance serves by, in its data folder: given, or of an authority of its own. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFault } from "../faults.ts";
import { type CertificateFacts, readCertificate, requireUsable } from "./check.ts";
import { issueForServer, type KeyPair, makeAuthority, type Ports } from "./local-authority.ts";

const folderName = "tls";
const files = {
  server: { certificate: "certificate.pem", key: "certificate-key.pem" },
  authority: { certificate: "authority.pem", key: "authority-key.pem" },
} as const;

type Which = keyof typeof files;

export interface KeptCertificate extends CertificateFacts {
  readonly file: string;
  /** What browsers have to trust; `null`: the certificate was given. */
  readonly authority: (CertificateFacts & { readonly file: string }) | null;
}

/** Where the two files are; `null`: the folder keeps none. */
export function keptFiles(dataFolder: string): { readonly file: string; readonly keyFile: string } | null {
  const [file, keyFile] = pathsOf(dataFolder, "server");
  return existsSync(file) ? { file, keyFile } : null;
}

/** `null`: the folder keeps none. Throws `CUS-S106`. */
export function readKept(dataFolder: string): KeptCertificate | null {
  const [file] = pathsOf(dataFolder, "server");
  if (!existsSync(file)) return null;
  const [authority] = pathsOf(dataFolder, "authority");
  return {
    file,
    ...readCertificate(readText(file)),
    authority: existsSync(authority) ? { file: authority, ...readCertificate(readText(authority)) } : null,
  };
}

/** Keeps a pair that was made elsewhere, once it fits. Throws `CUS-S106`. */
export function putCertificate(dataFolder: string, pair: KeyPair, host: string, nowMs: number): KeptCertificate {
  requireUsable(pair, host, nowMs);
  keep(dataFolder, "server", pair);
  return requireKept(dataFolder);
}

/** Makes an authority, and by it a certificate. The authority before is replaced: browsers have to trust the new one. */
export async function startAuthority(dataFolder: string, host: string, ports: Ports): Promise<KeptCertificate> {
  keep(dataFolder, "authority", await makeAuthority(host, ports));
  return renewCertificate(dataFolder, host, ports);
}

/** Another certificate with another key, by the folder's own authority. Throws `CUS-S106`. */
export async function renewCertificate(dataFolder: string, host: string, ports: Ports): Promise<KeptCertificate> {
  const [file, keyFile] = pathsOf(dataFolder, "authority");
  if (!existsSync(keyFile)) throw new StartFault("CUS-S106", `${keyFile} is not there: no authority of this instance.`);
  const authority = { certificate: readText(file), key: readText(keyFile) };
  const pair = await issueForServer(authority, host, ports);
  requireUsable(pair, host, ports.nowMs);
  keep(dataFolder, "server", pair);
  return requireKept(dataFolder);
}

function requireKept(dataFolder: string): KeptCertificate {
  const kept = readKept(dataFolder);
  if (kept === null) throw new StartFault("CUS-S106", "The certificate was not kept.");
  return kept;
}

function keep(dataFolder: string, which: Which, { certificate, key }: KeyPair): void {
  const [file, keyFile] = pathsOf(dataFolder, which);
  mkdirSync(join(dataFolder, folderName), { recursive: true, mode: 0o700 });
  // The key first: a server that looks between the two finds that they do not belong together, and keeps what it has.
  replace(keyFile, key, 0o600);
  replace(file, certificate, which === "authority" ? 0o644 : 0o600);
}

/** In one step: whoever reads finds the old or the new, whole. */
function replace(path: string, text: string, mode: number): void {
  writeFileSync(`${path}.new`, text, { mode, flush: true });
  // A file that a broken attempt left behind has the mode it had.
  chmodSync(`${path}.new`, mode);
  renameSync(`${path}.new`, path);
}

function pathsOf(dataFolder: string, which: Which): readonly [string, string] {
  const { certificate, key } = files[which];
  return [join(dataFolder, folderName, certificate), join(dataFolder, folderName, key)];
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (thrown) {
    throw new StartFault("CUS-S106", thrown instanceof Error ? thrown.message : String(thrown));
  }
}
