/** An authority of cards for tests: it issues certificates of every kind, and lists of those it revoked. */
import { sha256, toHex } from "@custodiet/verification";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
  X509CrlGenerator,
} from "../src/identity/x509.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const makeKeys = () => crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
type Keys = Awaited<ReturnType<typeof makeKeys>>;

export interface Issued {
  readonly pem: string;
  readonly key: string;
  readonly certificate: X509Certificate;
  /** SHA-256 of the public key. */
  readonly keyHash: string;
}

export interface CardTerms {
  readonly name?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Left out: to authenticate its holder. */
  readonly purposes?: readonly string[];
  readonly usages?: KeyUsageFlags;
}

export interface ListTerms {
  readonly revoked?: readonly X509Certificate[];
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
  readonly signedBy?: "another";
  /** With the critical extension that says that it is of some certificates only. */
  readonly isPartial?: true;
}

export const clientAuthentication = "1.3.6.1.5.5.7.3.2";
const serverAuthentication = "1.3.6.1.5.5.7.3.1";
const day = 86_400_000;
const from = (days: number): Date => new Date(Date.now() + days * day);

const pemOf = async (keys: Keys): Promise<string> =>
  PemConverter.encode(await crypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");

export async function createCardAuthority(name: string) {
  const keys = await makeKeys();
  const subject: JsonName = [{ CN: [name] }];
  const own = await X509CertificateGenerator.createSelfSigned({
    ...{ name: subject, keys, signingAlgorithm: algorithm, serialNumber: "01" },
    ...{ notBefore: from(-400), notAfter: from(400) },
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  let serial = 1;

  async function issue(
    extensions: readonly Extension[],
    { name: holder = "Holder", ...terms }: CardTerms,
  ): Promise<Issued> {
    const holderKeys = await makeKeys();
    serial += 1;
    const certificate = await X509CertificateGenerator.create({
      ...{ subject: [{ CN: [holder] }], issuer: own.subjectName, publicKey: holderKeys.publicKey },
      ...{
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        serialNumber: serial.toString(16).padStart(2, "0"),
      },
      ...{ notBefore: terms.notBefore ?? from(-1), notAfter: terms.notAfter ?? from(30) },
      extensions: [...extensions],
    });
    const keyHash = toHex(sha256(new Uint8Array(certificate.publicKey.rawData)));
    return { pem: certificate.toString("pem"), key: await pemOf(holderKeys), certificate, keyHash };
  }

  return {
    pem: own.toString("pem"),
    issueCard: (terms: CardTerms = {}) =>
      issue(
        [
          new ExtendedKeyUsageExtension([...(terms.purposes ?? [clientAuthentication])]),
          new KeyUsagesExtension(terms.usages ?? KeyUsageFlags.digitalSignature, true),
        ],
        terms,
      ),
    issueServer: (host: string) =>
      issue(
        [
          new ExtendedKeyUsageExtension([serverAuthentication]),
          new SubjectAlternativeNameExtension([{ type: "dns", value: host }]),
        ],
        { name: host },
      ),
    list: async ({
      revoked = [],
      thisUpdate = from(-1),
      nextUpdate = from(6),
      signedBy,
      isPartial,
    }: ListTerms = {}) => {
      const signingKey = signedBy === "another" ? (await makeKeys()).privateKey : keys.privateKey;
      const list = await X509CrlGenerator.create({
        ...{ issuer: own.subject, thisUpdate, nextUpdate, signingKey, signingAlgorithm: algorithm },
        entries: revoked.map(({ serialNumber }) => ({ serialNumber, revocationDate: from(-1) })),
        // issuingDistributionPoint: RFC 5280, section 5.2.5; onlyContainsUserCerts.
        extensions: isPartial ? [new Extension("2.5.29.28", true, new Uint8Array([0x30, 0x03, 0x81, 0x01, 0xff]))] : [],
      });
      return list.toString("pem");
    },
  };
}
