/** Whether and where a person is told by mail that something waits. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { mailAskedSchema, mailChosenSchema, mailCodeSchema, remindersChosenSchema } from "../contract/mail.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import type { Instance } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";

const refusals = { 401: errorSchema, 403: errorSchema, 404: errorSchema, 422: errorSchema, 503: errorSchema };

export const mailRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { mail } = instance;
  app.route({
    method: "GET",
    url: "/api/session/mail",
    config: { access: "mail.choose" },
    schema: {
      summary: "Where you are told by mail that something waits",
      tags: ["people"],
      response: { 200: mailChosenSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => {
      const { chosen, ...offered } = await mail.read(actorOf(request));
      const confirmedAtMs = chosen?.confirmedAtMs ?? null;
      const confirmedAt = confirmedAtMs === null ? null : toInstant(confirmedAtMs);
      return { ...offered, chosen: chosen && { address: chosen.address, confirmedAt } };
    },
  });

  app.route({
    method: "POST",
    url: "/api/session/mail",
    config: { access: "mail.choose", pace: "sign-in" },
    schema: {
      summary: "Name an address; a code is sent to it",
      tags: ["people"],
      body: mailAskedSchema,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      await mail.ask(actorOf(request), request.body.address);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/session/mail/confirmation",
    config: { access: "mail.choose", pace: "sign-in" },
    schema: {
      summary: "Show by the code that the address is yours",
      tags: ["people"],
      body: mailCodeSchema,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      await mail.confirm(actorOf(request), request.body.code);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/session/mail/reminders",
    config: { access: "mail.choose" },
    schema: {
      summary: "Whether what comes nearer in the working group is told by mail too",
      tags: ["people"],
      body: remindersChosenSchema,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      await mail.chooseReminders(actorOf(request), request.body.areWanted);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/session/mail",
    config: { access: "mail.choose" },
    schema: {
      summary: "Want no more mail; the address is forgotten",
      tags: ["people"],
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      await mail.end(actorOf(request));
      return reply.code(204).send(null);
    },
  });
};
