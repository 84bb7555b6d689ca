/** What of a programme is taken away: reports as documents, criteria as a table. */
import { officialLanguages } from "@custodiet/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { reportQuestionSchema } from "../contract/programmes.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const params = z.object({ id: z.string().max(100) });
const response = {
  400: errorSchema,
  401: errorSchema,
  403: errorSchema,
  404: errorSchema,
  409: errorSchema,
  422: errorSchema,
  503: errorSchema,
};

export const programmeReportRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { programmes } },
) => {
  app.route({
    method: "POST",
    url: "/api/programmes/:id/report",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary:
        "The rapid assessment's report, or one page for whoever decides, as a document; it is entered that it left",
      tags,
      params,
      body: reportQuestionSchema,
      response,
    },
    handler: async (request, reply) =>
      sendFile(reply, known(await programmes.report(actorOf(request), request.params.id, request.body))),
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/criteria.csv",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary: "Every criterion with how it stands, as a table; it is entered that it left",
      tags,
      params,
      body: z.object({ language: z.enum(officialLanguages).default("en") }),
      response,
    },
    handler: async (request, reply) =>
      sendFile(reply, known(await programmes.table(actorOf(request), request.params.id, request.body.language))),
  });
};
