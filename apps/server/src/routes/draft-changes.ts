/** Changes of a draft: edited, taken back, brought up to date, proposed as a version. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import {
  draftEditsSchema,
  draftViewSchema,
  mergeAnswerSchema,
  mergeRequestSchema,
  proposalSchema,
  takeBackSchema,
} from "../contract/drafts.ts";
import { storedFacilitySchema } from "../contract/facilities.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendWritten } from "../http/written.ts";
import type { Instance } from "../instance/instance.ts";
import { facilityParams, noDraft, sendDraft, tags, writeAnswers } from "./draft-answers.ts";
import { writeMerged } from "./draft-views.ts";

export const draftChangeRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { drafts } = instance;
  app.route({
    method: "POST",
    url: "/api/facilities/:id/draft/edits",
    config: { access: "draft.edit" },
    schema: {
      summary: "Change my draft: all edits or none, each where `was` still stands",
      tags,
      params: facilityParams,
      body: draftEditsSchema,
      response: { 200: draftViewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const { editId, label, ...order } = request.body;
      const edit = { ...order, label: label ?? null, request: editId ?? null };
      return sendDraft(reply, await drafts.edit(actorOf(request), request.params.id, edit));
    },
  });

  for (const turn of ["undo", "redo"] as const) {
    app.route({
      method: "POST",
      url: `/api/facilities/:id/draft/${turn}`,
      config: { access: `draft.${turn}` },
      schema: {
        summary: turn === "undo" ? "Take my last step back" : "Do again what was taken back",
        tags,
        params: facilityParams,
        body: takeBackSchema,
        response: { 200: draftViewSchema, ...writeAnswers },
      },
      handler: async (request, reply) => {
        const { revision, editId } = request.body;
        const order = { revision, request: editId ?? null };
        return sendDraft(reply, await drafts[turn](actorOf(request), request.params.id, order));
      },
    });
  }

  app.route({
    method: "POST",
    url: "/api/facilities/:id/draft/merge",
    config: { access: "draft.merge" },
    schema: {
      summary: "Bring my draft up to the latest version; what both changed is asked about",
      tags,
      params: facilityParams,
      body: mergeRequestSchema,
      response: { 200: mergeAnswerSchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const { editId, resolutions } = request.body;
      const order = { resolutions, request: editId ?? null };
      const merged = await drafts.merge(actorOf(request), request.params.id, order);
      if (merged === null) throw noDraft();
      markReply(reply, merged.seen.draft.marking);
      return sendWritten(reply, writeMerged(merged));
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/draft/proposal",
    config: { access: "draft.propose" },
    schema: {
      summary: "Make my draft the next version of its facility",
      tags,
      params: facilityParams,
      body: proposalSchema,
      response: { 201: storedFacilitySchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const { editId, ...order } = request.body;
      const proposal = { ...order, request: editId ?? null };
      const stored = await drafts.propose(actorOf(request), request.params.id, proposal);
      if (stored === null) throw noDraft();
      markReply(reply, stored.marking);
      const { facility: id, number: version, hash, warnings } = stored;
      return reply.code(201).send({ id, version, hash, warnings });
    },
  });
};
