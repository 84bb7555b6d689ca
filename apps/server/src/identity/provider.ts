/**
 * An institution's provider (OpenID Connect Core 1.0): authorization code with PKCE (RFC 7636), state and nonce, and the
 * identity token checked by issuer (RFC 9207 for the answer's own), audience, times and signature. It says who somebody
 * is at the institution, and nothing more: nothing of it is kept, and no act is approved by it.
 */
import { sha256Hex } from "@custodiet/core";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
  None,
} from "openid-client";
import { RequestFault } from "../faults.ts";
import type { Outbound } from "../outbound/allowed.ts";
import { providerFetch } from "../outbound/provider-fetch.ts";
import { providerFault } from "./provider-faults.ts";

/** How the instance knows its institution's provider. */
export interface ProviderTerms {
  /** What people call it. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** `null`: the provider knows this client by PKCE alone. */
  readonly secret: string | null;
  /** The claim that stands for one human, for ever. */
  readonly subjectClaim: string;
  /** Strengths of which the provider must report one; none: whatever it does is enough. */
  readonly acr: readonly string[];
  /** Means of which the provider must report every one (RFC 8176). */
  readonly amr: readonly string[];
  /** How long ago the person may have been asked there; `null`: however long the provider thinks right. */
  readonly maxAgeSeconds: number | null;
  /** PEM of the authority behind the provider's certificate; `null`: publicly trusted. */
  readonly authority: string | null;
}

/** What only the browser that began knows, and both sides derive the same from. */
export interface ProviderAttempt {
  readonly redirect: string;
  readonly state: string;
  /** 256 random bits of the browser's cookie. */
  readonly secret: string;
}

export interface ProviderWord {
  readonly subject: string;
  /** When the institution asks for its person anew; `null`: it does not say. */
  readonly untilMs: number | null;
}

export interface Provider {
  readonly name: string;
  readonly issuer: string;
  /** Where the browser is sent. Throws `CUS-S129`. */
  readonly begin: (attempt: ProviderAttempt) => Promise<string>;
  /** Whom the provider names, checked in every respect. Throws `CUS-S122` to `CUS-S133`. */
  readonly finish: (attempt: ProviderAttempt, answered: URL) => Promise<ProviderWord>;
}

/** Clocks of two machines that are set by the network. */
const clockToleranceSeconds = 10;

export function createProvider(terms: ProviderTerms, outbound: Outbound): Provider {
  const { name, issuer } = terms;
  let known: Configuration | null = null;
  // Asked anew for each person: nobody is sent to a provider that is away, and its new keys are known at once.
  const discoverAnew = async (): Promise<Configuration> => {
    known = await discover(terms, outbound);
    return known;
  };
  return {
    name,
    issuer,
    begin: async ({ redirect, state, secret }) => {
      const configuration = await discoverAnew();
      const address = buildAuthorizationUrl(configuration, {
        redirect_uri: redirect,
        scope: "openid",
        response_type: "code",
        state,
        nonce: nonceOf(secret),
        code_challenge: await calculatePKCECodeChallenge(verifierOf(secret)),
        code_challenge_method: "S256",
        ...(terms.acr.length > 0 ? { acr_values: terms.acr.join(" ") } : {}),
        ...(terms.maxAgeSeconds === null ? {} : { max_age: String(terms.maxAgeSeconds) }),
      });
      return address.href;
    },
    finish: async ({ state, secret }, answered) => {
      requireAnswerOf(issuer, answered);
      const configuration = known ?? (await discoverAnew());
      const claims = await redeem(configuration, answered, {
        pkceCodeVerifier: verifierOf(secret),
        expectedNonce: nonceOf(secret),
        expectedState: state,
        idTokenExpected: true,
        ...(terms.maxAgeSeconds === null ? {} : { maxAge: terms.maxAgeSeconds }),
      });
      requireStrength(terms, claims);
      return { subject: subjectIn(terms, claims), untilMs: untilOf(terms, claims) };
    },
  };
}

/** Each is of the secret alone and tells nothing of it, nor of the other. */
const nonceOf = (secret: string): string => sha256Hex(`nonce ${secret}`);
const verifierOf = (secret: string): string => sha256Hex(`verifier ${secret}`);

async function discover({ issuer, clientId, secret, authority }: ProviderTerms, outbound: Outbound) {
  const isOnThisMachine = issuer.startsWith("http:");
  try {
    return await discovery(
      new URL(issuer),
      clientId,
      { [clockTolerance]: clockToleranceSeconds },
      secret === null ? None() : ClientSecretBasic(secret),
      {
        [customFetch]: providerFetch(outbound, authority),
        // The token comes over TLS from the provider itself; its signature is checked all the same.
        execute: [enableNonRepudiationChecks, ...(isOnThisMachine ? [allowInsecureRequests] : [])],
      },
    );
  } catch (thrown) {
    throw providerFault(thrown, "CUS-S129");
  }
}

/** What an answer says of its issuer (RFC 9207), before anything of it is sent anywhere. */
function requireAnswerOf(issuer: string, answered: URL): void {
  const said = answered.searchParams.getAll("iss");
  if (said.some((each) => each !== issuer)) throw new RequestFault("CUS-S123", "The answer is another provider's.");
}

type Checks = NonNullable<Parameters<typeof authorizationCodeGrant>[2]>;

/** The tokens are let go of here: who the person is was all that was asked. */
async function redeem(configuration: Configuration, answered: URL, checks: Checks): Promise<IDToken> {
  try {
    const claims = (await authorizationCodeGrant(configuration, answered, checks)).claims();
    if (claims !== undefined) return claims;
  } catch (thrown) {
    throw providerFault(thrown, "CUS-S132");
  }
  throw new RequestFault("CUS-S132", "The provider sent no identity token.");
}

/** Section 5.5.1.1 of OpenID Connect Core, and RFC 8176: what is asked for is only believed when it is said. */
function requireStrength({ acr, amr }: ProviderTerms, claims: IDToken): void {
  const said = Array.isArray(claims["amr"]) ? claims["amr"] : [];
  const lacks = amr.filter((each) => !said.includes(each));
  const isStrong = acr.length === 0 || acr.includes(String(claims["acr"]));
  if (isStrong && lacks.length === 0) return;
  const wanted = isStrong ? `amr ${lacks.join(", ")}` : `acr ${acr.join(" or ")}`;
  throw new RequestFault(
    "CUS-S128",
    `The provider does not say that you were asked as this instance wants: ${wanted}.`,
  );
}

function subjectIn({ subjectClaim }: ProviderTerms, claims: IDToken): string {
  const subject = claims[subjectClaim];
  if (typeof subject === "string" && subject !== "" && subject.length <= 255) return subject;
  throw new RequestFault("CUS-S132", `The provider's token has no claim ${JSON.stringify(subjectClaim)}.`);
}

function untilOf({ maxAgeSeconds }: ProviderTerms, { auth_time: askedAt }: IDToken): number | null {
  return maxAgeSeconds === null || askedAt === undefined ? null : (askedAt + maxAgeSeconds) * 1000;
}
