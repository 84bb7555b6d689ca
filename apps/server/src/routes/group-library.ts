/** The library of the working group, as the asker's organisation sees it. */
import { kindOf, type RecordInSight, type RecordKind } from "@custodiet/working-group";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { libraryFoundSchema, libraryQuestionSchema } from "../contract/group-library.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReplyByAll } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import { viewRecord } from "./group-views.ts";

const refusals = { 400: errorSchema, 401: errorSchema, 403: errorSchema };

export const groupLibraryRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/group/library",
    config: { access: "group.read" },
    schema: {
      summary: "The library by words, those of attached files too, and by kind, theme, language and year",
      tags: ["working group"],
      querystring: libraryQuestionSchema,
      response: { 200: libraryFoundSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { kind = null, topic = null, language = null, year = null, size, reader, ...asked } = request.query;
      const question = { ...asked, kind, topic, language, year, pageSize: size };
      const found = await instance.library.find(actorOf(request), question, [reader, "en"]);
      const { total, page, facets, files, waiting, named, abilityOf } = found;
      markReplyByAll(
        reply,
        page.map(({ composite }) => composite),
      );
      const items = page.map((record) => viewRecord(kindFor(record), record, abilityOf(record)));
      return { total, items, facets, files, waiting, named };
    },
  });
};

function kindFor({ kind }: RecordInSight): RecordKind {
  const found = kindOf(kind);
  if (found === null) throw new Error(`No kind is called ${kind}`);
  return found;
}
