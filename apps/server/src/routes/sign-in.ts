/** Enrolling by a code and signing in by an authenticator: what somebody may do before there is a session. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  enrolmentCodeSchema,
  enrolmentOfferSchema,
  enrolmentSchema,
  instanceSchema,
  offerSchema,
  shownAnswerSchema,
} from "../contract/identity.ts";
import { sessionSchema } from "../contract/session.ts";
import { errorSchema } from "../contract/shapes.ts";
import { neverCompressed } from "../http/compression.ts";
import { originOf } from "../http/own-site.ts";
import type { AddedAnswer, ShownAnswer } from "../instance/identity/identity-types.ts";
import type { InstitutionOptions } from "./institution.ts";
import { viewSession } from "./session-views.ts";

const refusals = { 401: errorSchema, 403: errorSchema, 409: errorSchema };

export const signInRoutes: FastifyPluginAsyncZod<InstitutionOptions> = async (
  app,
  { instance, cookies, institution: { provider, cards } },
) => {
  const { identity } = instance;

  app.route({
    method: "GET",
    url: "/api/instance",
    config: { access: "public", isOnCardPort: true },
    schema: {
      summary: "What this instance is; nothing in a demonstration",
      tags: ["session"],
      response: { 200: instanceSchema },
    },
    handler: async () => {
      const facts = await identity.facts();
      if (facts === null) return null;
      const { name, kind, host } = facts.instance;
      const at = provider === null ? null : { name: provider.name, issuer: provider.issuer };
      return { name, kind, host, isOpen: facts.isOpen, provider: at, cardPort: cards?.port ?? null };
    },
  });

  app.route({
    method: "POST",
    url: "/api/enrolment/offer",
    ...neverCompressed,
    config: { access: "public", pace: "sign-in" },
    schema: {
      summary: "Begin to enrol by a one-time code",
      tags: ["session"],
      body: enrolmentCodeSchema,
      response: { 200: enrolmentOfferSchema, ...refusals },
    },
    handler: async (request) => {
      const { passkey, ownKey, name } = await identity.offerEnrolment(originOf(request), request.body.code);
      return { passkey: { ...passkey }, ownKey, name };
    },
  });

  app.route({
    method: "POST",
    url: "/api/enrolment",
    ...neverCompressed,
    config: { access: "public", pace: "sign-in" },
    schema: {
      summary: "Enrol an authenticator by a one-time code",
      tags: ["session"],
      body: enrolmentSchema,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      const { code, label, answer } = request.body;
      await identity.enrol(originOf(request), code, { label, answer: answer as AddedAnswer });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/sign-in/offer",
    ...neverCompressed,
    config: { access: "public", pace: "sign-in" },
    schema: { summary: "Begin to sign in", tags: ["session"], response: { 200: offerSchema, ...refusals } },
    handler: async (request) => {
      const { passkey, ownKey } = await identity.offerSignIn(originOf(request));
      return { passkey: { ...passkey }, ownKey };
    },
  });

  app.route({
    method: "POST",
    url: "/api/sign-in",
    ...neverCompressed,
    config: { access: "public", pace: "sign-in" },
    schema: {
      summary: "Sign in by an authenticator",
      tags: ["session"],
      body: shownAnswerSchema,
      response: { 200: sessionSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const opened = await identity.signIn(originOf(request), request.body as ShownAnswer);
      // Whoever was signed in here before is not any more: a session is never carried over to another person.
      if (request.sessionToken !== null) await instance.signOut(request.sessionToken);
      reply.setCookie(cookies.session, opened.token, cookies.options);
      return viewSession(instance, opened.session, opened.session.csrfToken);
    },
  });
};
