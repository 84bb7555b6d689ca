/**
 * A certificate of a card, as the browser showed it while connecting (TLS client authentication). The connection proves
 * that the card's key was there and that its chain leads to an authority named in the settings; here is checked what the
 * connection leaves open: times by this instance's clock, what the certificate is for, and whether it was revoked
 * (RFC 5280). It shows that a card was in the machine and its number was known, and signs nothing: no act is approved by it.
 */
import { sha256, toHex } from "@custodiet/verification";
import { RequestFault } from "../faults.ts";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
  type X509Crl,
} from "./x509.ts";

/** What a connection brought: certificates in DER from the holder's to the authority's, and what TLS found wrong. */
export interface CertificatesShown {
  readonly chain: readonly Uint8Array[];
  /** OpenSSL's word; `null`: the chain leads to an authority of the settings. */
  readonly fault: string | null;
}

export interface CardHolder {
  /** SHA-256 of the public key (SubjectPublicKeyInfo), in hexadecimal. */
  readonly keyHash: string;
  readonly validUntilMs: number;
}

export interface RevocationTerms {
  /** Lists of every authority of the chain, as they stand now. Throws where they cannot be read. */
  readonly lists: () => readonly X509Crl[];
  /** How old a list may be, whatever it says of its next one. */
  readonly maxAgeMs: number;
  readonly nowMs: () => number;
}

/** Throws `CUS-S141` to `CUS-S146` for whatever is wrong with what was shown. */
export async function checkCard({ chain, fault }: CertificatesShown, terms: RevocationTerms): Promise<CardHolder> {
  const certificates = chain.map((raw) => new X509Certificate(new Uint8Array(raw)));
  const [own] = certificates;
  if (own === undefined) throw new RequestFault("CUS-S141", "The connection brought no certificate.");
  if (fault !== null) throw faultOfConnection(fault);
  const nowMs = terms.nowMs();
  for (const { notBefore, notAfter } of certificates) {
    if (nowMs < notBefore.getTime() || nowMs >= notAfter.getTime()) {
      throw new RequestFault("CUS-S143", `It is valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}.`);
    }
  }
  requireForSigningIn(own);
  await requireUnrevoked(certificates, terms);
  return { keyHash: toHex(sha256(new Uint8Array(own.publicKey.rawData))), validUntilMs: own.notAfter.getTime() };
}

const outOfTime = ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"];

function faultOfConnection(fault: string): RequestFault {
  if (outOfTime.includes(fault)) return new RequestFault("CUS-S143", `The connection says ${fault}.`);
  if (fault === "INVALID_PURPOSE") return new RequestFault("CUS-S144", `The connection says ${fault}.`);
  return new RequestFault("CUS-S142", `The connection says ${fault}.`);
}

/** id-kp-clientAuth: RFC 5280, section 4.2.1.12. */
const clientAuthentication = "1.3.6.1.5.5.7.3.2";

/** Said outright: a card's certificates for signatures and for encryption do not sign anybody in. */
function requireForSigningIn(own: X509Certificate): void {
  const purposes = own.getExtension(ExtendedKeyUsageExtension)?.usages.map(String) ?? [];
  const usages = own.getExtension(KeyUsagesExtension)?.usages ?? KeyUsageFlags.digitalSignature;
  const isAuthority = own.getExtension(BasicConstraintsExtension)?.ca ?? false;
  const maySign = (usages & KeyUsageFlags.digitalSignature) !== 0;
  if (purposes.includes(clientAuthentication) && maySign && !isAuthority) return;
  throw new RequestFault("CUS-S144", "The certificate does not say that it authenticates its holder.");
}

/** Every certificate below the authority that the settings trust; where no list can be trusted, nobody is let in. */
async function requireUnrevoked(certificates: readonly X509Certificate[], terms: RevocationTerms): Promise<void> {
  const lists = readLists(terms);
  for (const [at, certificate] of certificates.entries()) {
    const issuer = certificates[at + 1];
    if (issuer === undefined) return;
    const list = await listOf(lists, issuer, terms);
    if (list.findRevoked(certificate) === null) continue;
    throw new RequestFault("CUS-S145", `${issuer.subject} has revoked the certificate ${certificate.serialNumber}.`);
  }
}

function readLists({ lists }: RevocationTerms): readonly X509Crl[] {
  try {
    return lists();
  } catch (thrown) {
    throw new RequestFault("CUS-S146", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

async function listOf(lists: readonly X509Crl[], issuer: X509Certificate, terms: RevocationTerms): Promise<X509Crl> {
  const own = lists.filter((list) => list.issuer === issuer.subject && isWhole(list));
  const isSigned = await Promise.all(own.map((list) => list.verify({ publicKey: issuer.publicKey })));
  const [latest] = own.filter((_, at) => isSigned[at]).sort((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime());
  if (latest === undefined) throw new RequestFault("CUS-S146", `There is no list of ${issuer.subject}.`);
  const { thisUpdate, nextUpdate } = latest;
  const nowMs = terms.nowMs();
  const isFresh = thisUpdate.getTime() <= nowMs && nowMs - thisUpdate.getTime() <= terms.maxAgeMs;
  if (isFresh && (nextUpdate === undefined || nowMs < nextUpdate.getTime())) return latest;
  throw new RequestFault("CUS-S146", `The list of ${issuer.subject} is of ${thisUpdate.toISOString()}.`);
}

/** A critical extension says that the list is of some certificates only (RFC 5280, section 5.2): those are not read. */
const isWhole = ({ extensions }: X509Crl): boolean => extensions.every(({ critical }) => !critical);
