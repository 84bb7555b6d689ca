/** Culture surveys for whoever keeps them: begun, codes handed out, closed, results read and taken away. */
import { type CultureTally, cultureQuestions } from "@custodiet/programme";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  codesMadeSchema,
  cultureSurveySchema,
  cultureSurveysSchema,
  moreCodesSchema,
  newCultureSurveySchema,
} from "../contract/culture.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { CodesMade, SurveyInSight } from "../instance/culture/culture-types.ts";
import type { Instance } from "../instance/instance.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema };
const params = z.object({ id: z.string().max(100) });
const ofSurvey = params.extend({ survey: z.string().max(64) });

export const cultureSurveyRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { culture } },
) => {
  app.route({
    method: "GET",
    url: "/api/programmes/:id/surveys",
    config: { access: "programme.read" },
    schema: {
      summary: "Culture surveys of a programme, the one begun last first",
      tags,
      params,
      response: { 200: cultureSurveysSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const surveys = known(await culture.list(actorOf(request), request.params.id));
      markReplyByAll(
        reply,
        surveys.map(({ marking }) => marking),
      );
      return { surveys: surveys.map(describe) };
    },
  });

  app.route({
    method: "GET",
    url: "/api/programmes/:id/surveys/:survey",
    config: { access: "programme.read" },
    schema: {
      summary: "One culture survey; its results once it is closed, without what could point at few",
      tags,
      params: ofSurvey,
      response: { 200: cultureSurveySchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { id, survey } = request.params;
      const seen = known(await culture.read(actorOf(request), id, survey));
      markReply(reply, seen.marking);
      return describe(seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/surveys",
    config: { access: "culture-survey.keep" },
    schema: {
      summary: "Begin a culture survey; its codes are in this answer and nowhere else",
      tags,
      params,
      body: newCultureSurveySchema,
      response: { 201: codesMadeSchema, ...writes },
    },
    handler: async (request, reply) => {
      const made = known(await culture.begin(actorOf(request), request.params.id, request.body));
      return reply.code(201).send(describeCodes(made));
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/surveys/:survey/codes",
    config: { access: "culture-survey.keep" },
    schema: {
      summary: "More codes for one work group of an open survey",
      tags,
      params: ofSurvey,
      body: moreCodesSchema,
      response: { 201: codesMadeSchema, ...writes },
    },
    handler: async (request, reply) => {
      const { id: programme, survey } = request.params;
      const made = known(await culture.makeCodes(actorOf(request), { programme, survey }, request.body));
      return reply.code(201).send(describeCodes(made));
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/surveys/:survey/close",
    config: { access: "culture-survey.keep" },
    schema: {
      summary: "Close a culture survey: its answers are bound to the ledger, its codes are worth nothing",
      tags,
      params: ofSurvey,
      response: { 200: cultureSurveySchema, ...writes },
    },
    handler: async (request, reply) => {
      const { id, survey } = request.params;
      const seen = known(await culture.close(actorOf(request), id, survey));
      markReply(reply, seen.marking);
      return describe(seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/surveys/:survey/results.csv",
    config: { access: "programme.export" },
    schema: {
      summary: "The results of a closed culture survey as a table; it is entered that it left",
      tags,
      params: ofSurvey,
      response: writes,
    },
    handler: async (request, reply) => {
      const { id, survey } = request.params;
      return sendFile(reply, known(await culture.take(actorOf(request), id, survey)));
    },
  });
};

function describe({ id, name, marking, begunOn, closedOn, answered, groups, results }: SurveyInSight) {
  const tallyOf = (group: string) =>
    describeTally(results?.groups.find(({ workGroup }) => workGroup === group)?.tally ?? null);
  return {
    ...{ id, name, marking, begunOn, closedOn, answered },
    groups: groups.map((group) => ({ ...group, tally: tallyOf(group.id) })),
    all: describeTally(results?.all ?? null),
  };
}

const describeTally = (tally: CultureTally | null) =>
  tally && {
    answered: tally.answered,
    questions: tally.questions.map(({ id, chosen }, at) => ({
      id,
      topic: cultureQuestions[at]?.topic ?? "rules",
      chosen,
    })),
  };

const describeCodes = ({ survey, groups }: CodesMade) => ({
  survey,
  groups: groups.map((group) => ({ ...group, codes: [...group.codes] })),
});
