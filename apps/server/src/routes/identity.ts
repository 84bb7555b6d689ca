/** What a person does with their own authenticators and sessions, and the register of persons. */
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  authenticatorsSchema,
  changeAskedSchema,
  changeSeenSchema,
  endedSchema,
  newAuthenticatorSchema,
  offerSchema,
  openSessionsSchema,
  personChangeSchema,
  registeredPersonsSchema,
  rightsSchema,
  sessionsEndedSchema,
  shownAnswerSchema,
} from "../contract/identity.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { neverCompressed } from "../http/compression.ts";
import { originOf } from "../http/own-site.ts";
import { isKeyHash, subjectAtProvider } from "../identity/subjects.ts";
import type { NewAuthenticatorOrder, ShownAnswer } from "../instance/identity/identity-types.ts";
import type { Instance } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";
import type { Institution } from "../institution.ts";
import { viewAuthenticator, viewOpenSession, viewPerson } from "./identity-views.ts";
import { viewRights } from "./rights-views.ts";

export interface IdentityOptions {
  readonly instance: Instance;
  readonly nowMs: () => number;
  readonly institution: Institution;
}

const refusals = { 401: errorSchema, 403: errorSchema, 404: errorSchema, 409: errorSchema };
const named = z.object({ id: z.string().min(1).max(100) });

function tokenOf({ sessionToken }: FastifyRequest): string {
  if (sessionToken === null) throw new RequestFault("CUS-S002", "This needs a person signed in.");
  return sessionToken;
}

/** An account elsewhere as the register knows it: of the provider of the settings, and of no other. */
function tiedAs(
  asked: { readonly kind: string; readonly way?: string; readonly subject?: string },
  { provider }: Institution,
) {
  if (asked.kind !== "tie-account") return {};
  const { way, subject = "" } = asked;
  if (way === "certificate") {
    const keyHash = subject.toLowerCase();
    if (isKeyHash(keyHash)) return { subject: keyHash };
    throw new RequestFault("CUS-S004", "A certificate's key is 64 figures and letters from a to f.");
  }
  if (provider === null) throw new RequestFault("CUS-S120", "This instance knows no institution's provider.");
  return { subject: subjectAtProvider(provider.issuer, subject) };
}

export const identityRoutes: FastifyPluginAsyncZod<IdentityOptions> = async (
  app,
  { instance: { identity }, nowMs, institution },
) => {
  app.route({
    method: "POST",
    url: "/api/session/confirmation/offer",
    ...neverCompressed,
    config: { access: "session.open", pace: "sign-in" },
    schema: {
      summary: "Begin to confirm that it is you",
      tags: ["session"],
      response: { 200: offerSchema, ...refusals },
    },
    handler: async (request) => {
      const { passkey, ownKey } = await identity.offerConfirmation(originOf(request), tokenOf(request));
      return { passkey: { ...passkey }, ownKey };
    },
  });

  app.route({
    method: "POST",
    url: "/api/session/confirmation",
    ...neverCompressed,
    config: { access: "session.open", pace: "sign-in" },
    schema: {
      summary: "Confirm by an authenticator that it is you",
      tags: ["session"],
      body: shownAnswerSchema,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      await identity.confirm(originOf(request), tokenOf(request), request.body as ShownAnswer);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "GET",
    url: "/api/session/authenticators",
    config: { access: "session.open" },
    schema: { summary: "Your authenticators", tags: ["people"], response: { 200: authenticatorsSchema } },
    handler: async (request) => (await identity.listAuthenticators(actorOf(request))).map(viewAuthenticator),
  });

  app.route({
    method: "POST",
    url: "/api/session/authenticators/offer",
    ...neverCompressed,
    config: { access: "authenticator.add" },
    schema: { summary: "Begin to add an authenticator", tags: ["people"], response: { 200: offerSchema, ...refusals } },
    handler: async (request) => {
      const offer = await identity.offerAuthenticator(originOf(request), tokenOf(request), actorOf(request));
      return { passkey: { ...offer.passkey }, ownKey: offer.ownKey };
    },
  });

  app.route({
    method: "POST",
    url: "/api/session/authenticators",
    ...neverCompressed,
    config: { access: "authenticator.add" },
    schema: {
      summary: "Add an authenticator of yours",
      tags: ["people"],
      body: newAuthenticatorSchema,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      const order = request.body as NewAuthenticatorOrder;
      await identity.addAuthenticator(originOf(request), tokenOf(request), actorOf(request), order);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/session/authenticators/:id",
    config: { access: "authenticator.revoke" },
    schema: {
      summary: "Revoke an authenticator of yours",
      tags: ["people"],
      params: named,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      await identity.revokeAuthenticator(actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "GET",
    url: "/api/session/open",
    config: { access: "session.open" },
    schema: { summary: "Where you are signed in", tags: ["people"], response: { 200: openSessionsSchema } },
    handler: async (request) =>
      (await identity.listSessions(actorOf(request), tokenOf(request))).map((session) =>
        viewOpenSession(session, institution.provider),
      ),
  });

  app.route({
    method: "DELETE",
    url: "/api/session/open/:id",
    config: { access: "session.close" },
    schema: {
      summary: "End a session of yours",
      tags: ["people"],
      params: named,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      await identity.endSession(actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "GET",
    url: "/api/session/ended",
    config: { access: "session.open" },
    schema: {
      summary: "When another person ended your sessions, and who",
      tags: ["people"],
      response: { 200: sessionsEndedSchema },
    },
    handler: async (request) =>
      (await identity.endedByOthers(actorOf(request))).map(({ atMs, ...facts }) => ({ at: toInstant(atMs), ...facts })),
  });

  app.route({
    method: "GET",
    url: "/api/session/rights",
    config: { access: "session.open" },
    schema: {
      summary: "What your role may and may not do, by which rule, and who could grant",
      tags: ["people"],
      response: { 200: rightsSchema },
    },
    handler: async (request) => viewRights(actorOf(request).role),
  });

  app.route({
    method: "DELETE",
    url: "/api/people/:id/sessions",
    config: { access: "session.end" },
    schema: {
      summary: "End all sessions of another person, who is told",
      tags: ["people"],
      params: named,
      response: { 200: endedSchema, ...refusals },
    },
    handler: async (request) => ({ ended: await identity.endSessionsOf(actorOf(request), request.params.id) }),
  });

  app.route({
    method: "GET",
    url: "/api/people",
    config: { access: "person.read" },
    schema: { summary: "The register of persons", tags: ["people"], response: { 200: registeredPersonsSchema } },
    handler: async (request) => {
      const people = await identity.listPeople(actorOf(request));
      return people.map((person) => viewPerson(person, nowMs()));
    },
  });

  app.route({
    method: "POST",
    url: "/api/people/changes",
    ...neverCompressed,
    config: { access: "person.change" },
    schema: {
      summary: "Ask a second administrator to approve a change of a person, a role or a lost authenticator",
      tags: ["people"],
      body: personChangeSchema,
      response: { 201: changeAskedSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const order = { ...request.body, ...tiedAs(request.body, institution) };
      return reply.code(201).send(await identity.askChange(actorOf(request), order));
    },
  });

  app.route({
    method: "POST",
    url: "/api/people/changes/:id/carried-out",
    config: { access: "person.change" },
    schema: {
      summary: "Carry out a change that was approved",
      tags: ["people"],
      params: named,
      body: changeSeenSchema,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      const { contentHash } = request.body;
      await identity.carryOutChange(actorOf(request), { id: request.params.id, contentHash });
      return reply.code(204).send(null);
    },
  });
};
