/** Frameworks of others that the asker's organisation took in, and the measures that it lays beside their numbers. */
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  frameworkParams,
  frameworksSchema,
  mappingPlaceSchema,
  newMappingSchema,
  oscalReportSchema,
  ownBringSchema,
} from "../contract/own-measures.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { formLimits, mostFormBytes, readForm } from "../http/read-form.ts";
import type { Instance } from "../instance/instance.ts";
import { diagnosticsOf } from "../work/placed-faults.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema, 413: errorSchema, 415: errorSchema, 422: errorSchema };
const fileLimit = { bytes: 10_000_000, code: "CUS-S040" } as const;
const mostFaults = 200;

export const frameworkRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { ownMeasures } },
) => {
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "GET",
    url: "/api/programme/frameworks",
    config: { access: "programme.read" },
    schema: {
      summary: "Frameworks that the own organisation took in, and the measures that it laid beside numbers",
      tags,
      response: { 200: frameworksSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { marking, state } = await ownMeasures.read(actorOf(request));
      const { frameworks, mappings } = state.frameworks;
      markReply(reply, marking);
      return { marking, frameworks: [...frameworks.values()], mappings: [...mappings] };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/frameworks/check",
    config: { access: "own-measure.keep", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "What an OSCAL catalogue has in it, or each fault with its place (`file`: JSON); nothing is kept",
      tags,
      consumes: ["multipart/form-data"],
      response: { 200: oscalReportSchema, ...writes },
    },
    handler: async (request) => {
      const { table } = await readForm(request, z.object({}), fileLimit);
      const read = await ownMeasures.checkFramework(actorOf(request), table);
      if (read.ok) return { report: read.value, faults: [], found: 0 };
      return { report: null, faults: diagnosticsOf(read.error.slice(0, mostFaults)), found: read.error.length };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/frameworks",
    config: { access: "own-measure.keep", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "Keep numbers and titles of what was told (`file`, and `order` with the hash that was told)",
      tags,
      consumes: ["multipart/form-data"],
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      const { table, order } = await readForm(request, ownBringSchema, fileLimit);
      await ownMeasures.takeFramework(actorOf(request), table, order.hash);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/frameworks/:id/removal",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Take a framework out again, with what was laid beside its numbers",
      tags,
      params: frameworkParams,
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      await ownMeasures.change(actorOf(request), { type: "leave", id: request.params.id });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/mappings",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Lay a measure beside a number of a framework, in the organisation's own judgement",
      tags,
      body: newMappingSchema,
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      await ownMeasures.change(actorOf(request), { type: "map", ...request.body });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/mappings/removal",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Take a measure away from beside a number",
      tags,
      body: mappingPlaceSchema,
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      await ownMeasures.change(actorOf(request), { type: "unmap", ...request.body });
      return reply.code(204).send(null);
    },
  });
};
