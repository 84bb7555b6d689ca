/**
 * Where a concern is told and where its answer is read: pages without scripts and without an account. No session is looked
 * up for them; whoever is signed in is not noted.
 */
import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { readFormBodies } from "../http/form-bodies.ts";
import type { Instance } from "../instance/instance.ts";
import type { ConcernPlace } from "../instance/people/people-types.ts";
import { chooseLanguage } from "../public-pages/choose-language.ts";
import type { PageBlock } from "../public-pages/page.ts";
import { concernAnswerPage, concernPage } from "../public-pages/pages/concern.ts";
import { publicPages } from "../public-pages/site.ts";
import { type PublicWords, readPublicWords } from "../public-pages/words.ts";
import { writePage } from "../public-pages/write-page.ts";

export interface ConcernPagesOptions {
  readonly instance: Instance;
  readonly today: () => string;
}

const inLanguage = z.object({ language: z.string().max(20) });
const toProgramme = z.object({ organisation: z.string().max(100), programme: z.string().max(100) });
const placed = inLanguage.extend(toProgramme.shape);
const config = { isRendered: true } as const;
const sentConfig = { access: "public", restsOnCode: true, pace: "sign-in" } as const;
/** A letter of Chinese takes nine bytes in a form. */
const formLimitBytes = 120_000;
const longestConcern = 8000;

const reportSchema = z.object({
  // A form sends two letters for the end of a line, the page counts one.
  text: z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .pipe(z.string().max(longestConcern)),
  name: z.string().max(200).default(""),
  keptOut: z.union([z.string().max(64), z.array(z.string().max(64)).max(50)]).default([]),
});

export const concernPageRoutes: FastifyPluginAsyncZod<ConcernPagesOptions> = async (app, { instance, today }) => {
  const { concerns, facts } = instance;
  const languages = readPublicWords();
  const english = languages.get("en");
  if (english === undefined) throw new Error("The pages have no English");
  const wordsOf = (language: string): PublicWords => languages.get(language) ?? english;
  const write = (words: PublicWords, page: string, address: string, blocks: readonly PageBlock[]): string => {
    const frame = { words, languages, menu: [...publicPages.keys()], page, address };
    return writePage({ ...frame, today: today(), isDemonstration: facts.isDemonstration }, blocks);
  };
  readFormBodies(app, formLimitBytes);

  const ask = async (reply: FastifyReply, language: string, { organisation, programme }: ConcernPlace) => {
    const words = wordsOf(language);
    const place = { organisation, programme };
    const taker = await concerns.taker(place);
    const blocks = concernPage(words, place, { taker, outcome: "asked", sent: null });
    return reply
      .code(taker === null ? 404 : 200)
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8")
      .send(write(words, "concern", addressOf(place), blocks));
  };

  app.route({
    method: "GET",
    url: "/concern/:organisation/:programme",
    config,
    schema: { hide: true, params: toProgramme },
    handler: (request, reply) => {
      const language = chooseLanguage(request.headers["accept-language"], [...languages.keys()]);
      return ask(reply.header("vary", "Accept-Language"), language, request.params);
    },
  });

  app.route({
    method: "GET",
    url: "/public/:language/concern/:organisation/:programme",
    config,
    schema: { hide: true, params: placed },
    handler: (request, reply) => ask(reply, request.params.language, request.params),
  });

  app.route({
    method: "POST",
    url: "/api/concerns/:language/:organisation/:programme",
    config: sentConfig,
    bodyLimit: formLimitBytes,
    schema: { hide: true, params: placed, body: reportSchema },
    handler: async (request, reply) => {
      const { language, ...place } = request.params;
      const words = wordsOf(language);
      const taker = await concerns.taker(place);
      const { text, name, keptOut } = request.body;
      const sent = { text: text.trim(), name: name.trim(), keptOut: [keptOut].flat() };
      const code = taker === null || sent.text === "" ? null : await concerns.report(place, sent);
      const outcome = code !== null ? { code } : sent.text === "" ? "empty" : "nobody";
      return reply
        .code(code === null ? 422 : 200)
        .header("cache-control", "no-store")
        .type("text/html; charset=utf-8")
        .send(write(words, "concern", addressOf(place), concernPage(words, place, { taker, outcome, sent })));
    },
  });

  app.route({
    method: "GET",
    url: "/public/:language/concern-answer",
    config,
    schema: { hide: true, params: inLanguage },
    handler: async (request, reply) => {
      const words = wordsOf(request.params.language);
      return reply
        .header("cache-control", "no-store")
        .type("text/html; charset=utf-8")
        .send(write(words, "concern-answer", "concern-answer", concernAnswerPage(words, { kind: "asked" })));
    },
  });

  app.route({
    method: "POST",
    url: "/api/concern-answers/:language",
    config: sentConfig,
    bodyLimit: formLimitBytes,
    schema: { hide: true, params: inLanguage, body: z.object({ code: z.string().max(100).default("") }) },
    handler: async (request, reply) => {
      const words = wordsOf(request.params.language);
      const found = await concerns.follow(request.body.code);
      const blocks = concernAnswerPage(words, found === null ? { kind: "unknown" } : { kind: "found", found });
      return reply
        .code(found === null ? 404 : 200)
        .header("cache-control", "no-store")
        .type("text/html; charset=utf-8")
        .send(write(words, "concern-answer", "concern-answer", blocks));
    },
  });
};

const addressOf = ({ organisation, programme }: ConcernPlace): string =>
  ["concern", organisation, programme].map(encodeURIComponent).join("/");
