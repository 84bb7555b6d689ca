/** Letterheads of the asker's organisation. Another organisation's is answered as not there. */
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { checkedLetterheadSchema, emptyLetterheadParamsSchema, letterheadsSchema } from "../contract/letterheads.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import { formLimits, mostFormBytes, readForm } from "../http/read-form.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";

const tags = ["documents"];
const params = z.object({ hash: z.string().length(64) });
const writes = {
  ...refusals,
  409: errorSchema,
  413: errorSchema,
  415: errorSchema,
  422: errorSchema,
  503: errorSchema,
};

export const letterheadRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { letterheads } },
) => {
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "GET",
    url: "/api/letterheads",
    config: { access: "group.read" },
    schema: {
      summary: "Letterheads of the own organisation, in the order in which they were brought",
      tags,
      response: { 200: letterheadsSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const found = await letterheads.list(actorOf(request));
      markReplyByAll(
        reply,
        found.map(({ marking }) => marking),
      );
      return [...found];
    },
  });

  app.route({
    method: "POST",
    url: "/api/letterheads",
    config: { access: "group.attach", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "Bring a letterhead (`file`: DOCX, at most 5 MB): kept where nothing is amiss, else told what is",
      tags,
      consumes: ["multipart/form-data"],
      response: { 201: checkedLetterheadSchema, ...writes },
    },
    handler: async (request, reply) => {
      const { table } = await readForm(request, z.object({}));
      const kept = await letterheads.keep(actorOf(request), table);
      markReply(reply, kept.marking);
      return reply.code(201).send({ ...kept, placeholders: [...kept.placeholders] });
    },
  });

  app.route({
    method: "GET",
    url: "/api/letterheads/empty/:language",
    config: { access: "group.read", pace: "costly" },
    schema: {
      summary: "A letterhead to begin with: its placeholders in their places",
      tags,
      params: emptyLetterheadParamsSchema,
      response: { ...refusals, 503: errorSchema },
    },
    handler: async (request, reply) => sendFile(reply, await letterheads.empty(request.params.language)),
  });

  app.route({
    method: "GET",
    url: "/api/letterheads/:hash",
    config: { access: "group.read" },
    schema: { summary: "A letterhead as it was brought", tags, params, response: refusals },
    handler: async (request, reply) =>
      sendFile(reply, (await letterheads.read(actorOf(request), request.params.hash)) ?? notThere()),
  });

  app.route({
    method: "POST",
    url: "/api/letterheads/:hash/removal",
    config: { access: "group.attach" },
    schema: {
      summary: "Remove a letterhead for good; documents that were written on it are as they were",
      tags,
      params,
      response: { 204: z.null(), ...writes },
    },
    handler: async (request, reply) => {
      if (!(await letterheads.remove(actorOf(request), request.params.hash))) notThere();
      return reply.code(204).send(null);
    },
  });
};

function notThere(): never {
  throw new RequestFault("CUS-S008", "Your organisation has no such letterhead.");
}
