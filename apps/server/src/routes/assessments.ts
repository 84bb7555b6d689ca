/** Assessments: asked for, followed, read. */
import type { Actor } from "@custodiet/trust";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { assessmentSummarySchema, scenarioResultSchema } from "../contract/assessment.ts";
import { jobAcceptedSchema, jobSchema } from "../contract/jobs.ts";
import { actSchema, errorSchema, modeSchema, versionNumber } from "../contract/shapes.ts";
import { trendSchema } from "../contract/trend.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendWritten } from "../http/written.ts";
import type { AssessmentInSight, Instance } from "../instance/instance.ts";
import { describeJob, viewScenario, viewTrend, writeAssessment } from "./assessment-views.ts";

const idParams = z.object({ id: z.string().max(64) });
const faultAnswers = { 401: errorSchema, 403: errorSchema, 404: errorSchema };

export const assessmentRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/facilities/:id/assessment",
    config: { access: "assessment.read" },
    schema: {
      summary: "The assessment of a version, or the latest there is, without the paths' steps",
      tags: ["assessments"],
      params: idParams,
      querystring: ofVersion,
      response: { 200: assessmentSummarySchema, 400: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const stored = await readAssessment(instance, actorOf(request), versionOf(request));
      markReply(reply, stored.marking);
      return sendWritten(reply, writeAssessment(stored));
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/trend",
    config: { access: "assessment.read" },
    schema: {
      summary: "What the assessments of its versions say of each act on each target, oldest first",
      tags: ["assessments"],
      params: idParams,
      response: { 200: trendSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const trend = await instance.readTrend(actorOf(request), request.params.id);
      if (trend === null) throw new RequestFault("CUS-S008", "There is no such facility in your sight.");
      markReply(reply, trend.marking);
      return viewTrend(trend);
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
      querystring: ofVersion,
      response: { 200: scenarioResultSchema, 400: errorSchema, 500: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { id, role, act, target, mode } = request.params;
      const actor = actorOf(request);
      const { version } = versionOf(request);
      const scenario = `${role}/${act}/${target}/${mode}`;
      const found = await instance.readScenario(actor, { facility: id, scenario, version });
      if (found === null) throw await scenarioMissing(instance, actor, { facility: id, version });
      markReply(reply, found.marking);
      return viewScenario(found);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/assessments",
    config: { access: "assessment.request", pace: "costly" },
    schema: {
      summary: "Ask for an assessment of a version, or of the latest",
      tags: ["assessments"],
      params: idParams,
      querystring: ofVersion,
      response: { 202: jobAcceptedSchema, 400: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { facility, version } = versionOf(request);
      const jobId = await instance.requestAssessment(actorOf(request), facility, version);
      if (jobId === null) throw new RequestFault("CUS-S008", "There is no such facility or version in your sight.");
      return reply.code(202).send({ jobId });
    },
  });
};

const ofVersion = z.object({ version: versionNumber.optional() });

interface OfVersion {
  readonly facility: string;
  /** `null`: the latest. */
  readonly version: number | null;
}

const versionOf = (request: { params: { id: string }; query: z.infer<typeof ofVersion> }): OfVersion => ({
  facility: request.params.id,
  version: request.query.version ?? null,
});

async function readAssessment(
  instance: Instance,
  actor: Actor,
  { facility, version }: OfVersion,
): Promise<AssessmentInSight> {
  const stored = await instance.readAssessment(actor, facility, version);
  if (stored !== null) return stored;
  const model = await instance.readModel(actor, facility, version);
  if (model === null) throw new RequestFault("CUS-S008", "There is no such facility or version in your sight.");
  const what = version === null ? "This facility" : `Version ${version} of this facility`;
  throw new RequestFault("CUS-S009", `${what} has no assessment yet.`);
}

async function scenarioMissing(instance: Instance, actor: Actor, wanted: OfVersion): Promise<RequestFault> {
  await readAssessment(instance, actor, wanted);
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
