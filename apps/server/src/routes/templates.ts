/** Templates: what they ask, what the answers so far make, and the draft they become. Answers are kept by who gives them. */
import { type AnswerForm, askedPages, type Column, type Row, type TemplatePage } from "@custodiet/model";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { draftViewSchema } from "../contract/drafts.ts";
import { errorSchema } from "../contract/shapes.ts";
import {
  templateAnswersSchema,
  templateListSchema,
  templatePreviewSchema,
  weighedDefaultsSchema,
} from "../contract/templates.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import type { Instance, SignedIn } from "../instance/instance.ts";
import type { TemplateContent } from "../template-content.ts";
import { startTemplateMaker } from "../work/template-maker.ts";
import { sendDraft, writeAnswers } from "./draft-answers.ts";

export interface TemplateOptions {
  readonly instance: Instance;
  readonly content: TemplateContent;
}

const params = z.object({ kind: z.string().max(64) });
const tags = ["templates"];

export const templateRoutes: FastifyPluginAsyncZod<TemplateOptions> = async (app, { instance, content }) => {
  const worker = startTemplateMaker();
  app.addHook("onClose", () => worker.close());

  app.route({
    method: "GET",
    url: "/api/templates",
    config: { access: "draft.begin" },
    schema: {
      summary: "The kinds of site there is a template for",
      tags,
      response: { 200: templateListSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async () =>
      [...content.templates.values()].map((template) => ({
        kind: template.kind,
        questionCount: askedPages(template, {}).reduce((sum, { questions }) => sum + questions.length, 0),
      })),
  });

  app.route({
    method: "POST",
    url: "/api/templates/:kind/preview",
    config: { access: "draft.begin", pace: "costly" },
    schema: {
      summary: "What to ask next, and the model the answers so far make; stores nothing",
      tags,
      params,
      body: templateAnswersSchema,
      response: { 200: templatePreviewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const kind = requireTemplate(content, request.params.kind);
      const operator = personOf(request.signedIn).organisation;
      const { preview } = await worker.work({ task: "preview", kind, ...request.body, operator, taken: [] });
      markReply(reply, preview.model.marking);
      return { ...preview, pages: preview.pages.map(describePage) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/templates/:kind/defaults",
    config: { access: "draft.begin" },
    schema: {
      summary: "The open questions by what their defaults decide: each is tried otherwise, the site ranked again",
      tags,
      params,
      body: templateAnswersSchema,
      response: { 200: weighedDefaultsSchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const kind = requireTemplate(content, request.params.kind);
      const operator = personOf(request.signedIn).organisation;
      const { weighed, marking } = await worker.work({ task: "weigh", kind, ...request.body, operator, taken: [] });
      markReply(reply, marking);
      return weighed;
    },
  });

  app.route({
    method: "POST",
    url: "/api/templates/:kind/draft",
    config: { access: "draft.begin" },
    schema: {
      summary: "Begin the draft of a new facility from answers; what is not answered stands as assumed in it",
      tags,
      params,
      body: templateAnswersSchema,
      response: { 201: draftViewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const kind = requireTemplate(content, request.params.kind);
      const actor = actorOf(request);
      const facilities = await instance.listFacilities(actor);
      const drafts = await instance.drafts.list(actor);
      const taken = [...facilities.map(({ head }) => head.id), ...drafts.map(({ draft }) => draft.facility)];
      const operator = personOf(request.signedIn).organisation;
      const { files } = await worker.work({ task: "build", kind, ...request.body, operator, taken });
      const { seen } = await instance.drafts.beginNew(actor, files);
      return sendDraft(reply.code(201), seen);
    },
  });
};

function requireTemplate({ templates }: TemplateContent, kind: string): string {
  if (!templates.has(kind)) throw new RequestFault("CUS-S050", `There is no template called ${kind}.`);
  return kind;
}

function personOf(signedIn: SignedIn | null): SignedIn["person"] {
  if (signedIn === null) throw new RequestFault("CUS-S002", "Nobody is signed in.");
  return signedIn.person;
}

function describeForm(answer: AnswerForm) {
  if (answer.kind === "several") return { ...answer, atLeast: answer.atLeast ?? 0 };
  if (answer.kind !== "rows") return answer;
  return { ...answer, columns: answer.columns.map(describeColumn) };
}

const describeColumn = ({ id, isRequired, cell }: Column) => ({
  id,
  isRequired: isRequired === true,
  cell: cell.kind === "area" ? { kind: cell.kind, isOnSite: cell.isOnSite === true } : cell,
});

const describePage = ({ id, questions }: TemplatePage) => ({
  id,
  questions: questions.map(({ id: question, answer, default: standard }) => ({
    id: question,
    answer: describeForm(answer),
    default: standard as Exclude<typeof standard, readonly Row[]>,
  })),
});
