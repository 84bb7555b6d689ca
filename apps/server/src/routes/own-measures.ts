/** Measures of the asker's organisation's own: kept, retired, taken back, taken away and brought in. */
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { aboutOwn } from "../commands/own-measures.ts";
import {
  newOwnMeasureSchema,
  ownBringSchema,
  ownFileReportSchema,
  ownFileSchema,
  ownMeasureParams,
  ownMeasuresSchema,
  ownRetirementSchema,
  ownUndoSchema,
} from "../contract/own-measures.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { formLimits, mostFormBytes, readForm } from "../http/read-form.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import type { OwnMeasuresInSight } from "../instance/programmes/own-measure-types.ts";
import { diagnosticsOf } from "../work/placed-faults.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema, 413: errorSchema, 415: errorSchema, 422: errorSchema };
const keptSchema = z.object({ ids: z.array(z.string()) });

export const ownMeasureRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { ownMeasures } },
) => {
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "GET",
    url: "/api/programme/own-measures",
    config: { access: "programme.read" },
    schema: {
      summary: "Measures of the own organisation, those that were retired too, and the change that can be taken back",
      tags,
      response: { 200: ownMeasuresSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = await ownMeasures.read(actorOf(request));
      markReply(reply, seen.marking);
      return describeOwn(seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/own-measures",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Add a measure of one's own: it is given an id that is never given again",
      tags,
      body: newOwnMeasureSchema,
      response: { 201: keptSchema, ...writes },
    },
    handler: async (request, reply) =>
      reply.code(201).send({ ids: [await ownMeasures.keep(actorOf(request), null, request.body.measure)] }),
  });

  app.route({
    method: "POST",
    url: "/api/programme/own-measures/:id",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Keep the next version of a measure of one's own",
      tags,
      params: ownMeasureParams,
      body: newOwnMeasureSchema,
      response: { 200: keptSchema, ...writes },
    },
    handler: async (request) => ({
      ids: [await ownMeasures.keep(actorOf(request), request.params.id, request.body.measure)],
    }),
  });

  app.route({
    method: "POST",
    url: "/api/programme/own-measures/:id/retirement",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Retire a measure of one's own: programmes ask about it no more",
      tags,
      params: ownMeasureParams,
      body: ownRetirementSchema,
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      await ownMeasures.change(actorOf(request), { type: "retire", id: request.params.id, ...request.body });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/own-measures/undo",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Take the last change to measures of one's own back",
      tags,
      body: ownUndoSchema,
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      await ownMeasures.change(actorOf(request), { type: "undo", ...request.body });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/own-measures/file/check",
    config: { access: "own-measure.keep", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "What would become of each measure of a file (`file`: JSON, as it was taken away); nothing is kept",
      tags,
      consumes: ["multipart/form-data"],
      response: { 200: ownFileReportSchema, ...writes },
    },
    handler: async (request) => {
      const { table } = await readForm(request, z.object({}), fileLimit);
      const { hash, rows } = await ownMeasures.check(actorOf(request), table);
      return { hash, rows: rows.map(({ faults, ...row }) => ({ ...row, faults: diagnosticsOf(faults) })) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/own-measures/file",
    config: { access: "own-measure.keep", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "Keep what was told of a file (`file`, and `order` with the hash that was told), by one entry",
      tags,
      consumes: ["multipart/form-data"],
      response: { 200: keptSchema, ...writes },
    },
    handler: async (request) => {
      const { table, order } = await readForm(request, ownBringSchema, fileLimit);
      return { ids: [...(await ownMeasures.bring(actorOf(request), table, order.hash))] };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/own-measures/export",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary:
        "Measures of one's own as JSON that can be brought in again, or as a table; it is entered that they left",
      tags,
      body: ownFileSchema,
      response: refusals,
    },
    handler: async (request, reply) => sendFile(reply, await ownMeasures.file(actorOf(request), request.body.format)),
  });
};

const fileLimit = { bytes: 3_000_000, code: "CUS-S040" } as const;

function describeOwn({ on, marking, state, nameOf }: OwnMeasuresInSight): z.infer<typeof ownMeasuresSchema> {
  const { last } = state;
  return {
    ...{ on, marking },
    measures: [...state.measures.values()].map(({ id, measure, versions, retired }) => ({
      id,
      measure: measure as unknown as z.infer<typeof newOwnMeasureSchema>["measure"],
      versions: versions.map(({ measure: { title }, by, on: day }, at) => ({
        ...{ version: at + 1, title, on: day },
        by: nameOf(by),
      })),
      retired: retired && { reason: retired.reason, on: retired.on, by: nameOf(retired.by) },
    })),
    last: last && {
      ...{ from: last.from, on: last.on, by: nameOf(last.by) },
      what: last.acts[0] === undefined || last.acts[0].type === "undone" ? "kept" : last.acts[0].type,
      ids: [...new Set(last.acts.flatMap(aboutOwn))],
    },
  };
}
