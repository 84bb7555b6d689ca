/** The plan of action of a programme: read, written down, a risk borne by two, and what helps most. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  bearingSchema,
  helpSchema,
  oscalFileSchema,
  planActsSchema,
  planFileSchema,
  planSchema,
} from "../contract/programme-plan.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import type { PlanDesk, ToldPlanAct } from "../instance/programmes/plan-types.ts";
import { describePlan } from "./programme-plan-views.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema, 422: errorSchema };
const files = { ...writes, 503: errorSchema };
const params = z.object({ id: z.string().max(100) });

export const programmePlanRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance },
) => {
  const { plan } = instance.programmes;

  app.route({
    method: "GET",
    url: "/api/programmes/:id/plan",
    config: { access: "programme.read" },
    schema: {
      summary: "The plan of action in its order, and what an assessment found that no action is about yet",
      tags,
      params,
      response: { 200: planSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const found = known(await plan.read(actorOf(request), request.params.id));
      markReply(reply, found.seen.marking);
      return describePlan(found);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/plan",
    config: { access: "programme.record" },
    schema: {
      summary: "Plan actions, change them, say that they are done, or take them back",
      tags,
      params,
      body: planActsSchema,
      response: { 200: planSchema, ...writes },
    },
    handler: async (request) => {
      const acts = request.body.acts as unknown as readonly ToldPlanAct[];
      return describePlan(known(await plan.record(actorOf(request), request.params.id, acts)));
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/plan/acceptances",
    config: { access: "programme.accept" },
    schema: {
      summary: "Ask another person to bear the risk of an action until a day",
      tags,
      params,
      body: bearingSchema,
      response: { 201: z.object({ approval: z.string() }), ...writes },
    },
    handler: async (request, reply) => {
      const approval = known(await plan.askToBear(actorOf(request), request.params.id, request.body));
      return reply.code(201).send({ approval });
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/plan/file",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary: "The plan of action as a document, a workbook or OSCAL; it is entered that it left",
      tags,
      params,
      body: planFileSchema,
      response: files,
    },
    handler: async (request, reply) =>
      sendFile(
        reply,
        known(await plan.file(actorOf(request), request.params.id, { kind: "plan", hasOwn: false, ...request.body })),
      ),
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/oscal",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary: "The catalogue, its references or how the programme stands, as OSCAL; it is entered that it left",
      tags,
      params,
      body: oscalFileSchema,
      response: files,
    },
    handler: async (request, reply) =>
      sendFile(
        reply,
        known(
          await plan.file(actorOf(request), request.params.id, { format: "oscal", letterhead: null, ...request.body }),
        ),
      ),
  });

  const helpRoute = (
    method: "GET" | "POST" | "DELETE",
    summary: string,
    ask: (actor: Parameters<PlanDesk["help"]>[0], id: string) => ReturnType<PlanDesk["help"]>,
  ) =>
    app.route({
      method,
      url: "/api/programmes/:id/plan/help",
      config: { access: "programme.read" },
      schema: { summary, tags, params, response: { 200: helpSchema, ...refusals } },
      handler: async (request) => known(await ask(actorOf(request), request.params.id)),
    });
  helpRoute("GET", "The three actions that help most, or how far the work is", plan.help);
  helpRoute("POST", "Begin to work out what helps most; stores nothing", plan.startHelp);
  helpRoute("DELETE", "Stop the work, unless others asked for it too", plan.stopHelp);
};
