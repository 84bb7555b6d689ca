/** Whether a certificate can serve an instance: what browsers would hold against it, said before they do. */
import { StartFault } from "../faults.ts";
import { requirePair } from "../http/tls.ts";
import {
  ExtendedKeyUsageExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
} from "../identity/x509.ts";
import { type KeyPair, serverAuthentication } from "./local-authority.ts";

export interface CertificateFacts {
  /** DNS names as the certificate has them. */
  readonly names: readonly string[];
  readonly issuer: string;
  readonly startsMs: number;
  readonly endsMs: number;
}

/** Of the first certificate of the file. Throws `CUS-S106`. */
export function readCertificate(pem: string): CertificateFacts {
  const certificate = firstOf(pem);
  const names = certificate.getExtension(SubjectAlternativeNameExtension)?.names.items ?? [];
  return {
    names: names.filter(({ type }) => type === "dns").map(({ value }) => value.toLowerCase()),
    issuer: certificate.issuer,
    startsMs: certificate.notBefore.getTime(),
    endsMs: certificate.notAfter.getTime(),
  };
}

/** Throws `CUS-S106` for the first thing that is wrong. */
export function requireUsable(pair: KeyPair, host: string, nowMs: number): CertificateFacts {
  requireTogether(pair);
  const facts = readCertificate(pair.certificate);
  if (!facts.names.some((name) => isNameFor(name, host))) {
    throw new StartFault("CUS-S106", `It is for ${facts.names.join(", ") || "no DNS name"}, not for ${host}.`);
  }
  if (nowMs < facts.startsMs || nowMs >= facts.endsMs) {
    const [starts, ends] = [new Date(facts.startsMs).toISOString(), new Date(facts.endsMs).toISOString()];
    throw new StartFault("CUS-S106", `It is valid from ${starts} to ${ends}.`);
  }
  const purposes = firstOf(pair.certificate).getExtension(ExtendedKeyUsageExtension)?.usages.map(String);
  if (purposes?.includes(serverAuthentication) === false) {
    throw new StartFault("CUS-S106", "It does not say that it authenticates a server.");
  }
  return facts;
}

/** Whether the key belongs to the certificate. Throws `CUS-S106`. */
export function requireTogether(pair: KeyPair): void {
  try {
    requirePair(pair);
  } catch (thrown) {
    throw new StartFault("CUS-S106", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function firstOf(pem: string): X509Certificate {
  try {
    return new X509Certificate(PemConverter.decodeFirst(pem));
  } catch {
    throw new StartFault("CUS-S106", "The file holds no certificate in PEM.");
  }
}

/** A star stands for one whole first label: RFC 9525, section 6.3. */
function isNameFor(name: string, host: string): boolean {
  if (!name.startsWith("*.")) return name === host;
  const [, ...rest] = host.split(".");
  return rest.length > 1 && rest.join(".") === name.slice(2);
}
