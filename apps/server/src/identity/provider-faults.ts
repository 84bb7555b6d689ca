/** What the library of the protocol found wrong, as this house's faults: one code for each thing that is checked. */
import { RequestFault, type RequestFaultCode } from "../faults.ts";
import { OutboundRefused } from "../outbound/allowed.ts";
import { ProviderUnreachable } from "../outbound/provider-fetch.ts";

/** By the claim that did not hold. */
const byClaim: Readonly<Record<string, readonly [RequestFaultCode, string]>> = {
  nonce: ["CUS-S122", "The token was made for another attempt to sign in."],
  iss: ["CUS-S123", "The token is another provider's."],
  aud: ["CUS-S124", "The token was made for another service."],
  azp: ["CUS-S124", "The token was made for another service."],
  exp: ["CUS-S126", "The token has expired."],
  nbf: ["CUS-S126", "The token is not valid yet."],
  iat: ["CUS-S126", "The token was made at another time."],
  auth_time: ["CUS-S128", "You were asked by the provider too long ago, or it does not say when."],
};

interface Told {
  readonly code?: unknown;
  readonly error?: unknown;
  readonly claim?: unknown;
  readonly signature?: unknown;
  readonly key?: unknown;
  readonly header?: unknown;
}

/** @param otherwise for what none of the checks names */
export function providerFault(thrown: unknown, otherwise: RequestFaultCode): RequestFault {
  const chain = causesOf(thrown);
  const away = chain.find((each) => each instanceof ProviderUnreachable || each instanceof OutboundRefused);
  if (away instanceof Error) return new RequestFault("CUS-S129", away.message);
  const told = chain.filter((each): each is Told => typeof each === "object" && each !== null);
  for (const each of told) {
    const known = checkThatFailed(each);
    if (known !== null) return new RequestFault(...known);
  }
  return new RequestFault(otherwise, wordsOf(chain));
}

function checkThatFailed({
  code,
  error,
  claim,
  signature,
  key,
  header,
}: Told): readonly [RequestFaultCode, string] | null {
  if (typeof claim === "string" && byClaim[claim] !== undefined) return byClaim[claim];
  if (signature !== undefined && key !== undefined) return ["CUS-S125", "The signature is not the provider's."];
  if (header !== undefined) return ["CUS-S125", "It is not signed in a way that the provider said."];
  if (code === "OAUTH_KEY_SELECTION_FAILED") return ["CUS-S125", "No key that the provider publishes has signed it."];
  if (code === "OAUTH_AUTHORIZATION_RESPONSE_ERROR") return ["CUS-S130", `The provider answered ${wordOf(error)}.`];
  if (error === "invalid_grant") return ["CUS-S127", "The provider takes this code no longer."];
  return null;
}

/** From the outermost to what was at the bottom of it. */
function causesOf(thrown: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let each = thrown; each !== undefined && each !== null && chain.length < 8; ) {
    chain.push(each);
    each = typeof each === "object" && "cause" in each ? each.cause : undefined;
  }
  return chain;
}

/** The provider's short word (RFC 6749, section 4.1.2.1), and no text that whoever wrote the address chose. */
const wordOf = (error: unknown): string =>
  typeof error === "string" && /^[a-z_]{1,40}$/.test(error) ? error : "an error";

const wordsOf = (chain: readonly unknown[]): string =>
  chain.findLast((each) => each instanceof Error)?.message ?? "It is not an answer that can be read.";
