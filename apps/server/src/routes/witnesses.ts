/** The ledger's witnesses: who saw which checkpoint when, and what is carried to them by hand. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { checkpointsSchema } from "../contract/ledger.ts";
import { errorSchema } from "../contract/shapes.ts";
import {
  acceptanceAskedSchema,
  acceptanceSchema,
  broughtSchema,
  keptSchema,
  witnessesSchema,
  witnessRequestSchema,
} from "../contract/witnesses.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { drawCode } from "../http/draw-code.ts";
import type { Instance } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";
import type { RestorationInSight, WitnessInSight } from "../instance/witness-types.ts";
import { describeCheckpoint } from "./ledger.ts";

export const witnessRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/ledger/witnesses",
    config: { access: "ledger.read" },
    schema: {
      summary: "Witnesses: what each has seen, and how far it lags",
      tags: ["ledger"],
      response: { 200: witnessesSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => {
      const { witnesses, holds, restorations, ...facts } = await instance.witnesses.read(actorOf(request));
      return {
        ...facts,
        holds: holds.map(({ kind, detail, placedAtMs }) => ({ kind, detail, placedAt: toInstant(placedAtMs) })),
        restorations: restorations.map(describeRestoration),
        witnesses: witnesses.map(describeWitness),
      };
    },
  });

  app.route({
    method: "GET",
    url: "/api/ledger/checkpoints",
    config: { access: "ledger.read" },
    schema: {
      summary: "Checkpoints, newest first, and who saw each",
      tags: ["ledger"],
      querystring: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
      response: { 200: checkpointsSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) =>
      (await instance.witnesses.checkpoints(actorOf(request), request.query.limit)).map(describeCheckpoint),
  });

  app.route({
    method: "GET",
    url: "/api/ledger/witness-request",
    config: { access: "ledger.read" },
    schema: {
      summary: "What to carry to a witness by hand, as text and as a QR code",
      tags: ["ledger"],
      querystring: z.object({ witness: z.string().max(400) }),
      response: { 200: witnessRequestSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema },
    },
    handler: async (request) => {
      const made = await instance.witnesses.request(actorOf(request), request.query.witness);
      if (made === null) throw new RequestFault("CUS-S008", "No such witness is appointed.");
      return { ...made, code: drawCode(made.text) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/ledger/restorations/:id/acceptance",
    config: { access: "restoration.accept" },
    schema: {
      summary: "Ask a second person to answer for a ledger that goes on from a copy",
      tags: ["ledger"],
      params: z.object({ id: z.string().min(1).max(100) }),
      body: acceptanceSchema,
      response: { 201: acceptanceAskedSchema, 401: errorSchema, 403: errorSchema, 409: errorSchema },
    },
    handler: async (request, reply) => {
      const { params, body } = request;
      const approval = await instance.witnesses.askAcceptance(actorOf(request), params.id, body.reason);
      return reply.code(201).send({ approval });
    },
  });

  app.route({
    method: "POST",
    url: "/api/ledger/cosignatures",
    config: { access: "cosignature.keep" },
    schema: {
      summary: "Bring what a witness answered: its signature line, or a checkpoint with it",
      tags: ["ledger"],
      body: broughtSchema,
      response: { 200: keptSchema, 400: errorSchema, 401: errorSchema, 403: errorSchema, 422: errorSchema },
    },
    handler: async (request) => instance.witnesses.bring(actorOf(request), request.body.answer),
  });
};

const describeRestoration = ({
  id,
  entryIndex,
  restoredAtMs,
  copySize,
  seenSize,
  reason,
  state,
}: RestorationInSight) => ({
  ...{ id, copySize, seenSize, reason, state },
  entry: entryIndex,
  at: toInstant(restoredAtMs),
});

const toInstantOrNull = (ms: number | null): string | null => (ms === null ? null : toInstant(ms));

const describeWitness = (witness: WitnessInSight) => {
  const { appointedAtMs, seen, lagMs, limitMs, askedAtMs, answeredAtMs, ...facts } = witness;
  return {
    ...facts,
    appointedAt: toInstant(appointedAtMs),
    seen: seen && { size: seen.size, at: toInstant(seen.atMs) },
    lagSeconds: Math.round(lagMs / 1000),
    limitSeconds: limitMs / 1000,
    askedAt: toInstantOrNull(askedAtMs),
    answeredAt: toInstantOrNull(answeredAtMs),
  };
};
