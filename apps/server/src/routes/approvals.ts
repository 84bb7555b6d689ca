/** Two persons' acts: the inbox, one request whole, deciding, withdrawing, carrying out; and break-glass reviewed. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  answerTakenSchema,
  approvalAnswerSchema,
  approvalSchema,
  breakGlassSchema,
  carriedRequestSchema,
  carryOutSchema,
  decisionSchema,
  inboxSchema,
  keyAddedSchema,
  reviewSchema,
  simulatedKeySchema,
} from "../contract/approvals.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { drawCode } from "../http/draw-code.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import { viewAct, viewApproval, viewWhole } from "./approval-views.ts";

const params = z.object({ id: z.string().max(64) });
const tags = ["approvals"];
const answers = { ...refusals, 409: errorSchema };
const signed = { ...answers, 422: errorSchema };

export const approvalRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { approvals } = instance;
  app.route({
    method: "GET",
    url: "/api/approvals",
    config: { access: "approval.read" },
    schema: {
      summary: "Requests for approval in sight, and what was done by break-glass, newest first",
      tags,
      response: { 200: inboxSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { requests, breakGlass } = await approvals.inbox(actor);
      markReplyByAll(reply, [
        ...requests.map((each) => each.request.marking),
        ...breakGlass.map(({ act }) => act.marking),
      ]);
      return {
        requests: requests.map((each) => viewApproval(each, actor.person)),
        breakGlass: breakGlass.map(viewAct),
      };
    },
  });

  app.route({
    method: "GET",
    url: "/api/approvals/:id",
    config: { access: "approval.read" },
    schema: {
      summary: "A request whole: its exact content, what changed since, what would be signed",
      tags,
      params,
      response: { 200: approvalSchema, ...answers },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const found = await approvals.read(actor, request.params.id);
      if (found === null) throw notFound();
      markReply(reply, found.request.marking);
      return viewWhole(found, actor.person);
    },
  });

  app.route({
    method: "POST",
    url: "/api/approvals/:id/decision",
    config: { access: "approval.decide" },
    schema: {
      summary: "Approve or refuse, signed by an authenticator of one's own over the statement",
      tags,
      params,
      body: decisionSchema,
      response: { 200: approvalSchema, ...signed },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const decided = await approvals.decide(actor, request.params.id, request.body);
      if (decided === null) throw notFound();
      markReply(reply, decided.request.marking);
      return viewWhole(decided, actor.person);
    },
  });

  app.route({
    method: "GET",
    url: "/api/approvals/:id/to-carry",
    config: { access: "approval.decide" },
    schema: {
      summary: "The request, to be decided on another machine by `custodiet approve`",
      tags,
      params,
      response: { 200: carriedRequestSchema, ...answers },
    },
    handler: async (request, reply) => {
      const carried = await approvals.toCarry(actorOf(request), request.params.id);
      if (carried === null) throw notFound();
      markReply(reply, carried.marking);
      const { text } = carried;
      return { name: `approval-${request.params.id.slice(0, 8)}.txt`, text, code: drawCode(text) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/approvals/answers",
    config: { access: "public", pace: "sign-in" },
    schema: {
      summary: "Bring what was signed on another machine: its signature says whose it is, so anybody may bring it",
      tags,
      body: approvalAnswerSchema,
      response: { 200: answerTakenSchema, ...signed },
    },
    handler: async (request) => ({
      state: await approvals.bring(request.body, request.signedIn?.actor.person ?? null),
    }),
  });

  app.route({
    method: "POST",
    url: "/api/approvals/:id/withdrawal",
    config: { access: "approval.withdraw" },
    schema: { summary: "Take back what one asked", tags, params, response: { 200: approvalSchema, ...answers } },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const withdrawn = await approvals.withdraw(actor, request.params.id);
      if (withdrawn === null) throw notFound();
      markReply(reply, withdrawn.request.marking);
      return viewWhole(withdrawn, actor.person);
    },
  });

  app.route({
    method: "POST",
    url: "/api/approvals/:id/carrying-out",
    config: { access: "approval.request", pace: "costly" },
    schema: {
      summary: "Do what was approved, once: the very content that is in sight; answers the file where one leaves",
      tags,
      params,
      body: carryOutSchema,
      response: { 204: z.null(), ...signed },
    },
    handler: async (request, reply) => {
      const seen = { id: request.params.id, contentHash: request.body.contentHash };
      const done = await approvals.carryOut(actorOf(request), seen);
      if (done === null) throw notFound();
      return done.file === null ? reply.code(204).send(null) : sendFile(reply, done.file);
    },
  });

  app.route({
    method: "POST",
    url: "/api/break-glass/:id/review",
    config: { access: "break-glass.review" },
    schema: {
      summary: "Review what another person did alone in an emergency",
      tags,
      params,
      body: reviewSchema,
      response: { 200: breakGlassSchema, ...answers },
    },
    handler: async (request, reply) => {
      const reviewed = await approvals.review(actorOf(request), request.params.id, request.body);
      if (reviewed === null) throw notFound();
      markReply(reply, reviewed.act.marking);
      return viewAct(reviewed);
    },
  });

  app.route({
    method: "POST",
    url: "/api/demonstration/keys",
    config: { access: "authenticator.simulate" },
    schema: {
      summary: "In a demonstration: a key that lives in the page, as the fictional person's own",
      tags,
      body: simulatedKeySchema,
      response: { 201: keyAddedSchema, ...answers },
    },
    handler: async (request, reply) => {
      const id = await approvals.addSimulatedKey(actorOf(request), request.body.publicKey);
      return reply.code(201).send({ id });
    },
  });
};

const notFound = (): RequestFault => new RequestFault("CUS-S008", "There is no such request or act in your sight.");
