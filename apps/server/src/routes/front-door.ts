/** What anybody may read: what INFCIRC/908 asks, and who has subscribed. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { type FrontDoor, frontDoorSchema } from "../contract/front-door.ts";

export interface FrontDoorOptions {
  readonly content: FrontDoor;
}

export const frontDoorRoutes: FastifyPluginAsyncZod<FrontDoorOptions> = async (app, { content }) => {
  app.route({
    method: "GET",
    url: "/api/public/infcirc-908",
    config: { access: "public" },
    schema: { summary: "The front door's facts", tags: ["public"], response: { 200: frontDoorSchema } },
    handler: async () => content,
  });
};
