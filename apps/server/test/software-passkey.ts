/** An authenticator and its browser in software: makes passkeys and answers challenges as WebAuthn level 3 says. */
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

export interface Offered {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
}

/** What a test may make wrong. */
export interface Wrong {
  readonly origin?: string;
  readonly isUnverified?: true;
  /** The name that the authenticator takes the page's for. */
  readonly rpId?: string;
  /** What its counter says instead. */
  readonly count?: number;
  /** Of the person whose key it claims to be. */
  readonly userHandle?: string;
}

export interface SoftwarePasskey {
  readonly id: string;
  readonly create: (options: Offered, wrong?: Wrong) => object;
  readonly get: (options: Offered, wrong?: Wrong) => object;
}

const sha256 = (bytes: Buffer | string): Buffer => createHash("sha256").update(bytes).digest();
const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

const present = 0x01;
const verified = 0x04;
const hasKey = 0x40;

export function createSoftwarePasskey(origin: string): SoftwarePasskey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  let count = 0;

  const clientData = (type: string, { challenge }: Offered, { origin: other = origin }: Wrong): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: other, crossOrigin: false }));

  const authenticatorData = (rpId: string, flags: number, wrong: Wrong, rest: Uint8Array = Buffer.alloc(0)): Buffer => {
    count += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(wrong.count ?? count);
    return Buffer.concat([sha256(wrong.rpId ?? rpId), Buffer.from([flags]), counter, rest]);
  };

  const base = { id: b64(id), rawId: b64(id), type: "public-key", clientExtensionResults: {} };
  return {
    id: b64(id),
    create: (options, wrong = {}) => {
      const cose = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, "base64url"))],
          [-3, new Uint8Array(Buffer.from(y, "base64url"))],
        ]),
      );
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, cose]);
      const flags = present | hasKey | (wrong.isUnverified ? 0 : verified);
      const authData = new Uint8Array(authenticatorData(options.rp?.id ?? "", flags, wrong, credential));
      const attestationObject = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", authData],
        ]),
      );
      const response = {
        clientDataJSON: b64(clientData("webauthn.create", options, wrong)),
        attestationObject: b64(attestationObject),
        transports: ["internal"],
      };
      return { ...base, response };
    },
    get: (options, wrong = {}) => {
      const client = clientData("webauthn.get", options, wrong);
      const data = authenticatorData(options.rpId ?? "", present | (wrong.isUnverified ? 0 : verified), wrong);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      const response = { clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature) };
      const { userHandle } = wrong;
      return { ...base, response: { ...response, ...(userHandle === undefined ? {} : { userHandle }) } };
    },
  };
}
