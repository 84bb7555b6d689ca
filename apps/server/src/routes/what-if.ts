/** What if: asked, and how far its preparation is. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { whatIfAnswerSchema, whatIfRequestSchema, whatIfStateSchema } from "../contract/what-if.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import type { Instance } from "../instance/instance.ts";

const params = z.object({ id: z.string().max(64) });
const faultAnswers = { ...refusals, 409: errorSchema };
const tags = ["what-if"];

export const whatIfRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "POST",
    url: "/api/facilities/:id/what-if",
    config: { access: "assessment.read", pace: "costly" },
    schema: {
      summary: "Rank every position again as if these edits were made; stores nothing. No edits: prepare only",
      tags,
      params,
      body: whatIfRequestSchema,
      response: { 200: whatIfAnswerSchema, 413: errorSchema, 422: errorSchema, 503: errorSchema, ...faultAnswers },
    },
    handler: async (request) => {
      const { from, edits } = request.body;
      const outcome = await instance.askWhatIf(actorOf(request), { facility: request.params.id, from, edits });
      if (outcome === null) throw notFound();
      if (outcome.kind !== "compared") {
        throw new RequestFault("CUS-S021", "The change cannot be tried.", outcome.diagnostics);
      }
      const { kind: _, difference, ...rest } = outcome;
      const { positions, scenarios, counts } = difference;
      return { ...rest, positions, scenarios: scenarios.filter(({ movement }) => movement !== "same"), counts };
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/what-if",
    config: { access: "assessment.read" },
    schema: {
      summary: "How far the preparation for what-if questions is",
      tags,
      params,
      querystring: z.object({ from: z.enum(["version", "draft"]).default("version") }),
      response: { 200: whatIfStateSchema, ...faultAnswers },
    },
    handler: async (request) => {
      const from = { kind: request.query.from };
      const state = await instance.readWhatIfState(actorOf(request), { facility: request.params.id, from });
      if (state === null) throw notFound();
      if (typeof state === "string") return { state, done: 0, total: 0 };
      return { state: "preparing" as const, done: state.done, total: state.total };
    },
  });
};

const notFound = (): RequestFault =>
  new RequestFault("CUS-S008", "There is no such facility, version or draft in your sight.");
