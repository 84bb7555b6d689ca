/** Experts, and what parties give each other, as the asker's organisation sees it. */
import {
  type BoardEntry,
  kindOf,
  type RecordInSight,
  type RecordKind,
  reportStatuses,
  smallestTold,
} from "@custodiet/working-group";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import {
  boardQuestionSchema,
  boardSchema,
  expertQuestionSchema,
  expertsFoundSchema,
  reportsOrderSchema,
  reportTableSchema,
} from "../contract/group-exchange.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { AbilityOf } from "../instance/group/group-types.ts";
import type { Instance } from "../instance/instance.ts";
import { viewRecord } from "./group-views.ts";

const tags = ["working group"];
const refusals = { 400: errorSchema, 401: errorSchema, 403: errorSchema };

export const groupExchangeRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance },
) => {
  const { exchange } = instance;

  app.route({
    method: "GET",
    url: "/api/group/experts",
    config: { access: "group.read" },
    schema: {
      summary:
        "Experts who can be asked, by topic, language and competence, while they consent; consents to be renewed",
      tags,
      querystring: expertQuestionSchema,
      response: { 200: expertsFoundSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { topic = null, language = null, competence } = request.query;
      const found = await exchange.experts(actorOf(request), { topic, language, competence });
      const { experts, topics, languages, toRenew, named, abilityOf } = found;
      markReplyByAll(
        reply,
        [...experts, ...toRenew].map(({ record }) => record.composite),
      );
      const view = viewOf(abilityOf);
      return {
        experts: experts.map((each) => ({ record: view(each.record), languages: each.languages })),
        topics,
        languages,
        toRenew: toRenew.map(({ record, until, isOver }) => ({ record: view(record), until, isOver })),
        named,
      };
    },
  });

  app.route({
    method: "GET",
    url: "/api/group/reports",
    config: { access: "group.read" },
    schema: {
      summary: "Where the group stands with each commitment: numbers of reports, small ones hidden, nobody named",
      tags,
      response: { 200: reportTableSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { marking, ...table } = await exchange.reports(actorOf(request));
      markReply(reply, marking);
      return { ...table, smallestTold, statuses: reportStatuses };
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/reports",
    config: { access: "group.export", pace: "costly" },
    schema: {
      summary: "Take the same away as a table or as data; the ledger keeps that it left",
      tags,
      body: reportsOrderSchema,
      response: refusals,
    },
    handler: async (request, reply) =>
      sendFile(reply, await exchange.takeReports(actorOf(request), request.body.format)),
  });

  app.route({
    method: "GET",
    url: "/api/group/board",
    config: { access: "group.read" },
    schema: {
      summary: "What is offered and asked for, and what meets what, whoever offers and asks",
      tags,
      querystring: boardQuestionSchema,
      response: { 200: boardSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { exchanged = null } = request.query;
      const { offers, requests, named, abilityOf } = await exchange.board(actorOf(request), exchanged);
      const entries = [...offers.entries, ...requests.entries];
      markReplyByAll(
        reply,
        entries.flatMap(({ record, matches }) => [record.composite, ...matches.map((each) => each.record.composite)]),
      );
      const view = viewOf(abilityOf);
      const viewEntry = ({ record, matches }: BoardEntry) => ({
        record: view(record),
        matches: matches.map(({ record: { id, kind, fields }, ...fits }) => ({
          record: { id, kind, title: fields["title"] ?? null },
          ...fits,
        })),
      });
      return {
        offers: { total: offers.total, entries: offers.entries.map(viewEntry) },
        requests: { total: requests.total, entries: requests.entries.map(viewEntry) },
        named,
      };
    },
  });
};

const viewOf = (abilityOf: AbilityOf) => (record: RecordInSight) =>
  viewRecord(kindFor(record), record, abilityOf(record));

function kindFor({ kind }: RecordInSight): RecordKind {
  const found = kindOf(kind);
  if (found === null) throw new Error(`No kind is called ${kind}`);
  return found;
}
