/** Files of evidence: brought with what they prove, and handed out as they came. */
import type { CriterionId, EvidenceId, ProgrammeDay } from "@custodiet/programme";
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { evidenceOrderSchema, programmeSchema } from "../contract/programmes.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { type FileLimit, formLimits, readForm, tooLarge } from "../http/read-form.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import type { EvidenceOrder } from "../instance/programmes/programme-types.ts";
import { describeProgramme } from "./programme-views.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const params = z.object({ id: z.string().max(100) });
const ofEvidence = params.extend({ evidence: z.string().max(64) });
/** What the parts of a form have around its file. */
const aroundBytes = 2_000_000;

export const programmeEvidenceRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { programmes } },
) => {
  const { mostBytes, keep, read } = programmes.evidence;
  const limit: FileLimit = { bytes: mostBytes, code: "CUS-S194" };
  const bodyLimit = mostBytes + aroundBytes;
  await app.register(multipart, { limits: { ...formLimits, fileSize: mostBytes } });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/evidence",
    config: { access: "programme.record", pace: "costly" },
    bodyLimit,
    // What says itself that it is too large is refused before any of it is read.
    onRequest: async (request) => {
      if (Number(request.headers["content-length"] ?? 0) > bodyLimit) throw tooLarge(limit);
    },
    schema: {
      summary:
        "Enter evidence with its file (`file`); `order` says what it is and proves, the server takes its SHA-256",
      tags,
      params,
      consumes: ["multipart/form-data"],
      response: {
        201: programmeSchema,
        ...refusals,
        409: errorSchema,
        413: errorSchema,
        415: errorSchema,
        422: errorSchema,
      },
    },
    handler: async (request, reply) => {
      const { table: file, order } = await readForm(request, evidenceOrderSchema, limit);
      const seen = known(await keep(actorOf(request), request.params.id, file, toOrder(order)));
      markReply(reply, seen.marking);
      return reply.code(201).send(describeProgramme(seen));
    },
  });

  app.route({
    method: "GET",
    url: "/api/programmes/:id/evidence/:evidence/file",
    config: { access: "programme.read" },
    schema: { summary: "The file of evidence that stands or stood, as it was brought", tags, params: ofEvidence },
    handler: async (request, reply) => {
      const { id, evidence } = request.params;
      return sendFile(reply, known(await read(actorOf(request), id, evidence)));
    },
  });
};

const toOrder = ({ criteria, effective, expires, replaces, ...order }: z.infer<typeof evidenceOrderSchema>) =>
  ({
    ...order,
    criteria: criteria as CriterionId[],
    effective: effective as ProgrammeDay,
    expires: expires as ProgrammeDay | null,
    replaces: replaces as EvidenceId | null,
  }) satisfies EvidenceOrder;
