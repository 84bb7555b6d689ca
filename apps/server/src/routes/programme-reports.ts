/** What of a programme is taken away: reports as documents, criteria as a table. */
import { officialLanguages } from "@custodiet/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  documentParamsSchema,
  documentPreviewSchema,
  previewQuestionSchema,
  programmeDocumentsSchema,
} from "../contract/programme-documents.ts";
import { reportQuestionSchema } from "../contract/programmes.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import { describeDocuments, describePreview } from "./programme-document-views.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const params = z.object({ id: z.string().max(100) });
const response = { ...refusals, 409: errorSchema, 422: errorSchema, 503: errorSchema };

export const programmeReportRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { programmes } },
) => {
  app.route({
    method: "GET",
    url: "/api/programmes/:id/documents",
    config: { access: "programme.read" },
    schema: {
      summary: "What documents are written from now, and how far those are behind that left",
      tags,
      params,
      response: { 200: programmeDocumentsSchema, ...response },
    },
    handler: async (request, reply) => {
      const written = known(await programmes.documents(actorOf(request), request.params.id));
      markReply(reply, written.marking);
      return describeDocuments(written);
    },
  });

  app.route({
    method: "GET",
    url: "/api/programmes/:id/documents/:kind",
    config: { access: "programme.read" },
    schema: {
      summary: "A document as it would be written now, to be looked at",
      tags,
      params: documentParamsSchema,
      querystring: previewQuestionSchema,
      response: { 200: documentPreviewSchema, ...response },
    },
    handler: async (request, reply) => {
      const { id, kind } = request.params;
      const { tree, marking } = known(
        await programmes.preview(actorOf(request), id, { kind, language: request.query.language }),
      );
      markReply(reply, marking);
      return describePreview(tree, marking);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/report",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary:
        "A document written from the programme: its policy, the audit report, one page for whoever decides, or the rapid assessment; it is entered that it left",
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
