/**
 * An authority of this instance's own, for a place that has none: it certifies the instance's name and what is under it,
 * and nothing else, so that whoever trusts it in a browser trusts nobody about another name (RFC 5280, section 4.2.1.10).
 */
import type { Randomness } from "@custodiet/core";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "../identity/x509.ts";
import { nameConstraints } from "./name-constraints.ts";

/** A certificate with its key, both PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

export interface Ports {
  readonly nowMs: number;
  readonly randomness: Randomness;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const makeKeys = () => crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
type Keys = Awaited<ReturnType<typeof makeKeys>>;

const dayMs = 86_400_000;

/** Browsers take a server's certificate for no longer than 825 days, of an authority of one's own too. */
export const serverDays = 397;
export const authorityDays = 3650;

/** id-kp-serverAuth: RFC 5280, section 4.2.1.12. */
export const serverAuthentication = "1.3.6.1.5.5.7.3.1";

/** A new authority for one DNS name. Name and day stand in its subject: two of one instance are told apart in a browser. */
export async function makeAuthority(host: string, ports: Ports): Promise<KeyPair> {
  const keys = await makeKeys();
  const day = new Date(ports.nowMs).toISOString().slice(0, 10);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    ...{
      name: [{ OU: [host.slice(0, 64)] }, { CN: [`Custodiet authority ${day}`] }],
      keys,
      signingAlgorithm: algorithm,
    },
    ...terms(ports, authorityDays),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      new Extension("2.5.29.30", true, nameConstraints(host)),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

/** A certificate for the server under that name, with a new key; never beyond the authority's own time. */
export async function issueForServer(authority: KeyPair, host: string, ports: Ports): Promise<KeyPair> {
  const issuer = new X509Certificate(authority.certificate);
  const signingKey = await readKey(authority.key);
  const keys = await makeKeys();
  const { notBefore, notAfter, serialNumber } = terms(ports, serverDays);
  const certificate = await X509CertificateGenerator.create({
    ...{ subject: [{ CN: [host.slice(0, 64)] }], issuer: issuer.subjectName, publicKey: keys.publicKey },
    ...{ signingKey, signingAlgorithm: algorithm, serialNumber, notBefore },
    notAfter: notAfter < issuer.notAfter ? notAfter : issuer.notAfter,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([serverAuthentication]),
      new SubjectAlternativeNameExtension([{ type: "dns", value: host }]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificate: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

/** A clock of a browser that is an hour behind still takes it. */
const terms = ({ nowMs, randomness }: Ports, days: number) => ({
  notBefore: new Date(nowMs - dayMs / 24),
  notAfter: new Date(nowMs + days * dayMs),
  // Positive and of 127 bits: RFC 5280, section 4.1.2.2.
  serialNumber: `4${Buffer.from(randomness.bytes(16)).toString("hex").slice(1)}`,
});

const pemOf = async (key: Keys["privateKey"]): Promise<string> =>
  `${PemConverter.encode(await crypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY")}\n`;

const readKey = (pem: string): Promise<Keys["privateKey"]> =>
  crypto.subtle.importKey("pkcs8", PemConverter.decodeFirst(pem), algorithm, false, ["sign"]);
