/** What the answers to a survey say together, with small numbers hidden. */
import { smallestTold } from "@custodiet/working-group";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { errorSchema } from "../contract/shapes.ts";
import { surveyResultsSchema } from "../contract/surveys.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";

const tags = ["working group"];
const params = z.object({ id: z.string().max(64) });
const refusals = { 401: errorSchema, 403: errorSchema, 404: errorSchema };

export const surveyRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { surveys } = instance;
  app.route({
    method: "GET",
    url: "/api/group/surveys/:id/results",
    config: { access: "group.read" },
    schema: {
      summary: "The answers to a closed survey counted together; numbers below five, and what would tell them, hidden",
      tags,
      params,
      response: { 200: surveyResultsSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const found = (await surveys.results(actorOf(request), request.params.id)) ?? notThere();
      if (typeof found === "string") return { state: found, smallestTold, answered: null, questions: [] };
      const { survey, answered, questions } = found;
      markReply(reply, survey.composite);
      return { state: "told" as const, smallestTold, answered, questions };
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/surveys/:id/results",
    config: { access: "group.export", pace: "costly" },
    schema: {
      summary: "Take the same away as a table; the ledger keeps that it left",
      tags,
      params,
      response: refusals,
    },
    handler: async (request, reply) =>
      sendFile(reply, (await surveys.take(actorOf(request), request.params.id)) ?? notThere()),
  });
};

function notThere(): never {
  throw new RequestFault("CUS-S008", "There is no such survey.");
}
