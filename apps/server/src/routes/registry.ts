/** The registry of subscribers: read by anybody, kept by the secretariat. */
import type { Day, FactRow } from "@custodiet/working-group";
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  contradictionsQuestionSchema,
  contradictionsSchema,
  factInSightSchema,
  factsQuestionSchema,
  factsSchema,
  factTableOrderSchema,
  newFactSchema,
  partyNamesQuestionSchema,
  partyNamesSchema,
  registryQuestionSchema,
  registrySchema,
  retractionSchema,
  rowsSchema,
} from "../contract/registry.ts";
import { errorSchema } from "../contract/shapes.ts";
import { offerDecisionSchema, proposalsSchema } from "../contract/subscriptions.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { formLimits, mostFormBytes, readForm } from "../http/read-form.ts";
import type { Instance } from "../instance/instance.ts";
import { publicRecords } from "../public-pages/facts.ts";
import { pageOf } from "../registry/page-of.ts";
import { describeFact, describeParty, describeRegistry, describeRows, factTable } from "./registry-views.ts";
import { describeOffer } from "./subscription-views.ts";

export interface RegistryOptions {
  readonly instance: Instance;
  readonly publishedCounts: z.infer<typeof registrySchema>["publishedCounts"];
  /** The present day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const tags = ["registry"];
const faultAnswers = { 401: errorSchema, 403: errorSchema, 404: errorSchema, 409: errorSchema, 422: errorSchema };
const formAnswers = { 400: errorSchema, 413: errorSchema, 415: errorSchema, ...faultAnswers };

export const registryRoutes: FastifyPluginAsyncZod<RegistryOptions> = async (app, options) => {
  const { instance, publishedCounts, today } = options;
  const { registry } = instance;
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "GET",
    url: "/api/public/registry",
    config: { access: "public" },
    schema: {
      summary:
        "Who subscribes, as of a day and by a source, in pages, with what it rests on and where sources disagree",
      tags,
      querystring: registryQuestionSchema,
      response: { 200: registrySchema, 400: errorSchema },
    },
    handler: async ({ query }) => {
      const question = { asOf: (query.asOf ?? null) as Day | null, source: query.source ?? null };
      const page = { after: query.after ?? null, limit: query.limit };
      return { ...question, ...describeRegistry(await registry.ask(question), page), publishedCounts };
    },
  });

  app.route({
    method: "GET",
    url: "/api/public/registry/parties",
    config: { access: "public" },
    schema: {
      summary: "What parties are called by those of their records that everybody may read",
      tags,
      querystring: partyNamesQuestionSchema,
      response: { 200: partyNamesSchema, 400: errorSchema },
    },
    handler: async ({ query: { language } }) => ({
      parties: (await publicRecords(instance, "party")).flatMap((record) => describeParty(record, language)),
    }),
  });

  app.route({
    method: "GET",
    url: "/api/public/registry/contradictions",
    config: { access: "public" },
    schema: {
      summary: "Where sources disagree, in pages",
      tags,
      querystring: contradictionsQuestionSchema,
      response: { 200: contradictionsSchema, 400: errorSchema },
    },
    handler: async ({ query: { from, limit } }) => {
      const { contradictions } = await registry.ask({ asOf: null, source: null });
      return { contradictions: contradictions.slice(from, from + limit), total: contradictions.length };
    },
  });

  app.route({
    method: "GET",
    url: "/api/public/registry/facts",
    config: { access: "public" },
    schema: {
      summary: "Every fact of the registry in pages, what was taken back too",
      tags,
      querystring: factsQuestionSchema,
      response: { 200: factsSchema, 400: errorSchema },
    },
    handler: async ({ query: { order, after = null, limit } }) => {
      const all = await registry.facts(order);
      const { page, next } = pageOf(all, ({ fact }) => fact.id, { after, limit });
      return { facts: page.map(describeFact), next, total: all.length };
    },
  });

  app.route({
    method: "GET",
    url: "/api/public/registry/facts.json",
    config: { access: "public" },
    schema: { summary: "Every fact of the registry as data to take away, what was taken back too", tags },
    handler: async (_request, reply) =>
      reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", 'attachment; filename="subscribers-TLP-CLEAR.json"')
        .send(JSON.stringify((await registry.facts("written")).map(describeFact))),
  });

  app.route({
    method: "GET",
    url: "/api/public/registry/facts.csv",
    config: { access: "public" },
    schema: { summary: "The facts that count, as a table that can be brought back", tags },
    handler: async (_request, reply) =>
      reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="subscribers-TLP-CLEAR.csv"')
        .send(factTable(await registry.facts("written"), today())),
  });

  app.route({
    method: "POST",
    url: "/api/registry/facts",
    config: { access: "registry.record" },
    schema: {
      summary: "Write a fact down, with its source",
      tags,
      body: newFactSchema,
      response: { 201: factInSightSchema, 400: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const recorded = await registry.record(actorOf(request), rowOf(request.body));
      return reply.code(201).send(describeFact(recorded));
    },
  });

  app.route({
    method: "POST",
    url: "/api/registry/table/read",
    config: { access: "registry.record", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "What would come of a table of facts (`file`), row by row. Nothing is kept",
      tags,
      consumes: ["multipart/form-data"],
      response: { 200: rowsSchema, ...formAnswers },
    },
    handler: async (request) => {
      const { table } = await readForm(request, factTableOrderSchema);
      return describeRows(await registry.readTable(actorOf(request), { ...table, encoding: null }));
    },
  });

  app.route({
    method: "POST",
    url: "/api/registry/table/accept",
    config: { access: "registry.record", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "Write down what was previewed of a table; `digest` in the part `order` says which preview",
      tags,
      consumes: ["multipart/form-data"],
      response: { 200: z.object({ taken: z.number() }), ...formAnswers },
    },
    handler: async (request) => {
      const { table, order } = await readForm(request, factTableOrderSchema);
      if (order.digest === null) throw new RequestFault("CUS-S045", "The order has no digest of a preview.");
      return { taken: await registry.acceptTable(actorOf(request), { ...table, encoding: null }, order.digest) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/registry/facts/:fact/retraction",
    config: { access: "registry.retract" },
    schema: {
      summary: "Take a fact back that was wrong, with the reason; it stays in the log and counts no more",
      tags,
      params: z.object({ fact: z.string().max(64) }),
      body: retractionSchema,
      response: { 204: z.null(), 400: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { params, body } = request;
      if (!(await registry.retract(actorOf(request), params.fact, body.reason))) {
        throw new RequestFault("CUS-S008", "Your organisation wrote no such fact down.");
      }
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "GET",
    url: "/api/registry/offers",
    config: { access: "registry.decide" },
    schema: {
      summary: "Facts that parties offer to the registry, what was decided too",
      tags,
      response: { 200: proposalsSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => (await registry.proposals(actorOf(request))).map(describeOffer),
  });

  app.route({
    method: "POST",
    url: "/api/registry/offers/:offer/decision",
    config: { access: "registry.decide" },
    schema: {
      summary: "Take an offered fact into the registry, or refuse it with the reason",
      tags,
      params: z.object({ offer: z.string().max(64) }),
      body: offerDecisionSchema,
      response: { 204: z.null(), 400: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { params, body } = request;
      if (!(await registry.decide(actorOf(request), params.offer, body))) {
        throw new RequestFault("CUS-S008", "There is no such offer.");
      }
      return reply.code(204).send(null);
    },
  });
};

/** A form's fields as a row of a table, which they are held to. */
const rowOf = ({
  party,
  event,
  date,
  reference,
  source,
  sourceDate,
  note,
}: z.infer<typeof newFactSchema>): FactRow => ({
  party,
  event,
  date: date ?? "",
  reference: reference ?? "",
  source,
  "source date": sourceDate ?? "",
  note,
});
