/** The pages for everybody, written by the server: read without an account and without scripts, in six languages. */
import { byEveryName, type Day, readDay } from "@custodiet/working-group";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { FrontDoor } from "../contract/front-door.ts";
import { RequestFault } from "../faults.ts";
import type { Instance } from "../instance/instance.ts";
import { briefingKit } from "../public-pages/briefing-kit.ts";
import { chooseLanguage } from "../public-pages/choose-language.ts";
import { gatherFacts, type InstanceContact, type PageFacts, type PageQuestion } from "../public-pages/facts.ts";
import { kitFormats } from "../public-pages/pages/briefing.ts";
import { firstPage, notFoundPage, publicPages } from "../public-pages/site.ts";
import { namingParties, type PublicWords, readPublicWords } from "../public-pages/words.ts";
import { writePage } from "../public-pages/write-page.ts";

export interface PublicPagesOptions {
  readonly instance: Instance;
  readonly content: FrontDoor;
  readonly contact: InstanceContact | null;
  /** The present day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const questionSchema = z.object({
  asOf: z.string().max(40).optional(),
  source: z.string().max(500).optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
});

const config = { isRendered: true } as const;

export const publicPageRoutes: FastifyPluginAsyncZod<PublicPagesOptions> = async (app, options) => {
  const languages = readPublicWords();
  const english = languages.get("en");
  if (english === undefined) throw new Error("The pages have no English");
  const menu = [...publicPages.keys()];
  const gather = (asked: z.infer<typeof questionSchema>): Promise<PageFacts> => {
    const { instance, content, contact } = options;
    return gatherFacts(instance, { content, contact, today: options.today() as Day, question: readQuestion(asked) });
  };
  /** `page` `null`: what is asked for is not there. */
  const write = async (words: PublicWords, page: string | null, asked: z.infer<typeof questionSchema>) => {
    const facts = await gather(page === "briefing" ? {} : asked);
    const { today } = facts;
    const compose = publicPages.get(page ?? "") ?? notFoundPage;
    const frame = { words, languages, menu, page, today, isDemonstration: facts.isDemonstration };
    return writePage(frame, compose(facts, namingParties(words, byEveryName(facts.parties))));
  };

  app.route({
    method: "GET",
    url: "/public",
    config,
    schema: { hide: true },
    handler: async (request, reply) => {
      const code = chooseLanguage(request.headers["accept-language"], [...languages.keys()]);
      return reply
        .header("vary", "Accept-Language")
        .header("cache-control", "no-cache")
        .redirect(`/public/${code}/${firstPage}`, 302);
    },
  });

  for (const format of kitFormats) {
    app.route({
      method: "GET",
      url: `/public/:language/briefing-kit.${format}`,
      config,
      schema: { hide: true, params: z.object({ language: z.string().max(20) }) },
      handler: async (request, reply) => {
        const words = languages.get(request.params.language);
        if (words === undefined) throw new RequestFault("CUS-S008", "There is no such document.");
        const tree = briefingKit(await gather({}), words);
        const { name, mediaType, bytes } = await options.instance.publicDocuments.print(tree, format);
        return reply
          .header("content-disposition", `attachment; filename="${name}"`)
          .header("cache-control", "no-cache")
          .type(mediaType)
          .send(Buffer.from(bytes));
      },
    });
  }

  for (const url of ["/public/:language", "/public/:language/:page"]) {
    app.route({
      method: "GET",
      url,
      config,
      schema: {
        hide: true,
        params: z.object({ language: z.string().max(20), page: z.string().max(60).default(firstPage) }),
        querystring: questionSchema,
      },
      handler: async (request, reply) => {
        const { language, page } = request.params;
        const words = languages.get(language);
        const isThere = words !== undefined && publicPages.has(page);
        const html = await write(words ?? english, isThere ? page : null, request.query);
        return reply
          .code(isThere ? 200 : 404)
          .header("cache-control", "no-cache")
          .type("text/html; charset=utf-8")
          .send(html);
      },
    });
  }
};

/** An empty field of a form asks nothing. */
function readQuestion({ asOf = "", source = "", page = 1 }: z.infer<typeof questionSchema>): PageQuestion {
  const day = asOf === "" ? null : readDay(asOf);
  return { asOf: day, badDay: asOf !== "" && day === null ? asOf : null, source: source === "" ? null : source, page };
}
