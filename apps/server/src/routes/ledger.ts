/** The ledger: who did what and by which rule, and how that is proved. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  checkpointSchema,
  excerptOrderSchema,
  historyExportSchema,
  historyQuerySchema,
  historySchema,
  inclusionProofSchema,
  ledgerPageSchema,
  ledgerQuerySchema,
} from "../contract/ledger.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance, LedgerLineInSight } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";
import type { SeenCheckpoint } from "../instance/witness-types.ts";

export const ledgerRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/ledger",
    config: { access: "ledger.read" },
    schema: {
      summary: "Entries, newest first",
      tags: ["ledger"],
      querystring: ledgerQuerySchema,
      response: { 200: ledgerPageSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => {
      const { before, limit } = request.query;
      const { size, entries } = await instance.readLedger(actorOf(request), { before: before ?? null, limit });
      return { size, entries: entries.map(describeEntry) };
    },
  });

  app.route({
    method: "GET",
    url: "/api/ledger/checkpoint",
    config: { access: "ledger.read" },
    schema: {
      summary: "The present checkpoint, signed",
      tags: ["ledger"],
      response: { 200: checkpointSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => {
      const { witnessed, statement, verifierKey, ...present } = await instance.readCheckpoint(actorOf(request));
      return {
        ...describeCheckpoint(present),
        statement,
        verifierKey,
        witnessed: witnessed && describeCheckpoint(witnessed),
      };
    },
  });

  app.route({
    method: "GET",
    url: "/api/ledger/:index/proof",
    config: { access: "ledger.read" },
    schema: {
      summary: "Proof that an entry is in the ledger",
      tags: ["ledger"],
      params: z.object({ index: z.coerce.number().int().min(0) }),
      querystring: z.object({ size: z.coerce.number().int().min(1).optional() }),
      response: { 200: inclusionProofSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema },
    },
    handler: async (request) => {
      const proof = await instance.proveInclusion(actorOf(request), request.params.index, request.query.size ?? null);
      if (proof === null) throw new RequestFault("CUS-S008", `The ledger has no entry ${request.params.index} there.`);
      return proof;
    },
  });

  app.route({
    method: "POST",
    url: "/api/ledger/excerpt",
    config: { access: "ledger.export", pace: "costly" },
    schema: {
      summary: "Take entries away as a file, the newest thousand, each with its proof and the checkpoint it ends at",
      tags: ["ledger"],
      body: excerptOrderSchema,
      response: { 400: errorSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema },
    },
    handler: async (request, reply) => {
      const file = await instance.exportLedger(actorOf(request), request.body);
      if (file === null) throw new RequestFault("CUS-S008", "The ledger has no entry of it in your sight.");
      return sendFile(reply, file);
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/history",
    config: { access: "ledger.read" },
    schema: {
      summary: "The ledger's entries of one facility and what belongs to it, or of one element, newest first",
      tags: ["ledger"],
      params: z.object({ id: z.string().max(64) }),
      querystring: historyQuerySchema,
      response: { 200: historySchema, 400: errorSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema },
    },
    handler: async (request) => {
      const { section, id, asked, words, before, limit } = request.query;
      const element = section === undefined ? null : { section, id: id ?? null };
      const of = { asked: asked ?? null, words: words ?? null, before: before ?? null };
      const question = { facility: request.params.id, element, ...of, limit };
      const lines = await instance.readHistory(actorOf(request), question);
      if (lines === null) throw noFacility();
      return lines.map(describeEntry);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/exports/history",
    config: { access: "ledger.read", pace: "costly" },
    schema: {
      summary: "Take the history of a facility away, as a table or as JSON; entered where it is not declared fictional",
      tags: ["exports"],
      params: z.object({ id: z.string().max(64) }),
      body: historyExportSchema,
      response: { 400: errorSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema },
    },
    handler: async (request, reply) => {
      const { format, asked, words } = request.body;
      const question = { facility: request.params.id, element: null, asked, words, before: null, limit: mostTaken };
      const file = await instance.takeHistory(actorOf(request), question, format);
      if (file === null) throw noFacility();
      return sendFile(reply, file);
    },
  });
};

/** Newest entries that a file holds at most; docs/exports.md says so. */
const mostTaken = 10_000;

const noFacility = (): RequestFault => new RequestFault("CUS-S008", "There is no such facility in your sight.");

export const describeCheckpoint = ({ size, rootHash, note, keyId, signedAtMs, seenBy }: SeenCheckpoint) => ({
  size,
  rootHash,
  note,
  keyId,
  signedAt: toInstant(signedAtMs),
  seenBy: seenBy.map(({ atMs, ...seen }) => ({ ...seen, at: toInstant(atMs) })),
});

const describeEntry = <Line extends LedgerLineInSight>({ atMs, actorName, record, ...line }: Line) => ({
  ...line,
  at: toInstant(atMs),
  actor: actorName,
  record: `${record.kind}/${record.id}`,
});
