/** What to mend first: begun, asked after, stopped. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { firstStepsStateSchema } from "../contract/first-steps.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import type { Instance } from "../instance/instance.ts";

const params = z.object({ id: z.string().max(64) });
const response = { 200: firstStepsStateSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema };
const tags = ["first-steps"];

export const firstStepsRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { firstSteps } = instance;

  app.route({
    method: "POST",
    url: "/api/facilities/:id/first-steps",
    config: { access: "assessment.read" },
    schema: { summary: "Begin to work out what to mend first; stores nothing", tags, params, response },
    handler: async (request) => found(await firstSteps.start(actorOf(request), request.params.id)),
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/first-steps",
    config: { access: "assessment.read" },
    schema: { summary: "What to mend first, or how far the work is", tags, params, response },
    handler: async (request) => found(await firstSteps.read(actorOf(request), request.params.id)),
  });

  app.route({
    method: "DELETE",
    url: "/api/facilities/:id/first-steps",
    config: { access: "assessment.read" },
    schema: { summary: "Stop the work, unless others asked for it too", tags, params, response },
    handler: async (request) => found(await firstSteps.stop(actorOf(request), request.params.id)),
  });
};

function found<State>(state: State | null): State {
  if (state === null) throw new RequestFault("CUS-S008", "There is no such facility in your sight.");
  return state;
}
