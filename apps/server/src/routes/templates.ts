/** Templates: what they ask, what the answers so far make, and the draft they become. Answers are kept by who gives them. */
import type { SourceFile } from "@custodiet/core";
import {
  type Answers,
  askedPages,
  askNext,
  type BuiltDocument,
  buildDocument,
  categorise,
  type Template,
  type TemplatePage,
} from "@custodiet/model";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { draftViewSchema } from "../contract/drafts.ts";
import { errorSchema } from "../contract/shapes.ts";
import {
  type TemplateLanguage,
  templateAnswersSchema,
  templateListSchema,
  templatePreviewSchema,
} from "../contract/templates.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import type { Instance, SignedIn } from "../instance/instance.ts";
import type { TemplateContent } from "../template-content.ts";
import type { ModelReader } from "../work/model-reader.ts";
import { sendDraft, writeAnswers } from "./draft-answers.ts";

export interface TemplateOptions {
  readonly instance: Instance;
  readonly reader: ModelReader;
  readonly content: TemplateContent;
}

const params = z.object({ kind: z.string().max(64) });
const tags = ["templates"];

export const templateRoutes: FastifyPluginAsyncZod<TemplateOptions> = async (app, { instance, reader, content }) => {
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
    config: { access: "draft.begin" },
    schema: {
      summary: "What to ask next, and the model the answers so far make; stores nothing",
      tags,
      params,
      body: templateAnswersSchema,
      response: { 200: templatePreviewSchema, ...writeAnswers },
    },
    handler: async (request, reply) => {
      const { answers, language } = request.body;
      const template = requireTemplate(content, request.params.kind);
      const order = {
        template,
        answers,
        words: content.words[language],
        person: personOf(request.signedIn),
        taken: [],
      };
      const { files, assumed, unanswered } = build(order);
      const model = await modelOf(reader, files);
      markReply(reply, model.marking);
      return {
        pages: askedPages(template, answers).map(describePage),
        next: askNext(template, answers)?.id ?? null,
        unanswered,
        assumed,
        model,
        categories: categorise(model),
      };
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
      const { answers, language } = request.body;
      const template = requireTemplate(content, request.params.kind);
      const actor = actorOf(request);
      const facilities = await instance.listFacilities(actor);
      const drafts = await instance.drafts.list(actor);
      const taken = [...facilities.map(({ head }) => head.id), ...drafts.map(({ draft }) => draft.facility)];
      const person = personOf(request.signedIn);
      const { files } = build({ template, answers, words: content.words[language], person, taken });
      const { seen } = await instance.drafts.beginNew(actor, files);
      return sendDraft(reply.code(201), seen);
    },
  });
};

function requireTemplate({ templates }: TemplateContent, kind: string): Template {
  const template = templates.get(kind);
  if (template === undefined) throw new RequestFault("CUS-S050", `There is no template called ${kind}.`);
  return template;
}

function personOf(signedIn: SignedIn | null): SignedIn["person"] {
  if (signedIn === null) throw new RequestFault("CUS-S002", "Nobody is signed in.");
  return signedIn.person;
}

interface Order {
  readonly template: Template;
  readonly answers: Answers;
  readonly words: TemplateContent["words"][TemplateLanguage];
  readonly person: SignedIn["person"];
  readonly taken: readonly string[];
}

function build({ template, answers, words, person, taken }: Order): BuiltDocument {
  const built = buildDocument(template, answers, { words, taken, operator: person.organisation });
  if (built.ok) return built.value;
  const diagnostics = built.error.map(({ place, ...fault }) => ({
    ...fault,
    severity: "error" as const,
    span: null,
    path: place,
    related: [],
  }));
  throw new RequestFault("CUS-S051", "Not every answer is one to its question.", diagnostics);
}

/** What a template makes has no errors, whatever is answered: tests hold every template to it. */
async function modelOf(reader: ModelReader, files: readonly SourceFile[]) {
  const { model } = await reader([...files]);
  if (model === null) throw new Error("A template made a document with errors");
  return model;
}

const describePage = ({ id, questions }: TemplatePage) => ({
  id,
  questions: questions.map(({ id: question, answer, default: standard }) => ({
    id: question,
    answer: answer.kind === "several" ? { ...answer, atLeast: answer.atLeast ?? 0 } : answer,
    default: standard,
  })),
});
