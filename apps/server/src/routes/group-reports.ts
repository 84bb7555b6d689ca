/** Implementation reports: previews of what is shared with whom, and the same as files. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { reportFileOrderSchema, reportPreviewQuestionSchema, reportPreviewSchema } from "../contract/group-reports.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReplyByAll } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import { viewRecordInFull } from "./group-views.ts";

const tags = ["working group"];
const params = z.object({ id: z.string().max(64) });
const answers = { ...refusals, 422: errorSchema };

export const groupReportRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { implementationReports } = instance;

  app.route({
    method: "GET",
    url: "/api/group/reports/:id/preview",
    config: { access: "group.read" },
    schema: {
      summary: "Exactly what an audience reads of an own report, or will read once it is shared; and what it does not",
      tags,
      params,
      querystring: reportPreviewQuestionSchema,
      response: { 200: reportPreviewSchema, ...answers },
    },
    handler: async (request, reply) => {
      const { found, ...preview } =
        (await implementationReports.preview(actorOf(request), request.params.id, request.query.audience)) ??
        notThere();
      // What is left out is named to its owner: the answer is marked by all of it.
      markReplyByAll(reply, [...(found === null ? [] : [found.record.composite]), ...preview.leftOut.map(markingOf)]);
      return { ...preview, found: found && viewRecordInFull(found) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/reports/:id/files",
    config: { access: "group.export", pace: "costly" },
    schema: {
      summary: "A report, or the other reports that it fills, as a document or a table for an audience; it is entered",
      tags,
      params,
      body: reportFileOrderSchema,
      response: { ...answers, 503: errorSchema },
    },
    handler: async (request, reply) =>
      sendFile(
        reply,
        (await implementationReports.take(actorOf(request), request.params.id, request.body)) ?? notThere(),
      ),
  });
};

const markingOf = <Marking>({ marking }: { readonly marking: Marking }): Marking => marking;

function notThere(): never {
  throw new RequestFault("CUS-S008", "There is no such record.");
}
