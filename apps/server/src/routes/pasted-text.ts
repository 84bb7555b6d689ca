/** Pasted text, cleaned of what word processors and web pages put into it. Stores nothing. */
import { cleanPastedText } from "@custodiet/model";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { cleanedTextSchema, pastedTextSchema } from "../contract/pasted-text.ts";
import { errorSchema } from "../contract/shapes.ts";

export const pastedTextRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "POST",
    url: "/api/pasted-text",
    config: { access: "draft.edit" },
    schema: {
      summary: "What a word processor has put into a text, and the text without it; stores nothing",
      tags: ["drafts"],
      body: pastedTextSchema,
      response: { 200: cleanedTextSchema, 400: errorSchema, 401: errorSchema, 403: errorSchema, 413: errorSchema },
    },
    handler: async (request) => cleanPastedText(request.body.text),
  });
};
