/** Drafts: begun, read, thrown away, brought back; and who else edits. Changes of them are in `draft-changes.ts`. */
import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  copyOrderSchema,
  draftListSchema,
  draftViewSchema,
  editorListSchema,
  newDraftSchema,
  thrownAwaySchema,
} from "../contract/drafts.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import type { BegunDraft } from "../instance/drafts/draft-types.ts";
import type { Instance } from "../instance/instance.ts";
import { facilityParams, faultAnswers, noDraft, sendDraft, tags, writeAnswers } from "./draft-answers.ts";
import { describeDraft, describeEditor, describeThrownAway } from "./draft-views.ts";

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
    method: "POST",
    url: "/api/drafts/copies",
    config: { access: "draft.begin" },
    schema: {
      summary: "Begin the draft of another site like a facility; every element stands as assumed in it",
      tags,
      body: copyOrderSchema,
      response: { 200: draftViewSchema, 201: draftViewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const { from, name } = request.body;
      const begun = await drafts.beginCopy(actorOf(request), from, name);
      if (begun === null) throw new RequestFault("CUS-S008", `There is no facility ${from} in your sight.`);
      return sendBegun(reply, begun);
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/draft",
    config: { access: "draft.read" },
    schema: {
      summary: "My draft of a facility",
      tags,
      params: facilityParams,
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
      params: facilityParams,
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
      params: facilityParams,
      response: { 204: z.null(), 409: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      if (!(await drafts.discard(actorOf(request), request.params.id))) throw noDraft();
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/draft/thrown-away",
    config: { access: "draft.read" },
    schema: {
      summary: "Whether there is a draft of mine that can be brought back, and until when",
      tags,
      params: facilityParams,
      response: { 200: thrownAwaySchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const found = await drafts.thrownAway(actorOf(request), request.params.id);
      if (found !== null) markReply(reply, found.marking);
      return { draft: found && describeThrownAway(found) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/draft/restore",
    config: { access: "draft.restore" },
    schema: {
      summary: "Bring back the draft I threw away last",
      tags,
      params: facilityParams,
      response: { 200: draftViewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => sendDraft(reply, await drafts.restore(actorOf(request), request.params.id)),
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/editors",
    config: { access: "facility.read" },
    schema: {
      summary: "Who else has a draft of the facility open",
      tags,
      params: facilityParams,
      response: { 200: editorListSchema, ...faultAnswers },
    },
    handler: async (request) => {
      const editors = await drafts.editors(actorOf(request), request.params.id);
      if (editors === null) throw new RequestFault("CUS-S008", "There is no such facility in your sight.");
      return editors.map(describeEditor);
    },
  });
};

const sendBegun = (reply: FastifyReply, { seen, isBegun }: BegunDraft): FastifyReply =>
  sendDraft(reply.code(isBegun ? 201 : 200), seen);
