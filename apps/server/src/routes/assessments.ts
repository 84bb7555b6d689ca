/** Assessments: asked for, followed, read. */
import type { Actor } from "@custodiet/trust";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { assessmentSummarySchema, scenarioResultSchema } from "../contract/assessment.ts";
import { jobAcceptedSchema, jobSchema } from "../contract/jobs.ts";
import { actSchema, errorSchema, modeSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendWritten } from "../http/written.ts";
import type { AssessmentInSight, Instance } from "../instance/instance.ts";
import { describeJob, viewScenario, writeAssessment } from "./assessment-views.ts";

const idParams = z.object({ id: z.string().max(64) });
const faultAnswers = { 401: errorSchema, 403: errorSchema, 404: errorSchema };

export const assessmentRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/facilities/:id/assessment",
    config: { access: "assessment.read" },
    schema: {
      summary: "The latest assessment, without the paths' steps",
      tags: ["assessments"],
      params: idParams,
      response: { 200: assessmentSummarySchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const stored = await readAssessment(instance, actorOf(request), request.params.id);
      markReply(reply, stored.marking);
      return sendWritten(reply, writeAssessment(stored));
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/scenarios/:role/:act/:target/:mode",
    config: { access: "scenario.read" },
    schema: {
      summary: "One scenario in full, worked out now: its worst paths step by step",
      tags: ["assessments"],
      params: idParams.extend({
        role: z.string().max(64),
        act: actSchema,
        target: z.string().max(64),
        mode: modeSchema,
      }),
      response: { 200: scenarioResultSchema, 400: errorSchema, 500: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { id, role, act, target, mode } = request.params;
      const actor = actorOf(request);
      const found = await instance.readScenario(actor, id, `${role}/${act}/${target}/${mode}`);
      if (found === null) throw await scenarioMissing(instance, actor, id);
      markReply(reply, found.marking);
      return viewScenario(found);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/assessments",
    config: { access: "assessment.request" },
    schema: {
      summary: "Ask for an assessment of the latest version",
      tags: ["assessments"],
      params: idParams,
      response: { 202: jobAcceptedSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const jobId = await instance.requestAssessment(actorOf(request), request.params.id);
      if (jobId === null) throw new RequestFault("CUS-S008", "There is no such facility in your sight.");
      return reply.code(202).send({ jobId });
    },
  });
};

async function readAssessment(instance: Instance, actor: Actor, facility: string): Promise<AssessmentInSight> {
  const stored = await instance.readAssessment(actor, facility);
  if (stored !== null) return stored;
  const model = await instance.readModel(actor, facility, null);
  if (model === null) throw new RequestFault("CUS-S008", "There is no such facility in your sight.");
  throw new RequestFault("CUS-S009", "This facility has no assessment yet.");
}

async function scenarioMissing(instance: Instance, actor: Actor, facility: string): Promise<RequestFault> {
  await readAssessment(instance, actor, facility);
  return new RequestFault("CUS-S008", "The assessment has no such scenario.");
}

export const jobRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/jobs/:id",
    config: { access: "assessment.read" },
    schema: {
      summary: "How far long work has come",
      tags: ["jobs"],
      params: idParams,
      response: { 200: jobSchema, ...faultAnswers },
    },
    handler: async (request) => {
      const job = await instance.readJob(actorOf(request), request.params.id);
      if (job === null) throw new RequestFault("CUS-S008", "There is no such job in your sight.");
      return describeJob(job);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/jobs/:id",
    config: { access: "assessment.cancel" },
    schema: {
      summary: "Stop long work",
      tags: ["jobs"],
      params: idParams,
      response: { 200: jobSchema, 409: errorSchema, ...faultAnswers },
    },
    handler: async (request) => {
      const job = await instance.cancelJob(actorOf(request), request.params.id);
      if (job === null) throw new RequestFault("CUS-S008", "There is no such job in your sight.");
      return describeJob(job);
    },
  });
};
