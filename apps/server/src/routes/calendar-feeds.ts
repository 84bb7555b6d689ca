/** Calendars by an address of one's own: made and revoked by its person, read by whoever brings it. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { calendarFeedSchema, newFeedSchema } from "../contract/calendar-feed.ts";
import { wordedInSchema } from "../contract/meetings.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";

const refusals = { 401: errorSchema, 403: errorSchema };

export const calendarFeedRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { feeds } = instance;
  app.route({
    method: "GET",
    url: "/api/session/calendar",
    config: { access: "calendar.choose" },
    schema: {
      summary: "Whether you have a calendar address, and since when",
      tags: ["people"],
      response: { 200: calendarFeedSchema, ...refusals },
    },
    handler: async (request) => {
      const feed = await feeds.find(actorOf(request));
      const { madeAtMs = 0, language = "", prefix: begins = "" } = feed ?? {};
      return { made: feed === null ? null : { at: toInstant(madeAtMs), language, begins } };
    },
  });

  app.route({
    method: "POST",
    url: "/api/session/calendar",
    config: { access: "calendar.choose", pace: "costly" },
    schema: {
      summary: "Make a calendar address, or another in its place; it is shown this once",
      tags: ["people"],
      body: wordedInSchema,
      response: { 201: newFeedSchema, ...refusals, 422: errorSchema },
    },
    handler: async (request, reply) => {
      const token = await feeds.make(actorOf(request), request.body.language);
      return reply
        .code(201)
        .header("cache-control", "no-store")
        .send({ path: `/api/calendars/${token}.ics` });
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/session/calendar",
    config: { access: "calendar.choose" },
    schema: {
      summary: "Revoke your calendar address",
      tags: ["people"],
      response: { 204: z.null(), ...refusals, 404: errorSchema },
    },
    handler: async (request, reply) => {
      await feeds.revoke(actorOf(request));
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "GET",
    url: "/api/calendars/:file",
    // As many as attempts to sign in: the address is all that is shown.
    config: { access: "public", pace: "sign-in" },
    schema: {
      summary: "Meetings, sessions and events for a calendar program; at TLP:AMBER and above only that one is busy",
      tags: ["working group"],
      params: z.object({ file: z.string().max(80) }),
    },
    handler: async (request, reply) => {
      const token = /^([0-9a-f]{64})\.ics$/.exec(request.params.file)?.[1];
      const feed = token === undefined ? null : await feeds.read(token);
      if (feed === null) throw new RequestFault("CUS-S008", "There is no such calendar.");
      const tag = `"${feed.hash}"`;
      markReply(reply, feed.marking);
      reply.header("etag", tag).header("cache-control", "private, no-cache");
      if (request.headers["if-none-match"] === tag) return reply.code(304).send();
      return reply.code(200).type("text/calendar; charset=utf-8").send(Buffer.from(feed.bytes));
    },
  });
};
