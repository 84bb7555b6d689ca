/** Facilities: listed, read, checked, stored as a new version, compared. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  checkAnswerSchema,
  checkRequestSchema,
  comparisonSchema,
  facilityListSchema,
  facilityViewSchema,
  storedFacilitySchema,
  storeRequestSchema,
  versionListSchema,
} from "../contract/facilities.ts";
import { errorSchema, versionNumber } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import { type ModelReader, readOwnModelInWorker } from "../work/model-reader.ts";
import { rememberWarnings } from "../work/warning-memory.ts";
import { compareVersions, describeFacility, viewFacility } from "./facility-views.ts";

export interface FacilityOptions {
  readonly instance: Instance;
  readonly reader: ModelReader;
}

const idParams = z.object({ id: z.string().max(64) });
const faultAnswers = { 401: errorSchema, 403: errorSchema, 404: errorSchema };

export const facilityRoutes: FastifyPluginAsyncZod<FacilityOptions> = async (app, { instance, reader }) => {
  const warningsOf = rememberWarnings(readOwnModelInWorker);
  app.route({
    method: "GET",
    url: "/api/facilities",
    config: { access: "facility.read" },
    schema: {
      summary: "The facilities within sight",
      tags: ["facilities"],
      response: { 200: facilityListSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const facilities = await instance.listFacilities(actorOf(request));
      markReplyByAll(
        reply,
        facilities.map(({ marking }) => marking),
      );
      return facilities.map(describeFacility);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/check",
    config: { access: "facility.store", pace: "costly" },
    schema: {
      summary: "All that is wrong or doubtful in a document; stores nothing",
      tags: ["facilities"],
      body: checkRequestSchema,
      response: { 200: checkAnswerSchema, 400: errorSchema, 413: errorSchema, ...faultAnswers },
    },
    handler: async (request) => ({ diagnostics: (await reader(request.body.files)).diagnostics }),
  });

  app.route({
    method: "POST",
    url: "/api/facilities",
    config: { access: "facility.store", pace: "costly" },
    schema: {
      summary: "Store a document as a facility's next version",
      tags: ["facilities"],
      body: storeRequestSchema,
      response: {
        201: storedFacilitySchema,
        400: errorSchema,
        409: errorSchema,
        413: errorSchema,
        422: errorSchema,
        ...faultAnswers,
      },
    },
    handler: async (request, reply) => {
      const { files, reason } = request.body;
      const { model, diagnostics } = await reader(files);
      if (model === null) throw new RequestFault("CUS-S007", "The document was not stored.", diagnostics);
      const stored = await instance.storeModel(actorOf(request), { model, sources: files, reason });
      markReply(reply, model.marking);
      const { number: version, hash } = stored;
      return reply.code(201).send({ id: model.facility.id, version, hash, warnings: diagnostics });
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id",
    config: { access: "facility.read" },
    schema: {
      summary: "A facility's model, its categories and its warnings",
      tags: ["facilities"],
      params: idParams,
      querystring: z.object({ version: versionNumber.optional() }),
      response: { 200: facilityViewSchema, 400: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const stored = await instance.readModel(actorOf(request), id, request.query.version ?? null);
      if (stored === null) throw notFound(id);
      markReply(reply, stored.model.marking);
      const [warnings, work] = await Promise.all([
        warningsOf(stored.version.hash, stored.sources),
        instance.findWork(actorOf(request), id, stored.version.number),
      ]);
      return viewFacility(stored, warnings, work);
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/versions",
    config: { access: "facility.read" },
    schema: {
      summary: "Its versions, newest first",
      tags: ["facilities"],
      params: idParams,
      response: { 200: versionListSchema, ...faultAnswers },
    },
    handler: async (request) => {
      const versions = await instance.listVersions(actorOf(request), request.params.id);
      if (versions.length === 0) throw notFound(request.params.id);
      return versions;
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/comparison",
    config: { access: "facility.read" },
    schema: {
      summary: "What changed from one version to another, element by element",
      tags: ["facilities"],
      params: idParams,
      querystring: z.object({ from: versionNumber, to: versionNumber }),
      response: { 200: comparisonSchema, 400: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const { from, to } = request.query;
      const actor = actorOf(request);
      const [before, after] = await Promise.all([
        instance.readModel(actor, id, from),
        instance.readModel(actor, id, to),
      ]);
      if (before === null || after === null) throw notFound(id);
      markReplyByAll(reply, [before.model.marking, after.model.marking]);
      return { changes: compareVersions(before, after) };
    },
  });
};

const notFound = (id: string): RequestFault =>
  new RequestFault("CUS-S008", `There is no facility ${JSON.stringify(id)}, or no such version of it, in your sight.`);
