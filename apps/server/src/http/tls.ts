/** Serving over TLS with a certificate of one's own: TLS 1.2 and 1.3, authenticated ciphers with fresh keys only. */
import type { RequestListener } from "node:http";
import { createServer, type Server, type ServerOptions } from "node:https";
import type { Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type { CertificatesShown } from "../identity/card.ts";

/** PEM texts. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
  /** Tells of later ones, for connections made from then on. Left out: they stay. */
  readonly follow?: (apply: (later: TlsFiles) => void) => void;
}

/** ECDHE with AES-GCM or ChaCha20; those of TLS 1.3 first. RFC 9325, section 4.2. */
const ciphers = [
  "TLS_AES_256_GCM_SHA384",
  "TLS_CHACHA20_POLY1305_SHA256",
  "TLS_AES_128_GCM_SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
].join(":");

export const serveOverTls = (files: TlsFiles) => serveBy(files, {});

const serveBy =
  (files: TlsFiles, more: ServerOptions) =>
  (handler: RequestListener): Server => {
    const termsOf = ({ certificate: cert, key }: TlsFiles): ServerOptions => ({
      ...{ cert, key, minVersion: "TLSv1.2", ciphers, honorCipherOrder: true },
      ...more,
    });
    const server = createServer(termsOf(files), handler);
    files.follow?.((later) => server.setSecureContext(termsOf(later)));
    return server;
  };

/**
 * A port of its own, so that nobody else is asked for a card: the browser is asked for a certificate of these
 * authorities. What it shows is judged by `checkCard`, in words; without one the page only says what is missing.
 */
export const serveForCards = (files: TlsFiles, authorities: string) =>
  // Each connection proves anew that the card is there.
  serveBy(files, { requestCert: true, rejectUnauthorized: false, ca: authorities, secureOptions: noTickets });

/** SSL_OP_NO_TICKET of OpenSSL. */
const noTickets = 0x4000;

/** Throws where the key is not the certificate's, or one of them is none. */
export function requirePair({ certificate: cert, key }: Pick<TlsFiles, "certificate" | "key">): void {
  createSecureContext({ cert, key });
}

/** Throws where the text holds no certificate. */
export function requireAuthorities(pem: string): void {
  if (!pem.includes("-----BEGIN CERTIFICATE-----")) throw new Error("it holds no certificate");
  createSecureContext({ ca: pem });
}

/** What the connection behind a request brought. */
export function certificatesShown(socket: Socket): CertificatesShown {
  if (!(socket instanceof TLSSocket)) return { chain: [], fault: null };
  const chain: Uint8Array[] = [];
  for (let each = socket.getPeerCertificate(true); each?.raw !== undefined; each = each.issuerCertificate) {
    const { raw } = each;
    // The last is its own issuer.
    if (chain.some((known) => Buffer.compare(known, raw) === 0)) break;
    chain.push(raw);
  }
  const { authorized, authorizationError } = socket;
  return { chain, fault: authorized ? null : String(authorizationError ?? "unauthorized") };
}
