/**
 * Exports: the model as it was written or as data, the results as data or tables; each says its marking. What is not
 * declared fictional is asked for here, and taken by two persons' approval (`/api/approvals`), or by break-glass.
 */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  assessmentExportSchema,
  exportRequestSchema,
  modelExportSchema,
  requestedSchema,
} from "../contract/exports.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";

const params = z.object({ id: z.string().max(64) });
const answers = { ...refusals, 409: errorSchema, 422: errorSchema };
const tags = ["exports"];

export const exportRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "POST",
    url: "/api/facilities/:id/exports/model",
    config: { access: "facility.read", pace: "costly" },
    schema: {
      summary: "Take the model of a fictional facility away: its files as written (zipped where several), or as JSON",
      tags,
      params,
      body: modelExportSchema,
      response: answers,
    },
    handler: async (request, reply) => {
      const what = request.body.format === "files" ? "model files" : "model json";
      const file = await instance.exportFile(actorOf(request), { facility: request.params.id, what });
      if (file === null) throw noFacility();
      return sendFile(reply, file);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/exports/assessment",
    config: { access: "assessment.read", pace: "costly" },
    schema: {
      summary: "Take the latest assessment's values of a fictional facility away: as JSON or as a table",
      tags,
      params,
      body: assessmentExportSchema,
      response: answers,
    },
    handler: async (request, reply) => {
      const order = { facility: request.params.id, what: `assessment ${request.body.format}` } as const;
      const file = await instance.exportFile(actorOf(request), order);
      if (file === null) throw noFacility();
      return sendFile(reply, file);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/exports/request",
    config: { access: "facility.export", pace: "costly" },
    schema: {
      summary: "Ask a second person to approve that a file of a facility leaves",
      tags,
      params,
      body: exportRequestSchema,
      response: { 201: requestedSchema, ...answers },
    },
    handler: async (request, reply) => {
      const approval = await instance.askExport(actorOf(request), { facility: request.params.id, ...request.body });
      if (approval === null) throw noFacility();
      return reply.code(201).send({ approval });
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/exports/break-glass",
    config: { access: "facility.export", pace: "costly" },
    schema: {
      summary:
        "Take a file of a facility at once, alone, in an emergency: everybody is told, another person reviews it",
      tags,
      params,
      body: exportRequestSchema,
      response: answers,
    },
    handler: async (request, reply) => {
      const order = { facility: request.params.id, ...request.body };
      const file = await instance.exportByBreakGlass(actorOf(request), order);
      if (file === null) throw noFacility();
      return sendFile(reply, file);
    },
  });
};

const noFacility = (): RequestFault =>
  new RequestFault("CUS-S008", "There is no such facility, or no assessment of it, in your sight.");
