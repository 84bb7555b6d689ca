/** What anybody may read: what INFCIRC/908 asks, and who has subscribed. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { type FrontDoor, frontDoorSchema, subscribersQuerySchema, subscribersSchema } from "../contract/front-door.ts";
import { findSubscribers } from "./subscribers.ts";

export interface FrontDoorOptions {
  readonly content: FrontDoor;
  /** The present day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export const frontDoorRoutes: FastifyPluginAsyncZod<FrontDoorOptions> = async (app, { content, today }) => {
  app.route({
    method: "GET",
    url: "/api/public/infcirc-908",
    config: { access: "public" },
    schema: { summary: "The front door's facts", tags: ["public"], response: { 200: frontDoorSchema } },
    handler: async () => content,
  });
  app.route({
    method: "GET",
    url: "/api/public/subscribers",
    config: { access: "public" },
    schema: {
      summary: "Who has subscribed, as of a day and by a source",
      tags: ["public"],
      querystring: subscribersQuerySchema,
      response: { 200: subscribersSchema },
    },
    handler: async ({ query }) =>
      findSubscribers(content, { asOf: query.asOf ?? today(), source: query.source ?? null }),
  });
};
