/** What the server and the line to it throw, told as storage faults. */
import { StorageError, storageCodeOfPostgres } from "../storage-error.ts";

/** A storage fault where the server went away, refused the account or its certificate; what else was thrown, as it is. */
export function faultOf(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const code = "code" in thrown && typeof thrown.code === "string" ? storageCodeOfPostgres(thrown.code) : null;
  const isLost = /terminated|timeout exceeded|not queryable|ended/i.test(thrown.message);
  const isRefused = "code" in thrown && typeof thrown.code === "string" && /^(28|3D)/.test(thrown.code);
  if (code !== null) return new StorageError(code, wordingOf(thrown), thrown);
  return isLost || isRefused || isOfCertificates(thrown)
    ? new StorageError("CUS-D014", wordingOf(thrown), thrown)
    : thrown;
}

/**
 * Whether a connection failed by the certificates: the server's is not trusted or not of that host, ours was refused in
 * the handshake (an alert of TLS) or behind it (SQLSTATE 28000), or the server has no TLS at all.
 */
export function isOfCertificates(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = "code" in thrown ? String(thrown.code) : "";
  const isOfHandshake = /^ERR_(SSL|TLS)_|^EPROTO$|CERT|^UNABLE_TO_(GET|VERIFY)|^HOSTNAME_MISMATCH$|CRL/.test(code);
  const isBehindIt = code === "28000" && /certificate/i.test(thrown.message);
  return isOfHandshake || isBehindIt || /does not support SSL/i.test(thrown.message);
}

/** A connection refused on every address has no message of its own. */
const wordingOf = (thrown: Error): string =>
  thrown.message || ("code" in thrown ? String(thrown.code) : "the connection failed");
