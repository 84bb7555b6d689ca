/** Subscriptions under way: from "we are considering it" to the circular, step by step. Nothing is ever sent from here. */
import type { Day, PartialDate } from "@custodiet/working-group";
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { letterheadAskedSchema } from "../contract/letterheads.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import {
  beginSchema,
  clearingSchema,
  composedNoteSchema,
  correctionSchema,
  noteOrderSchema,
  printOrderSchema,
  stepOrderSchema,
  subscriptionSchema,
  subscriptionsSchema,
} from "../contract/subscriptions.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import { formLimits, mostFormBytes, readFormWithOrWithoutFile } from "../http/read-form.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import type { NoteOrder } from "../instance/subscription-types.ts";
import { describeComposed, describeHead, describeSubscription } from "./subscription-views.ts";

const tags = ["subscription"];
const writes = { ...refusals, 409: errorSchema, 422: errorSchema };
const params = z.object({ id: z.string().max(64) });
const hash = z.string().length(64);

export const subscriptionRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { subscriptions } = instance;
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "GET",
    url: "/api/subscriptions",
    config: { access: "subscription.read" },
    schema: {
      summary: "Subscriptions of the own organisation, with what each waits for",
      tags,
      response: { 200: subscriptionsSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const found = await subscriptions.list(actorOf(request));
      markReplyByAll(
        reply,
        found.map(({ record }) => record.marking),
      );
      return found.map((head) => ({ ...describeHead(head), marking: head.record.marking }));
    },
  });

  app.route({
    method: "POST",
    url: "/api/subscriptions",
    config: { access: "subscription.begin" },
    schema: {
      summary: "Begin: a State or an organisation considers subscribing",
      tags,
      body: beginSchema,
      response: { 201: z.object({ id: z.string() }), ...writes },
    },
    handler: async (request, reply) => {
      const id = await subscriptions.begin(actorOf(request), request.body.party);
      return reply.code(201).send({ id });
    },
  });

  app.route({
    method: "GET",
    url: "/api/subscriptions/:id",
    config: { access: "subscription.read" },
    schema: {
      summary: "A subscription whole: its steps, its notes, what can be done next",
      tags,
      params,
      response: { 200: subscriptionSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = known(await subscriptions.read(actorOf(request), request.params.id));
      markReply(reply, seen.record.marking);
      return describeSubscription(seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/subscriptions/:id/notes/preview",
    config: { access: "subscription.draft" },
    schema: {
      summary: "The note as it would be kept, and where it departs from the form. Nothing is kept",
      tags,
      params,
      body: noteOrderSchema,
      response: { 200: composedNoteSchema, ...writes },
    },
    handler: async (request) => {
      const { params: at, body } = request;
      return describeComposed(known(await subscriptions.compose(actorOf(request), at.id, orderOf(body))));
    },
  });

  app.route({
    method: "POST",
    url: "/api/subscriptions/:id/notes",
    config: { access: "subscription.draft" },
    schema: {
      summary: "Keep the note as a draft; one that was cleared is a draft again",
      tags,
      params,
      body: noteOrderSchema,
      response: { 200: subscriptionSchema, ...writes },
    },
    handler: async (request) => {
      const { params: at, body } = request;
      return describeSubscription(known(await subscriptions.draft(actorOf(request), at.id, orderOf(body))));
    },
  });

  app.route({
    method: "POST",
    url: "/api/subscriptions/:id/notes/print",
    config: { access: "subscription.draft", pace: "costly" },
    schema: {
      summary: "The note as a document, kept or not: always marked as a draft",
      tags,
      params,
      body: printOrderSchema,
      response: { ...writes, 503: errorSchema },
    },
    handler: async (request, reply) => {
      const { params: at, body } = request;
      const file = await subscriptions.print(actorOf(request), at.id, orderOf(body), body);
      return sendFile(reply, known(file));
    },
  });

  app.route({
    method: "GET",
    url: "/api/subscriptions/:id/notes/:hash/:format",
    config: { access: "subscription.read", pace: "costly" },
    schema: {
      summary: "A kept note as a document; a draft says that it is one",
      tags,
      params: params.extend({ hash, format: z.enum(["pdf", "docx"]) }),
      querystring: z.object({ letterhead: letterheadAskedSchema }),
      response: { ...writes, 503: errorSchema },
    },
    handler: async (request, reply) => {
      const { params: at } = request;
      return sendFile(
        reply,
        known(await subscriptions.printKept(actorOf(request), at.id, at.hash, { format: at.format, ...request.query })),
      );
    },
  });

  app.route({
    method: "POST",
    url: "/api/subscriptions/:id/clearing",
    config: { access: "subscription.clear" },
    schema: {
      summary: "Ask another person to clear the very text of a note",
      tags,
      params,
      body: clearingSchema,
      response: { 201: z.object({ approval: z.string() }), ...writes },
    },
    handler: async (request, reply) => {
      const { params: at, body } = request;
      const approval = known(await subscriptions.askClearing(actorOf(request), at.id, body));
      return reply.code(201).send({ approval });
    },
  });

  app.route({
    method: "POST",
    url: "/api/subscriptions/:id/steps",
    config: { access: "subscription.step", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "Write a step down (`order`) with the document that proves it (`file`: PDF, PNG or JPEG)",
      tags,
      consumes: ["multipart/form-data"],
      params,
      response: { 200: subscriptionSchema, ...writes, 413: errorSchema, 415: errorSchema },
    },
    handler: async (request) => {
      const { file, order } = await readFormWithOrWithoutFile(request, stepOrderSchema);
      const step = { ...order, on: order.on as PartialDate };
      const { id } = request.params;
      return describeSubscription(known(await subscriptions.take(actorOf(request), id, step, file)));
    },
  });

  app.route({
    method: "POST",
    url: "/api/subscriptions/:id/steps/:step/correction",
    config: { access: "subscription.correct" },
    schema: {
      summary: "Take a step back that was wrong, with the reason; it stays to be seen",
      tags,
      params: params.extend({ step: z.string().max(64) }),
      body: correctionSchema,
      response: { 200: subscriptionSchema, ...writes },
    },
    handler: async (request) => {
      const { params: at, body } = request;
      const seen = await subscriptions.correct(actorOf(request), at.id, at.step, body.reason);
      return describeSubscription(known(seen));
    },
  });

  app.route({
    method: "GET",
    url: "/api/subscriptions/:id/evidence/:hash",
    config: { access: "subscription.read" },
    schema: {
      summary: "A document that proves a step",
      tags,
      params: params.extend({ hash }),
      response: refusals,
    },
    handler: async (request, reply) => {
      const { id, hash: wanted } = request.params;
      const actor = actorOf(request);
      const { record } = known(await subscriptions.read(actor, id));
      const { name, mediaType, bytes } = known(await subscriptions.evidence(actor, id, wanted));
      return sendFile(reply, { name: plainName(name), type: mediaType, bytes, about: { marking: record.marking } });
    },
  });
};

/** The contract has held the day to the calendar. */
const orderOf = ({ facts, paragraphs }: z.infer<typeof noteOrderSchema>): NoteOrder => ({
  facts: { ...facts, on: facts.on as Day },
  paragraphs,
});

function known<Found>(found: Found | null): Found {
  if (found === null)
    throw new RequestFault("CUS-S008", "Your organisation has no such subscription, or nothing of it.");
  return found;
}

/** As a header can carry it. */
const plainName = (name: string): string => name.replaceAll(/[^\w.-]+/g, "_");
