/**
 * Deny by default: a route of the interface says who may call it, or the program does not start. Before a handler runs
 * the person behind the session is known, what the route asks for is judged, and a write has shown that it comes from
 * this site's own page.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { RequestFault } from "../faults.ts";
import type { Action, Judgement, Person } from "../instance/instance.ts";

/** `public`: anybody. `signed-in`: any person with a session. Otherwise the action the person's role must be granted. */
export type Access = "public" | "signed-in" | Action;

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** The person behind the session; `null`: nobody is signed in. */
    person: Person | null;
  }
}

export const sessionCookie = "custodiet-session";

export interface Gatekeeper {
  readonly findPerson: (sessionToken: string) => Promise<Person | null>;
  readonly judge: (person: Person, action: Action) => Judgement;
}

export function guardRoutes(app: FastifyInstance, gatekeeper: Gatekeeper): void {
  app.decorateRequest("person", null);
  app.addHook("onRoute", ({ url, config }) => {
    if (url.startsWith("/api/") && config?.access === undefined) throw new Error(`Nobody was given access to ${url}`);
  });
  app.addHook("onRequest", async (request) => {
    if (!request.url.startsWith("/api/")) return;
    const token = request.cookies[sessionCookie];
    request.person = token === undefined ? null : await gatekeeper.findPerson(token);
    requireAccess(request, gatekeeper);
  });
  app.addHook("preValidation", (request, reply, done) => {
    if (!request.url.startsWith("/api/") || isRead(request) || request.is404) return done();
    app.csrfProtection(request, reply, done);
  });
}

const isRead = (request: FastifyRequest): boolean => ["GET", "HEAD", "OPTIONS"].includes(request.method);

function requireAccess(request: FastifyRequest, { judge }: Gatekeeper): void {
  const { access } = request.routeOptions.config;
  if (request.is404 || access === "public") return;
  const { person } = request;
  if (access === undefined || person === null) throw new RequestFault("CUS-S002", "This needs a person signed in.");
  if (access === "signed-in") return;
  const judgement = judge(person, access);
  if (!judgement.isAllowed) throw new RequestFault("CUS-S003", wordRefusal(judgement));
}

/** A refusal says which rule refuses and who could grant. */
function wordRefusal({ because, whoMayGrant }: Extract<Judgement, { isAllowed: false }>): string {
  const others = whoMayGrant.length > 0 ? ` It can be granted by: ${whoMayGrant.join(", ")}.` : "";
  return `You may not, because ${because}.${others}`;
}

/** The person a guarded route is called by. */
export function personOf(request: FastifyRequest): Person {
  if (request.person === null) throw new RequestFault("CUS-S002", "This needs a person signed in.");
  return request.person;
}
