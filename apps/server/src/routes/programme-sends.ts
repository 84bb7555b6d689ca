/** A programme's levels leave as a sealed file: to whom, exactly what, asking two others to sign it. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { errorSchema, refusals } from "../contract/shapes.ts";
import {
  programmeSendRequestSchema,
  programmeSendSchema,
  sendChoicesSchema,
  sendPreviewSchema,
} from "../contract/sharing.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import { known } from "./programmes.ts";
import { viewChoices, viewPreview } from "./sharing-views.ts";

const tags = ["programme"];
const params = z.object({ id: z.string().max(100) });
const answers = { ...refusals, 409: errorSchema, 422: errorSchema, 503: errorSchema };

export const programmeSendRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { programmes } },
) => {
  app.route({
    method: "GET",
    url: "/api/programmes/:id/sends",
    config: { access: "programme.send" },
    schema: {
      summary: "To whom a facility's levels may be sent by the rosters known here, and who could sign it",
      tags,
      params,
      response: { 200: sendChoicesSchema, ...answers },
    },
    handler: async (request, reply) => {
      const choices = known(await programmes.sendChoices(actorOf(request), request.params.id));
      markReply(reply, choices.marking);
      return viewChoices(choices);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/sends/preview",
    config: { access: "programme.send", pace: "costly" },
    schema: {
      summary: "Exactly what would leave, and who could read it; nothing is asked yet",
      tags,
      params,
      body: programmeSendSchema,
      response: { 200: sendPreviewSchema, ...answers },
    },
    handler: async (request, reply) => {
      const made = known(await programmes.previewSend(actorOf(request), request.params.id, request.body.to));
      markReply(reply, made.manifest.marking);
      return viewPreview(made);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/sends/request",
    config: { access: "programme.send", pace: "costly" },
    schema: {
      summary: "Ask two persons in different roles to sign that the levels leave as a sealed file",
      tags,
      params,
      body: programmeSendRequestSchema,
      response: { 201: z.object({ approval: z.string() }), ...answers },
    },
    handler: async (request, reply) => {
      const { to, reason } = request.body;
      const approval = known(await programmes.askSend(actorOf(request), request.params.id, to, reason));
      return reply.code(201).send({ approval });
    },
  });
};
