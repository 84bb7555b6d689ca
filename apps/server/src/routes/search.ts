/** One question over everything a person may see. Without a session it finds what anybody may read. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { searchAnswerSchema, searchQuerySchema } from "../contract/search.ts";
import { errorSchema } from "../contract/shapes.ts";
import { markReplyByAll } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";

export const searchRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/search",
    config: { access: "public" },
    schema: {
      summary:
        "Facilities, their elements and versions, the working group's records, the glossary and the help, by words",
      tags: ["search"],
      querystring: searchQuerySchema,
      response: { 200: searchAnswerSchema, 400: errorSchema },
    },
    handler: async ({ query, signedIn }, reply) => {
      const { q, limit, language } = query;
      const found = await instance.search(signedIn?.actor ?? null, { text: q, limit, language });
      markReplyByAll(
        reply,
        found.hits.flatMap(({ marking }) => marking ?? []),
      );
      return found;
    },
  });
};
