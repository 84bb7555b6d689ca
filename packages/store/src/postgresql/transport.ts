/** Whether an address of a database server has the line to it encrypted and the server's certificate checked. */

/**
 * True where rows and the password would go in clear, or to whoever answers, over a network. `localhost`, its numbers and a
 * socket's folder stay within the machine; to any other, only `sslmode=verify-full` checks whose certificate it is.
 */
export function goesInClear(databaseUrl: string): boolean {
  const parts = partsOf(databaseUrl);
  return parts !== null && !parts.isHere && parts.named("sslmode") !== "verify-full";
}

/**
 * True where an account proves who it is to a database on another machine by a password alone, which nobody changes
 * (OWASP ASVS 5.0, V13.2.1), and not by a certificate of its own.
 */
export function isAskedByPassword(databaseUrl: string): boolean {
  const parts = partsOf(databaseUrl);
  return parts !== null && !parts.isHere && parts.named("sslcert") === null;
}

/** The files an address names for proving who it is and who the server is, by what names them; one given twice: the last. */
export function certificateFilesOf(databaseUrl: string): CertificateFiles {
  const parts = partsOf(databaseUrl);
  const of = (name: string): string | null => parts?.named(name) ?? null;
  return { sslcert: of("sslcert"), sslkey: of("sslkey"), sslrootcert: of("sslrootcert") };
}

export interface CertificateFiles {
  readonly sslcert: string | null;
  readonly sslkey: string | null;
  readonly sslrootcert: string | null;
}

function partsOf(databaseUrl: string) {
  if (!URL.canParse(databaseUrl)) return null;
  const url = new URL(databaseUrl);
  const named = (name: string): string | null => url.searchParams.getAll(name).at(-1) ?? null;
  const host = named("host") ?? decodeURIComponent(url.hostname);
  const isHere = host === "" || host.startsWith("/") || /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
  return { isHere, named };
}
