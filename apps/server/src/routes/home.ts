/** What waits for a person, how things stand, what changed. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { homeSchema, programmeWaitsSchema } from "../contract/home.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReplyByAll } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import { describeHome, describeProgrammeWait } from "./home-views.ts";

export const homeRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/home",
    config: { access: "facility.read" },
    schema: {
      summary: "What waits for me, how we stand, what changed",
      tags: ["home"],
      response: { 200: homeSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const home = await instance.readHome(actorOf(request));
      const drafts = home.waits.flatMap((wait) => (wait.kind === "draft" ? [wait.draft] : []));
      markReplyByAll(
        reply,
        [...drafts, ...home.standings, ...home.changes].map(({ marking }) => marking),
      );
      return describeHome(home);
    },
  });

  app.route({
    method: "GET",
    url: "/api/home/programmes",
    config: { access: "programme.read" },
    schema: {
      summary: "What waits for me in the programmes of my organisation",
      tags: ["home"],
      response: { 200: programmeWaitsSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const waits = await instance.readProgrammeWaits(actorOf(request));
      markReplyByAll(
        reply,
        waits.map(({ marking }) => marking),
      );
      return { waits: waits.map(describeProgrammeWait) };
    },
  });
};
