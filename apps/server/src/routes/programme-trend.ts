/** A programme over time, and two days or two programmes beside each other. */
import type { DomainComparison, DomainMaturity } from "@custodiet/programme";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  comparisonFileSchema,
  comparisonQuestionSchema,
  programmeComparisonSchema,
  programmeTrendSchema,
} from "../contract/programme-trend.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import type {
  ComparedSide,
  ProgrammeOnDay,
  ProgrammesCompared,
  ProgrammeTrend,
} from "../instance/programmes/trend-types.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const params = z.object({ id: z.string().max(100) });
const files = { ...refusals, 409: errorSchema, 422: errorSchema };

export const programmeTrendRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { programmes } },
) => {
  const { trend } = programmes;

  app.route({
    method: "GET",
    url: "/api/programmes/:id/trend",
    config: { access: "programme.read" },
    schema: {
      summary: "The levels of a programme on the first day of each month and today, as they were known on that day",
      tags,
      params,
      response: { 200: programmeTrendSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = known(await trend.read(actorOf(request), request.params.id));
      markReply(reply, seen.marking);
      return describeTrend(seen, (await programmes.content(actorOf(request))).catalogue.edition);
    },
  });

  app.route({
    method: "GET",
    url: "/api/programmes/:id/comparison",
    config: { access: "programme.read" },
    schema: {
      summary: "Two days of a programme, or two programmes of the organisation, domain by domain",
      tags,
      params,
      querystring: comparisonQuestionSchema,
      response: { 200: programmeComparisonSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = known(await trend.compare(actorOf(request), request.params.id, request.query));
      markReply(reply, seen.marking);
      return describeComparison(seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/trend.csv",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary: "The levels over time as a table; it is entered that it left",
      tags,
      params,
      response: files,
    },
    handler: async (request, reply) => sendFile(reply, known(await trend.table(actorOf(request), request.params.id))),
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/comparison.csv",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary: "The comparison as a table; it is entered that it left",
      tags,
      params,
      body: comparisonFileSchema,
      response: files,
    },
    handler: async (request, reply) =>
      sendFile(reply, known(await trend.comparisonTable(actorOf(request), request.params.id, request.body))),
  });
};

const describeTrend = (
  { head, begunOn, on, days, others, marking }: ProgrammeTrend,
  edition: string,
): z.infer<typeof programmeTrendSchema> => ({
  ...{ programme: head.id, name: head.name, tier: head.tier, marking, edition, begunOn, on },
  days: days.map((day) => ({ ...aboutDay(day), domains: day.maturity.domains.map(levelsOf) })),
  others: [...others],
});

const aboutDay = ({ on, model, isCatalogueOther }: ProgrammeOnDay) => ({
  ...{ on, model, isCatalogueOther },
});

const levelsOf = ({ domain, claimed, verified, computed }: DomainMaturity) => ({
  domain,
  claimed: claimed.level,
  verified: verified?.level ?? null,
  computed: computed?.level ?? null,
});

const describeComparison = ({
  before,
  after,
  compared: { isSameCatalogue, domains },
  marking,
}: ProgrammesCompared): z.infer<typeof programmeComparisonSchema> => ({
  ...{ marking, before: describeSide(before), after: describeSide(after), isSameCatalogue },
  domains: domains.map(({ domain, claimed, verified, computed, gained, lost }) => ({
    ...{ domain, claimed: pairOf(claimed), verified: pairOf(verified), computed: pairOf(computed) },
    ...{ gained: [...gained], lost: [...lost] },
  })),
});

const describeSide = ({ head, day }: ComparedSide) => ({
  ...{ programme: head.id, name: head.name, tier: head.tier },
  ...aboutDay(day),
});

const pairOf = ([before, after]: DomainComparison["claimed"]) => ({ before, after });
