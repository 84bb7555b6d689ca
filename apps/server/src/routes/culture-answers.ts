/**
 * Where a culture survey is answered: a page without scripts and without an account, and a route that rests on a code from
 * a sheet of paper. Nothing is taken in from a browser in which somebody is signed in, for its cookie would come with it.
 */
import { readCultureAnswer } from "@custodiet/programme";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { SiteCookies } from "../http/cookies.ts";
import { readFormBodies } from "../http/form-bodies.ts";
import type { Instance } from "../instance/instance.ts";
import { chooseLanguage } from "../public-pages/choose-language.ts";
import { type AnswerState, answerPage } from "../public-pages/pages/culture-answer.ts";
import { publicPages } from "../public-pages/site.ts";
import { readPublicWords } from "../public-pages/words.ts";
import { writePage } from "../public-pages/write-page.ts";

export interface CultureAnswerOptions {
  readonly instance: Instance;
  readonly cookies: SiteCookies;
  readonly today: () => string;
}

const page = "culture-survey";
const params = z.object({ language: z.string().max(20) });
const formLimitBytes = 10_000;

export const cultureAnswerRoutes: FastifyPluginAsyncZod<CultureAnswerOptions> = async (app, options) => {
  const { instance, cookies, today } = options;
  const languages = readPublicWords();
  const english = languages.get("en");
  if (english === undefined) throw new Error("The pages have no English");
  const write = (language: string, state: AnswerState): string => {
    const words = languages.get(language) ?? english;
    const { isDemonstration } = instance.facts;
    const frame = { words, languages, menu: [...publicPages.keys()], page, today: today(), isDemonstration };
    return writePage(frame, answerPage(words, state));
  };

  readFormBodies(app, formLimitBytes);

  const show = async (request: FastifyRequest, reply: FastifyReply, language: string) => {
    const isSignedIn = request.cookies[cookies.session] !== undefined;
    return reply
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8")
      .send(write(language, { kind: isSignedIn ? "signed-in" : "asked", chosen: {} }));
  };

  app.route({
    method: "GET",
    url: "/answer",
    config: { isRendered: true },
    schema: { hide: true },
    handler: (request, reply) => {
      const language = chooseLanguage(request.headers["accept-language"], [...languages.keys()]);
      return show(request, reply.header("vary", "Accept-Language"), language);
    },
  });

  app.route({
    method: "GET",
    url: `/public/:language/${page}`,
    config: { isRendered: true },
    schema: { hide: true, params },
    handler: (request, reply) => show(request, reply, request.params.language),
  });

  app.route({
    method: "POST",
    url: "/api/culture/:language/answers",
    config: { access: "public", restsOnCode: true, pace: "sign-in" },
    bodyLimit: formLimitBytes,
    schema: { hide: true, params, body: z.record(z.string().max(20), z.string().max(200)) },
    handler: async (request, reply) => {
      const state = await take(request.cookies[cookies.session] !== undefined, request.body);
      return reply
        .code(statuses[state.kind])
        .type("text/html; charset=utf-8")
        .send(write(request.params.language, state));
    },
  });

  async function take(isSignedIn: boolean, body: Readonly<Record<string, string>>): Promise<AnswerState> {
    if (isSignedIn) return { kind: "signed-in", chosen: {} };
    const { code = "", ...chosen } = body;
    const answer = readCultureAnswer(chosen);
    if (answer === null) return { kind: "incomplete", chosen };
    return { kind: await instance.culture.answer(code, answer), chosen };
  }
};

const statuses: Readonly<Record<AnswerState["kind"], number>> = {
  asked: 200,
  taken: 200,
  incomplete: 422,
  unknown: 404,
  held: 503,
  "signed-in": 403,
};
