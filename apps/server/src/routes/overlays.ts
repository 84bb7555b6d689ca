/**
 * Texts that the asker's organisation laid over numbers of frameworks: shown to it, laid, brought in from a table, taken
 * away. None of them leaves as a file.
 */
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  newOverlaySchema,
  overlayPlaceSchema,
  overlayReportSchema,
  overlaysKeptSchema,
  overlaysSchema,
} from "../contract/overlays.ts";
import { ownBringSchema } from "../contract/own-measures.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { formLimits, mostFormBytes, readForm } from "../http/read-form.ts";
import type { Instance } from "../instance/instance.ts";
import { diagnosticsOf } from "../work/placed-faults.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema, 413: errorSchema, 415: errorSchema, 422: errorSchema };
const fileLimit = { bytes: 10_000_000, code: "CUS-S040" } as const;

export const overlayRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { overlays } },
) => {
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "GET",
    url: "/api/programme/overlays",
    config: { access: "programme.read" },
    schema: {
      summary: "Frameworks with the numbers that are shown, and the texts that the own organisation laid over numbers",
      tags,
      response: { 200: overlaysSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = await overlays.read(actorOf(request));
      markReply(reply, seen.marking);
      return seen;
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/overlays",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Lay a text over a number, in the place of the one that was there; the ledger keeps its hash alone",
      tags,
      body: newOverlaySchema,
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      await overlays.lay(actorOf(request), request.body);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/overlays/removal",
    config: { access: "own-measure.keep" },
    schema: {
      summary: "Take a text away from over a number, or every text of a framework: it is erased",
      tags,
      body: overlayPlaceSchema,
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      await overlays.takeOff(actorOf(request), request.body);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/overlays/file/check",
    config: { access: "own-measure.keep", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary:
        "What would become of each row of a table with framework, number, language and text (`file`); nothing is kept",
      tags,
      consumes: ["multipart/form-data"],
      response: { 200: overlayReportSchema, ...writes },
    },
    handler: async (request) => {
      const { table } = await readForm(request, z.object({}), fileLimit);
      const { hash, rows } = await overlays.check(actorOf(request), table);
      return { hash, rows: rows.map(({ faults, ...row }) => ({ ...row, faults: diagnosticsOf(faults) })) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programme/overlays/file",
    config: { access: "own-measure.keep", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "Keep what was told of a table (`file`, and `order` with the hash that was told), by one entry",
      tags,
      consumes: ["multipart/form-data"],
      response: { 200: overlaysKeptSchema, ...writes },
    },
    handler: async (request) => {
      const { table, order } = await readForm(request, ownBringSchema, fileLimit);
      return { texts: await overlays.bring(actorOf(request), table, order.hash) };
    },
  });
};
