/** Health, and the demonstration's sign-in: a choice of fictional persons. */
import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { demonstrationPersonsSchema, healthSchema, sessionSchema, signInSchema } from "../contract/session.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { neverCompressed } from "../http/compression.ts";
import type { SiteCookies } from "../http/cookies.ts";
import type { Instance, SignedIn } from "../instance/instance.ts";
import { viewSession } from "./session-views.ts";

export interface SessionOptions {
  readonly instance: Instance;
  readonly cookies: SiteCookies;
}

interface HealthOptions extends SessionOptions {
  readonly isReady: () => boolean;
}

export const sessionRoutes: FastifyPluginAsyncZod<HealthOptions> = async (app, { instance, cookies, isReady }) => {
  const describeSession = (session: SignedIn | null, reply: FastifyReply) =>
    viewSession(instance, session, session?.csrfToken ?? reply.generateCsrf());

  app.route({
    method: "GET",
    url: "/api/health",
    config: { access: "public" },
    schema: { summary: "Does it work", tags: ["session"], response: { 200: healthSchema, 503: healthSchema } },
    handler: async (_request, reply) => {
      if (!isReady()) return reply.code(503).header("retry-after", "2").send({ status: "starting" });
      return { status: (await instance.isHeld()) ? ("read-only" as const) : ("ok" as const) };
    },
  });

  app.route({
    method: "GET",
    url: "/api/session",
    ...neverCompressed,
    config: { access: "public", isOnCardPort: true },
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
    ...neverCompressed,
    config: { access: "public", pace: "sign-in" },
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
      reply.setCookie(cookies.session, opened.token, cookies.options);
      return describeSession(opened.session, reply);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/session",
    ...neverCompressed,
    config: { access: "public" },
    schema: { summary: "Sign out", tags: ["session"], response: { 200: sessionSchema } },
    handler: async (request, reply) => {
      if (request.sessionToken !== null) await instance.signOut(request.sessionToken);
      reply.clearCookie(cookies.session, cookies.options);
      reply.header("clear-site-data", '"cache"');
      return describeSession(null, reply);
    },
  });
};

function requireDemonstration({ facts: { isDemonstration } }: Instance): void {
  if (!isDemonstration) throw new RequestFault("CUS-S012", "This instance is not a demonstration.");
}
