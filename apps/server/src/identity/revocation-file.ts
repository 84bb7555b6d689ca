/** The lists of revoked certificates in a file of the settings, read again when somebody put another in its place. */
import { readFileSync, statSync } from "node:fs";
import { PemConverter, X509Crl } from "./x509.ts";

/** Throws where the file is not there or holds no list. */
export function revocationFile(path: string): () => readonly X509Crl[] {
  let known: { readonly stamp: string; readonly lists: readonly X509Crl[] } | null = null;
  return () => {
    const { mtimeMs, size } = statSync(path);
    const stamp = `${mtimeMs} ${size}`;
    if (known?.stamp !== stamp) known = { stamp, lists: readLists(path) };
    return known.lists;
  };
}

function readLists(path: string): readonly X509Crl[] {
  const found = PemConverter.decode(readFileSync(path, "utf8")).map((raw) => new X509Crl(raw));
  if (found.length === 0) throw new Error(`${path} holds no list of revoked certificates.`);
  return found;
}
