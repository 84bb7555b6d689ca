/** The State's implementation report: drafted from its programme, worded, looked at, sent; and taken in where it came to. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { sendChoicesSchema } from "../contract/sharing.ts";
import {
  stateReportFileSchema,
  stateReportPreviewSchema,
  stateReportQuestionSchema,
  stateReportRequestSchema,
  stateReportSchema,
  stateReportSendSchema,
  takeStateReportSchema,
  waitingStateReportsSchema,
  wordedReportSchema,
} from "../contract/state-report.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";
import { known } from "./programmes.ts";
import { viewChoices, viewPreview } from "./sharing-views.ts";
import { describeStateReport, viewAudience } from "./state-report-views.ts";

const tags = ["programme"];
const answers = { ...refusals, 409: errorSchema, 422: errorSchema, 503: errorSchema };
const url = "/api/national-programme/implementation-report";

export const stateReportRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { stateReports, receivedReports } = instance;

  app.route({
    method: "GET",
    url,
    config: { access: "programme.read" },
    schema: {
      summary: "The State's implementation report as its programme drafts it in a language, and as it was worded",
      tags,
      querystring: stateReportQuestionSchema,
      response: { 200: stateReportSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = known(await stateReports.read(actorOf(request), request.query.language));
      markReply(reply, seen.marking);
      return describeStateReport(seen);
    },
  });

  app.route({
    method: "POST",
    url,
    config: { access: "programme.record" },
    schema: {
      summary: "Word the report: its title, period, language, and each row with who reads it",
      tags,
      body: wordedReportSchema,
      response: { 200: stateReportSchema, ...answers },
    },
    handler: async (request, reply) => {
      const { body } = request;
      const seen = known(await stateReports.word(actorOf(request), body, body.language));
      markReply(reply, seen.marking);
      return describeStateReport(seen);
    },
  });

  app.route({
    method: "GET",
    url: `${url}/sends`,
    config: { access: "programme.send" },
    schema: {
      summary: "To whom it may be sent by the rosters known here, and who could sign it",
      tags,
      response: { 200: sendChoicesSchema, ...answers },
    },
    handler: async (request, reply) => {
      const choices = known(await stateReports.choices(actorOf(request)));
      markReply(reply, choices.marking);
      return viewChoices(choices);
    },
  });

  app.route({
    method: "POST",
    url: `${url}/sends/preview`,
    config: { access: "programme.send", pace: "costly" },
    schema: {
      summary: "Exactly what would leave, and what each audience reads of it once it is taken in; nothing is asked yet",
      tags,
      body: stateReportSendSchema,
      response: { 200: stateReportPreviewSchema, ...answers },
    },
    handler: async (request, reply) => {
      const { send, audiences, smallNumbers } = known(await stateReports.preview(actorOf(request), request.body.to));
      markReply(reply, send.manifest.marking);
      return {
        send: viewPreview(send),
        audiences: audiences.map(viewAudience),
        smallNumbers: smallNumbers.map(({ commitment, numbers }) => ({ commitment, numbers: [...numbers] })),
      };
    },
  });

  app.route({
    method: "POST",
    url: `${url}/sends/request`,
    config: { access: "programme.send", pace: "costly" },
    schema: {
      summary: "Ask two persons in different roles to sign that it leaves as a sealed file",
      tags,
      body: stateReportRequestSchema,
      response: { 201: z.object({ approval: z.string() }), ...answers },
    },
    handler: async (request, reply) => {
      const { to, reason } = request.body;
      return reply.code(201).send({ approval: known(await stateReports.askSend(actorOf(request), to, reason)) });
    },
  });

  app.route({
    method: "POST",
    url: `${url}/file`,
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary: "What one audience reads of it, as a document; it is entered that it left",
      tags,
      body: stateReportFileSchema,
      response: answers,
    },
    handler: async (request, reply) => sendFile(reply, known(await stateReports.take(actorOf(request), request.body))),
  });

  app.route({
    method: "GET",
    url: "/api/group/reports/received",
    config: { access: "group.read" },
    schema: {
      summary: "Implementation reports that came sealed and were not taken in; none, for who may not open what came",
      tags: ["working group"],
      response: { 200: waitingStateReportsSchema, ...refusals },
    },
    handler: async (request) => {
      const waiting = await receivedReports.waiting(actorOf(request));
      return {
        waiting: waiting.map(({ arrivedAtMs, ...rest }) => ({ ...rest, arrivedAt: toInstant(arrivedAtMs) })),
      };
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/reports/received",
    config: { access: "group.create" },
    schema: {
      summary:
        "Open one, which is entered, and make it the State's report here; nobody else reads it before it is shared",
      tags: ["working group"],
      body: takeStateReportSchema,
      response: { 201: z.object({ record: z.string() }), ...answers },
    },
    handler: async (request, reply) =>
      reply.code(201).send({ record: await receivedReports.take(actorOf(request), request.body) }),
  });
};
