/** The certificate by which an account proves to the database server who it is: its files are tried before they are used. */
import { readFileSync, statSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { openFault } from "../open-faults.ts";
import type { OpenFault } from "../ports.ts";
import { type CertificateFiles, certificateFilesOf } from "./transport.ts";

/**
 * What is wrong with the files an address names (`sslcert`, `sslkey`, `sslrootcert`); `null`: nothing, or it names none.
 * They are read again for each new connection, so a renewed certificate needs no restart.
 */
export function certificateFault(databaseUrl: string): OpenFault | null {
  const found = wrongWith(certificateFilesOf(databaseUrl));
  return found === null ? null : openFault("CUS-D031", found);
}

function wrongWith(files: CertificateFiles): string | null {
  if ((files.sslcert === null) !== (files.sslkey === null)) {
    const [given, lacking] = files.sslcert === null ? ["sslkey", "sslcert"] : ["sslcert", "sslkey"];
    return `The address names \`${given}\` and no \`${lacking}\`.`;
  }
  return unreadable(files) ?? openToOthers(files.sslkey) ?? unfit(files);
}

function unreadable(files: CertificateFiles): string | null {
  for (const [name, path] of Object.entries(files)) {
    const reason = path === null ? null : whyUnreadable(path);
    if (reason !== null) return `\`${name}\`: ${path} cannot be read (${reason}).`;
  }
  return null;
}

function whyUnreadable(path: string): string | null {
  try {
    readFileSync(path);
    return null;
  } catch (thrown) {
    return codeOf(thrown);
  }
}

/** As `libpq` has it: a key is its owner's alone; one of root's may be read by its group. */
function openToOthers(key: string | null): string | null {
  if (key === null || process.platform === "win32") return null;
  const { mode, uid } = statSync(key);
  const open = mode & (uid === 0 ? 0o037 : 0o077);
  const shown = (mode & 0o777).toString(8);
  return open === 0 ? null : `\`sslkey\`: ${key} has mode ${shown}: others than its owner may read or change it.`;
}

function unfit({ sslcert, sslkey, sslrootcert }: CertificateFiles): string | null {
  const trials: readonly (readonly [string, () => unknown])[] = [
    [`\`sslrootcert\`: ${sslrootcert} holds no certificate`, () => sslrootcert && contextOf({ cert: sslrootcert })],
    [`\`sslcert\`: ${sslcert} holds no certificate`, () => sslcert && contextOf({ cert: sslcert })],
    [`\`sslkey\`: ${sslkey} holds no private key without a passphrase`, () => sslkey && contextOf({ key: sslkey })],
    [
      `\`sslkey\`: ${sslkey} is not the key of ${sslcert}`,
      () => sslcert && sslkey && contextOf({ cert: sslcert, key: sslkey }),
    ],
  ];
  for (const [words, attempt] of trials) {
    try {
      attempt();
    } catch (thrown) {
      return `${words} (${codeOf(thrown)}).`;
    }
  }
  return null;
}

function contextOf(files: { readonly cert?: string; readonly key?: string }): void {
  const texts = Object.entries(files).map(([name, path]) => [name, readFileSync(path, "utf8")] as const);
  createSecureContext(Object.fromEntries(texts));
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
