/** Health, and the demonstration's sign-in: a choice of fictional persons. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { demonstrationPersonsSchema, healthSchema, sessionSchema, signInSchema } from "../contract/session.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { sessionCookie } from "../http/access.ts";
import type { Instance, SignedIn } from "../instance/instance.ts";
import { productVersion } from "../version.ts";
import { viewSession } from "./session-views.ts";

export interface SessionOptions {
  readonly instance: Instance;
}

export const sessionRoutes: FastifyPluginAsyncZod<SessionOptions> = async (app, { instance }) => {
  const describeSession = (session: SignedIn | null, reply: FastifyReply) =>
    viewSession(instance, session, session?.csrfToken ?? reply.generateCsrf());

  app.route({
    method: "GET",
    url: "/api/health",
    config: { access: "public" },
    schema: { summary: "Is it well, and what is it", tags: ["session"], response: { 200: healthSchema } },
    handler: async () => ({
      status: "ok" as const,
      version: productVersion,
      database: instance.facts.database,
      schemaVersion: instance.facts.schemaVersion,
      demonstration: instance.facts.isDemonstration,
    }),
  });

  app.route({
    method: "GET",
    url: "/api/session",
    config: { access: "public" },
    schema: { summary: "Who is signed in", tags: ["session"], response: { 200: sessionSchema } },
    handler: async (request, reply) => describeSession(request.signedIn, reply),
  });

  app.route({
    method: "GET",
    url: "/api/demonstration/persons",
    config: { access: "public" },
    schema: {
      summary: "The fictional persons to choose from",
      tags: ["session"],
      response: { 200: demonstrationPersonsSchema, 403: errorSchema },
    },
    handler: async () => {
      requireDemonstration(instance);
      return instance.listPersons();
    },
  });

  app.route({
    method: "POST",
    url: "/api/session",
    config: { access: "public" },
    schema: {
      summary: "Sign in as a fictional person",
      tags: ["session"],
      body: signInSchema,
      response: { 200: sessionSchema, 403: errorSchema, 404: errorSchema },
    },
    handler: async (request, reply) => {
      requireDemonstration(instance);
      const opened = await instance.signIn(request.body.personId);
      if (opened === null) throw new RequestFault("CUS-S008", "There is no such person in this demonstration.");
      reply.setCookie(sessionCookie, opened.token, cookieOptions(request));
      return describeSession(opened.session, reply);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/session",
    config: { access: "public" },
    schema: { summary: "Sign out", tags: ["session"], response: { 200: sessionSchema } },
    handler: async (request, reply) => {
      const token = request.cookies[sessionCookie];
      if (token !== undefined) await instance.signOut(token);
      reply.clearCookie(sessionCookie, cookieOptions(request));
      return describeSession(null, reply);
    },
  });
};

const cookieOptions = (request: FastifyRequest) => ({
  httpOnly: true,
  sameSite: "strict" as const,
  path: "/",
  secure: request.protocol === "https",
});

function requireDemonstration({ facts: { isDemonstration } }: Instance): void {
  if (!isDemonstration) throw new RequestFault("CUS-S012", "This instance is not a demonstration.");
}
