/** Programmes: from a commitment to a measured effect. */
import type { ProgrammeAct } from "@custodiet/programme";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { catalogueQuestionSchema, catalogueSchema } from "../contract/programme-catalogue.ts";
import {
  exemptionSchema,
  lawSchema,
  measureInProgrammeSchema,
  newProgrammeSchema,
  programmeSchema,
  programmesSchema,
  recordedActsSchema,
  reviewActsSchema,
  scopeSchema,
} from "../contract/programmes.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import { describeCatalogue, describeMeasureIn } from "./programme-measure-view.ts";
import { describeLine, describeProgramme } from "./programme-views.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema, 422: errorSchema };
const params = z.object({ id: z.string().max(100) });

export const programmeRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { programmes } = instance;

  app.route({
    method: "GET",
    url: "/api/programme/catalogue",
    config: { access: "programme.read" },
    schema: {
      summary: "The catalogue of measures with its words in one language",
      tags,
      querystring: catalogueQuestionSchema,
      response: { 200: catalogueSchema, 400: errorSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => {
      const { query } = request;
      const content = await programmes.content(actorOf(request), query.own);
      return describeCatalogue(content, query.language, content.wording[query.language]);
    },
  });

  app.route({
    method: "GET",
    url: "/api/programmes",
    config: { access: "programme.read" },
    schema: {
      summary: "Programmes of the own organisation, and its facilities that have none",
      tags,
      response: { 200: programmesSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const found = await programmes.list(actorOf(request));
      markReplyByAll(
        reply,
        found.map(({ marking }) => marking),
      );
      return {
        programmes: found.map(describeLine),
        facilities: [...(await programmes.facilitiesWithout(actorOf(request)))],
      };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes",
    config: { access: "programme.begin" },
    schema: {
      summary: "Begin the programme of a State, an agency or a facility",
      tags,
      body: newProgrammeSchema,
      response: { 201: z.object({ id: z.string() }), ...writes },
    },
    handler: async (request, reply) =>
      reply.code(201).send({ id: await programmes.begin(actorOf(request), request.body) }),
  });

  app.route({
    method: "GET",
    url: "/api/programmes/:id",
    config: { access: "programme.read" },
    schema: {
      summary:
        "A programme as it stands today: contradictions, levels by domain, what goes stale, the rapid assessment",
      tags,
      params,
      response: { 200: programmeSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = known(await programmes.read(actorOf(request), request.params.id));
      markReply(reply, seen.marking);
      return describeProgramme(seen);
    },
  });

  app.route({
    method: "GET",
    url: "/api/programmes/:id/measures/:measure",
    config: { access: "programme.read" },
    schema: {
      summary: "One measure of a programme: its criteria, what was said and shown of each, its tests",
      tags,
      params: params.extend({ measure: z.string().max(64) }),
      response: { 200: measureInProgrammeSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { id, measure: wanted } = request.params;
      const actor = actorOf(request);
      const seen = known(await programmes.read(actor, id));
      const measure = known(seen.measures.find((each) => each.id === wanted) ?? null);
      const waiting = await programmes.waitingExemptions(actor, id);
      markReply(reply, seen.marking);
      return describeMeasureIn({
        seen,
        measure,
        waiting,
        person: actor.person,
        mostFileBytes: programmes.evidence.mostBytes,
      });
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/acts",
    config: { access: "programme.record" },
    schema: {
      summary: "Write down answers, claims, evidence, tests, owners, or that something was entered wrongly",
      tags,
      params,
      body: recordedActsSchema,
      response: { 200: programmeSchema, ...writes },
    },
    handler: async (request) => {
      return describeProgramme(
        known(await programmes.record(actorOf(request), request.params.id, (name) => actsOf(request.body, name))),
      );
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/reviews",
    config: { access: "programme.review" },
    schema: {
      summary: "Verify criteria and accept evidence, as another person than who claimed or submitted it",
      tags,
      params,
      body: reviewActsSchema,
      response: { 200: programmeSchema, ...writes },
    },
    handler: async (request) => {
      const acts = request.body.acts as unknown as readonly ProgrammeAct[];
      return describeProgramme(known(await programmes.review(actorOf(request), request.params.id, acts)));
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/scope",
    config: { access: "programme.begin" },
    schema: {
      summary: "Say which categories there are, what is chosen beyond them, and what the law does not allow",
      tags,
      params,
      body: scopeSchema,
      response: { 200: programmeSchema, ...writes },
    },
    handler: async (request) => {
      const scope = request.body as unknown as Parameters<typeof programmes.rescope>[2];
      return describeProgramme(known(await programmes.rescope(actorOf(request), request.params.id, scope)));
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/law",
    config: { access: "programme.begin" },
    schema: {
      summary: "Say what the law of the place lets one do, each with its provision and the day",
      tags,
      params,
      body: lawSchema,
      response: { 200: programmeSchema, ...writes },
    },
    handler: async (request) => {
      const rulings = request.body.rulings as unknown as Parameters<typeof programmes.rule>[2];
      return describeProgramme(known(await programmes.rule(actorOf(request), request.params.id, rulings)));
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/exemptions",
    config: { access: "programme.exempt" },
    schema: {
      summary: "Ask another person to agree that a criterion does not apply",
      tags,
      params,
      body: exemptionSchema,
      response: { 201: z.object({ approval: z.string() }), ...writes },
    },
    handler: async (request, reply) => {
      const approval = known(await programmes.askExemption(actorOf(request), request.params.id, request.body));
      return reply.code(201).send({ approval });
    },
  });
};

/** The contract has held each act to its form; evidence and tests are named here. */
const actsOf = ({ acts }: z.infer<typeof recordedActsSchema>, name: () => string): readonly ProgrammeAct[] =>
  acts.map((act) => {
    if (act.type === "evidenced") return { ...act, evidence: name() };
    return act.type === "tested" ? { ...act, test: name() } : act;
  }) as unknown as readonly ProgrammeAct[];

export function known<Found>(found: Found | null): Found {
  if (found === null) throw new RequestFault("CUS-S008", "Your organisation has no such programme, or nothing of it.");
  return found;
}
