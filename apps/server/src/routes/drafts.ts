/** Drafts: begun, read, edited, taken back, thrown away, proposed as a version. */
import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  draftEditsSchema,
  draftListSchema,
  draftViewSchema,
  editorListSchema,
  mergeAnswerSchema,
  mergeRequestSchema,
  newDraftSchema,
  proposalSchema,
  takeBackSchema,
} from "../contract/drafts.ts";
import { storedFacilitySchema } from "../contract/facilities.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import { sendWritten } from "../http/written.ts";
import type { BegunDraft, DraftInSight } from "../instance/drafts/draft-types.ts";
import type { Instance } from "../instance/instance.ts";
import { describeDraft, describeEditor, writeDraft, writeMerged } from "./draft-views.ts";

const params = z.object({ id: z.string().max(64) });
const faultAnswers = { 401: errorSchema, 403: errorSchema, 404: errorSchema };
const writeAnswers = { 400: errorSchema, 409: errorSchema, 413: errorSchema, 422: errorSchema, ...faultAnswers };
const tags = ["drafts"];

export const draftRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { drafts } = instance;
  app.route({
    method: "GET",
    url: "/api/drafts",
    config: { access: "draft.read" },
    schema: {
      summary: "My open drafts, the last saved first",
      tags,
      response: { 200: draftListSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const found = await drafts.list(actorOf(request));
      markReplyByAll(
        reply,
        found.map(({ draft }) => draft.marking),
      );
      return found.map(describeDraft);
    },
  });

  app.route({
    method: "POST",
    url: "/api/drafts",
    config: { access: "draft.begin" },
    schema: {
      summary: "Begin a draft of a facility that is not stored yet; it may have errors",
      tags,
      body: newDraftSchema,
      response: { 200: draftViewSchema, 201: draftViewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => sendBegun(reply, await drafts.beginNew(actorOf(request), request.body.files)),
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/draft",
    config: { access: "draft.read" },
    schema: {
      summary: "My draft of a facility",
      tags,
      params,
      response: { 200: draftViewSchema, 413: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => sendDraft(reply, await drafts.read(actorOf(request), request.params.id)),
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/draft",
    config: { access: "draft.begin" },
    schema: {
      summary: "Begin a draft of the latest version; my open one where there is one (200)",
      tags,
      params,
      response: { 200: draftViewSchema, 201: draftViewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const begun = await drafts.begin(actorOf(request), request.params.id);
      if (begun === null) throw new RequestFault("CUS-S008", "There is no such facility of your organisation.");
      return sendBegun(reply, begun);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/facilities/:id/draft",
    config: { access: "draft.discard" },
    schema: {
      summary: "Throw my draft away; kept for 30 days",
      tags,
      params,
      response: { 204: z.null(), 409: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      if (!(await drafts.discard(actorOf(request), request.params.id))) throw noDraft();
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/draft/restore",
    config: { access: "draft.restore" },
    schema: {
      summary: "Bring back the draft I threw away last",
      tags,
      params,
      response: { 200: draftViewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => sendDraft(reply, await drafts.restore(actorOf(request), request.params.id)),
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/draft/edits",
    config: { access: "draft.edit" },
    schema: {
      summary: "Change my draft: all edits or none, each where `was` still stands",
      tags,
      params,
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
        params,
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
      params,
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
      params,
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

  app.route({
    method: "GET",
    url: "/api/facilities/:id/editors",
    config: { access: "facility.read" },
    schema: {
      summary: "Who else has a draft of the facility open",
      tags,
      params,
      response: { 200: editorListSchema, ...faultAnswers },
    },
    handler: async (request) => {
      const editors = await drafts.editors(actorOf(request), request.params.id);
      if (editors === null) throw new RequestFault("CUS-S008", "There is no such facility in your sight.");
      return editors.map(describeEditor);
    },
  });
};

const noDraft = (): RequestFault => new RequestFault("CUS-S008", "You have no such draft.");

/** Answers with the draft as it is written already. */
function sendDraft(reply: FastifyReply, seen: DraftInSight | null): FastifyReply {
  if (seen === null) throw noDraft();
  markReply(reply, seen.draft.marking);
  return sendWritten(reply, writeDraft(seen));
}

const sendBegun = (reply: FastifyReply, { seen, isBegun }: BegunDraft): FastifyReply =>
  sendDraft(reply.code(isBegun ? 201 : 200), seen);
