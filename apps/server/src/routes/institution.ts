/** Signing in by an institution's own means: at its provider, or by a certificate of its cards. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { providerAnswerSchema, providerBegunSchema } from "../contract/identity.ts";
import { sessionSchema } from "../contract/session.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { neverCompressed } from "../http/compression.ts";
import { originOf } from "../http/own-site.ts";
import type { Provider } from "../identity/provider.ts";
import type { OpenedSession } from "../instance/identity/identity-types.ts";
import type { Institution } from "../institution.ts";
import type { SessionOptions } from "./session.ts";
import { viewSession } from "./session-views.ts";

export interface InstitutionOptions extends SessionOptions {
  readonly institution: Institution;
}

const refusals = { 401: errorSchema, 403: errorSchema, 404: errorSchema, 503: errorSchema };

/** As long as an attempt at the provider may take. */
const attemptSeconds = 600;

export const institutionRoutes: FastifyPluginAsyncZod<InstitutionOptions> = async (
  app,
  { instance, cookies, institution },
) => {
  const { identity } = instance;

  const enter = async (request: FastifyRequest, reply: FastifyReply, { token, session }: OpenedSession) => {
    // Whoever was signed in here before is not any more.
    if (request.sessionToken !== null) await instance.signOut(request.sessionToken);
    reply.setCookie(cookies.session, token, cookies.options);
    return viewSession(instance, session, session.csrfToken);
  };

  app.route({
    method: "POST",
    url: "/api/sign-in/provider/offer",
    ...neverCompressed,
    config: { access: "public", pace: "sign-in" },
    schema: {
      summary: "Begin to sign in at the institution's provider",
      tags: ["session"],
      response: { 200: providerBegunSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { address, secret } = await identity.beginAtProvider(originOf(request), requireProvider(institution));
      reply.setCookie(cookies.elsewhere, secret, { ...cookies.options, maxAge: attemptSeconds });
      return { address };
    },
  });

  app.route({
    method: "POST",
    url: "/api/sign-in/provider",
    ...neverCompressed,
    config: { access: "public", pace: "sign-in" },
    schema: {
      summary: "Sign in by what the institution's provider answered",
      tags: ["session"],
      body: providerAnswerSchema,
      response: { 200: sessionSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const secret = request.cookies[cookies.elsewhere] ?? null;
      reply.clearCookie(cookies.elsewhere, cookies.options);
      const { answer } = request.body;
      const provider = requireProvider(institution);
      const opened = await identity.signInAtProvider(originOf(request), provider, { answer, secret });
      return enter(request, reply, opened);
    },
  });

  app.route({
    method: "POST",
    url: "/api/sign-in/certificate",
    ...neverCompressed,
    config: { access: "public", pace: "sign-in", isOnCardPort: true },
    schema: {
      summary: "Sign in by the certificate that the connection brought",
      tags: ["session"],
      response: { 200: sessionSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { cards } = institution;
      const shown = cards?.shown(request) ?? null;
      if (cards === null || shown === null) throw new RequestFault("CUS-S140", "This port asks for no certificate.");
      return enter(request, reply, await identity.signInByCard(originOf(request), await cards.check(shown)));
    },
  });
};

function requireProvider({ provider }: Institution): Provider {
  if (provider === null) throw new RequestFault("CUS-S120", "This instance knows no institution's provider.");
  return provider;
}
