/**
 * An institution's provider on this machine: the real program, with a page that asks for a name, and a hand that can
 * alter what it signs. `oidc-provider` is the reference implementation in use, certified by the OpenID Foundation.
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

export type Claims = Record<string, unknown>;

/** How the next identity tokens are altered before they are sent; `alg` and `key` say how they are signed. */
export interface Altered {
  readonly claims?: (claims: Claims) => Claims;
  readonly signedBy?: "another key" | "nobody" | "a key under the same name";
}

export interface LocalProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** From now on; nothing: as the provider makes them. */
  readonly alter: (altered: Altered) => void;
  /** Tokens that were sent: none of them may be found anywhere afterwards. */
  readonly sent: readonly string[];
  readonly close: () => Promise<void>;
}

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048 } as const;
const makeKey = () =>
  crypto.subtle.generateKey({ ...algorithm, publicExponent: new Uint8Array([1, 0, 1]) }, true, ["sign", "verify"]);

/** @param redirect the one address that it sends browsers back to */
export async function startLocalProvider(redirect: string): Promise<LocalProvider> {
  const [own, foreign] = [await makeKey(), await makeKey()];
  const [clientId, secret] = ["custodiet", "a secret of this test"];
  const server = createServer();
  const port = await listen(server);
  const issuer = `http://localhost:${port}`;
  const { key_ops: _, ext: __, ...exported } = await crypto.subtle.exportKey("jwk", own.privateKey);
  const jwk = { ...exported, kid: "own", use: "sig", alg: "RS256" };
  const provider = new Provider(issuer, configurationOf({ clientId, secret, redirect, jwk }));
  let altered: Altered = {};
  const sent: string[] = [];
  provider.use(async (ctx, next) => {
    await next();
    const body = ctx.body as { id_token?: string; access_token?: string } | undefined;
    if (ctx.path !== "/token" || typeof body?.id_token !== "string") return;
    body.id_token = await alterToken(body.id_token, altered, own, foreign);
    sent.push(body.id_token, body.access_token ?? "");
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    if (request.method === "GET") {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(page);
      return;
    }
    void readAccount(request).then((accountId) =>
      provider.interactionFinished(request, response, { login: { accountId, acr: "urn:test:strong" } }),
    );
  });
  return { issuer, clientId, secret, sent, alter: (next) => (altered = next), close: () => close(server) };
}

const page = `<!doctype html><html lang="en"><title>Institution</title>
<form method="post"><label>Account <input name="account"></label><button>Sign in there</button></form></html>`;

function configurationOf(known: { clientId: string; secret: string; redirect: string; jwk: object }): Configuration {
  return {
    clients: [
      {
        client_id: known.clientId,
        client_secret: known.secret,
        redirect_uris: [known.redirect],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    jwks: { keys: [known.jwk] } as NonNullable<Configuration["jwks"]>,
    cookies: { keys: ["a key of this test"] },
    acrValues: ["urn:test:strong"],
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      const grant = new provider.Grant({ clientId: client?.clientId ?? "", accountId: session?.accountId ?? "" });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  };
}

type Keys = Awaited<ReturnType<typeof makeKey>>;

async function alterToken(token: string, { claims, signedBy }: Altered, own: Keys, foreign: Keys): Promise<string> {
  if (claims === undefined && signedBy === undefined) return token;
  const [header = "", payload = ""] = token.split(".");
  const said = { ...read(header), ...(signedBy === "another key" ? { kid: "foreign" } : {}) };
  const unsigned = { alg: "none" };
  const parts = [signedBy === "nobody" ? unsigned : said, claims ? claims(read(payload)) : read(payload)].map(write);
  if (signedBy === "nobody") return `${parts.join(".")}.`;
  const { privateKey } = signedBy === undefined ? own : foreign;
  const signature = await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(parts.join(".")));
  return `${parts.join(".")}.${Buffer.from(signature).toString("base64url")}`;
}

const read = (part: string): Claims => JSON.parse(Buffer.from(part, "base64url").toString());
const write = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

async function readAccount(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text).get("account") ?? "";
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return (server.address() as AddressInfo).port;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * A browser that goes where the provider sends it and says a name there: the query with which it comes back.
 *
 * @param address where the sign-in page sent it
 */
export async function visitProvider(address: string, account: string): Promise<string> {
  const cookies = new Map<string, string>();
  const ask = async (url: string, form?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, {
      redirect: "manual",
      headers: { cookie },
      ...(form ? { method: "POST", body: form } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  let [url, answer] = [address, await ask(address)];
  const { origin } = new URL(address);
  for (let steps = 0; steps < 8; steps++) {
    const next = answer.headers.get("location");
    if (next === null) {
      answer = await ask(url, new URLSearchParams({ account }));
      continue;
    }
    url = new URL(next, url).href;
    if (new URL(url).origin !== origin) return new URL(url).search.slice(1);
    answer = await ask(url);
  }
  throw new Error(`The provider sends nobody back: ${url}`);
}
