/**
 * Deny by default: a route of the interface says who may call it, or the program does not start. Before a handler runs
 * the person behind the session is known, what the route asks for is judged, and a write has shown that it comes from
 * this site's own page.
 */
import { type Result, sha256Hex } from "@custodiet/core";
import type { Action, Actor, Permission, Refusal } from "@custodiet/trust";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { RequestFault } from "../faults.ts";
import { refusalFault } from "../instance/failures.ts";
import type { SignedIn } from "../instance/instance.ts";

/** `public`: anybody. Otherwise the action that the person's role must be granted. */
export type Access = "public" | Action;

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
    /** Rests on a code in its body and on no cookie: no session is looked up for it, and no page token asked. */
    restsOnCode?: true;
  }
  interface FastifyRequest {
    /** `null`: nobody is signed in. */
    signedIn: SignedIn | null;
    /** A program that reads by a token of its own; `null`: none asks. */
    machine: Actor | null;
    /** The session's token as the cookie has it. */
    sessionToken: string | null;
  }
}

export interface Gatekeeper {
  /** Who acts by a machine's token; `null`: nobody. */
  readonly machines: { readonly admit: (token: string) => Promise<Actor | null> };
  readonly findSession: (token: string) => Promise<SignedIn | null>;
  readonly judge: (actor: Actor, action: Action) => Result<Permission, Refusal>;
}

export function guardRoutes(app: FastifyInstance, gatekeeper: Gatekeeper, sessionCookie: string): void {
  app.decorateRequest("signedIn", null);
  app.decorateRequest("machine", null);
  app.decorateRequest("sessionToken", null);
  app.addHook("onRoute", ({ url, method, config }) => {
    if (!isInterfaceAddress(url)) return requirePage(url, method);
    if (config?.access === undefined) throw new Error(`Nobody was given access to ${url}`);
    if (config.restsOnCode && config.access !== "public") throw new Error(`No code stands for a person: ${url}`);
  });
  app.addHook("onRequest", async (request) => {
    if (!isInterface(request) || request.routeOptions.config.restsOnCode) return;
    const bearer = bearerOf(request);
    if (bearer !== null && request.routeOptions.config.access !== "public") {
      request.machine = await requireMachine(request, gatekeeper, bearer);
      return requireAccess(request, gatekeeper);
    }
    const token = request.cookies[sessionCookie] ?? null;
    request.sessionToken = token;
    request.signedIn = token === null ? null : await gatekeeper.findSession(token);
    requireAccess(request, gatekeeper);
  });
  app.addHook("preValidation", (request, reply, done) => {
    if (!isInterface(request) || isRead(request) || request.routeOptions.config.restsOnCode) return done();
    requireOwnPage(app, request, reply, done);
  });
}

const isInterfaceAddress = (url: string): boolean => url.startsWith("/api/");

/** By the route that was found, never by the address as written: `/%61pi/` leads to the same route as `/api/`. */
export const isInterface = (request: FastifyRequest): boolean =>
  !request.is404 && isInterfaceAddress(request.routeOptions.url ?? "");

/** What is not of the interface only serves the page's files. */
function requirePage(url: string, method: string | readonly string[]): void {
  const isServing = [method].flat().every((each) => ["GET", "HEAD"].includes(each));
  if (!isServing) throw new Error(`A write outside the interface: ${url}`);
}

/** The token of `Authorization: Bearer`; `null`: there is none. */
const bearerOf = ({ headers: { authorization } }: FastifyRequest): string | null =>
  /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1] ?? null;

/** A token opens no session: it stands for itself in each request, and only reads. */
async function requireMachine(request: FastifyRequest, { machines }: Gatekeeper, token: string): Promise<Actor> {
  if (!isRead(request)) throw new RequestFault("CUS-S003", "You may not, because a machine only reads.");
  const machine = await machines.admit(token);
  if (machine === null) throw new RequestFault("CUS-S002", "The token is unknown, expired or revoked.");
  return machine;
}

const isRead = (request: FastifyRequest): boolean => ["GET", "HEAD", "OPTIONS"].includes(request.method);

function requireAccess(request: FastifyRequest, { judge }: Gatekeeper): void {
  const { access } = request.routeOptions.config;
  if (access === "public") return;
  if (access === undefined) throw new RequestFault("CUS-S002", "Nobody was given access to this address.");
  const judgement = judge(actorOf(request), access);
  if (!judgement.ok) throw refusalFault(judgement.error);
}

/**
 * A write carries a token that only this site's page can read: the session's own, or before there is a session the one
 * of a cookie. Hashes are compared, so that the time it takes tells nothing.
 */
function requireOwnPage(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  if (request.signedIn === null) {
    app.csrfProtection(request, reply, done);
    return;
  }
  const token = request.headers["x-csrf-token"];
  const isOwn = typeof token === "string" && sha256Hex(token) === sha256Hex(request.signedIn.csrfToken);
  done(isOwn ? undefined : new RequestFault("CUS-S010", "The header x-csrf-token is missing or old."));
}

/** Who calls a guarded route. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.machine !== null) return request.machine;
  if (request.signedIn === null) throw new RequestFault("CUS-S002", "This needs a person signed in.");
  return request.signedIn.actor;
}
