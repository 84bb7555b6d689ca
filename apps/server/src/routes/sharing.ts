/** Sealed files: sent by two persons' approval, taken away, received and checked; and the rosters they are judged by. */
import { mostDeliveryBytes } from "@custodiet/sharing";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { requestedSchema } from "../contract/exports.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import {
  nextRosterSchema,
  rosterBroughtSchema,
  rostersSchema,
  rosterTakenSchema,
  sealedFileSchema,
  sealedFilesSchema,
  sealedObjectSchema,
  sendChoicesSchema,
  sendOrderSchema,
  sendPreviewSchema,
  sendRequestSchema,
} from "../contract/sharing.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import { viewChoices, viewFile, viewPreview, viewRosters } from "./sharing-views.ts";

const tags = ["sharing"];
const params = z.object({ id: z.string().max(64) });
const objectParams = params.extend({ position: z.coerce.number().int().min(0).max(1_000_000) });
const rosterParams = z.object({ party: z.string().max(200), number: z.coerce.number().int().min(1).max(1_000_000) });
const answers = { ...refusals, 409: errorSchema, 422: errorSchema };
const mediaType = "application/zip";

export const sharingRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { sharing } = instance;
  takeDeliveries(app);

  app.route({
    method: "GET",
    url: "/api/rosters",
    config: { access: "roster.read" },
    schema: {
      summary: "Rosters that the organisation trusts, its own among them, and the instance's public keys",
      tags,
      response: { 200: rostersSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => viewRosters(await sharing.rosters(actorOf(request))),
  });

  app.route({
    method: "POST",
    url: "/api/rosters/next",
    config: { access: "roster.sign" },
    schema: {
      summary: "Ask two persons to sign the organisation's next roster, made from the register as it is now",
      tags,
      body: nextRosterSchema,
      response: { 201: requestedSchema, ...answers },
    },
    handler: async (request, reply) => {
      const approval = await sharing.askNextRoster(actorOf(request), request.body);
      return reply.code(201).send({ approval });
    },
  });

  app.route({
    method: "POST",
    url: "/api/rosters",
    config: { access: "roster.follow" },
    schema: {
      summary: "Bring another party's roster: a first one is compared by a second person, one that follows is taken",
      tags,
      body: rosterBroughtSchema,
      response: { 201: rosterTakenSchema, ...answers },
    },
    handler: async (request, reply) => reply.code(201).send(await sharing.bringRoster(actorOf(request), request.body)),
  });

  app.route({
    method: "GET",
    url: "/api/rosters/:party/:number",
    config: { access: "roster.read" },
    schema: { summary: "A signed roster as a file to hand out", tags, params: rosterParams, response: answers },
    handler: async (request, reply) => {
      const { party, number } = request.params;
      const file = await sharing.rosterFile(actorOf(request), party, number);
      if (file === null) throw notFound();
      return sendFile(reply, file);
    },
  });

  app.route({
    method: "GET",
    url: "/api/sealed-files",
    config: { access: "sealed-file.read" },
    schema: {
      summary: "Sealed files that were sent or came, newest first",
      tags,
      response: { 200: sealedFilesSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const files = await sharing.files(actorOf(request));
      markReplyByAll(
        reply,
        files.map(({ file }) => file.marking),
      );
      return { files: files.map(viewFile) };
    },
  });

  app.route({
    method: "GET",
    url: "/api/sealed-files/:id",
    config: { access: "sealed-file.read" },
    schema: { summary: "One sealed file", tags, params, response: { 200: sealedFileSchema, ...answers } },
    handler: async (request, reply) => {
      const found = await sharing.file(actorOf(request), request.params.id);
      if (found === null) throw notFound();
      markReply(reply, found.file.marking);
      return viewFile(found);
    },
  });

  app.route({
    method: "POST",
    url: "/api/sealed-files",
    config: { access: "sealed-file.receive", pace: "costly" },
    bodyLimit: mostDeliveryBytes,
    schema: {
      summary: "Receive a sealed file as it was handed over (a ZIP, at most 32 MB): checked, kept with what was found",
      tags,
      consumes: [mediaType],
      response: { 201: sealedFileSchema, 413: errorSchema, 415: errorSchema, ...answers },
    },
    handler: async (request, reply) => {
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) throw new RequestFault("CUS-S004", "The request has no file in it.");
      const found = await sharing.receive(actorOf(request), bytes);
      markReply(reply, found.file.marking);
      return reply.code(201).send(viewFile(found));
    },
  });

  app.route({
    method: "POST",
    url: "/api/sealed-files/:id/taking",
    config: { access: "sealed-file.take", pace: "costly" },
    schema: {
      summary: "Take a file that was sent away again: sealed and signed anew, with the same content and signatures",
      tags,
      params,
      response: answers,
    },
    handler: async (request, reply) => {
      const file = await sharing.take(actorOf(request), request.params.id);
      if (file === null) throw notFound();
      return sendFile(reply, file);
    },
  });

  app.route({
    method: "POST",
    url: "/api/sealed-files/:id/objects/:position/opening",
    config: { access: "sealed-file.open" },
    schema: {
      summary: "Open what an accepted file carries; who saw it is entered in the ledger first",
      tags,
      params: objectParams,
      response: { 200: sealedObjectSchema, ...answers },
    },
    handler: async (request, reply) => {
      const { id, position } = request.params;
      const object = await sharing.open(actorOf(request), id, position);
      if (object === null) throw notFound();
      markReply(reply, object.marking);
      return { ...object, content: JSON.parse(JSON.stringify(object.content)) };
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/sends",
    config: { access: "facility.send" },
    schema: {
      summary: "To whom a facility may be sent by its marking and the rosters known here, and who could sign it",
      tags,
      params,
      response: { 200: sendChoicesSchema, ...answers },
    },
    handler: async (request, reply) => {
      const choices = await sharing.choices(actorOf(request), request.params.id);
      if (choices === null) throw noFacility();
      markReply(reply, choices.marking);
      return viewChoices(choices);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/sends/preview",
    config: { access: "facility.send", pace: "costly" },
    schema: {
      summary: "Exactly what would leave, and who could read it; nothing is asked yet",
      tags,
      params,
      body: sendOrderSchema,
      response: { 200: sendPreviewSchema, ...answers },
    },
    handler: async (request, reply) => {
      const made = await sharing.preview(actorOf(request), { facility: request.params.id, ...request.body });
      if (made === null) throw noFacility();
      markReply(reply, made.manifest.marking);
      return viewPreview(made);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/sends/request",
    config: { access: "facility.send", pace: "costly" },
    schema: {
      summary: "Ask two persons in different roles to sign that a facility leaves as a sealed file",
      tags,
      params,
      body: sendRequestSchema,
      response: { 201: requestedSchema, ...answers },
    },
    handler: async (request, reply) => {
      const { reason, ...order } = request.body;
      const approval = await sharing.askSend(actorOf(request), { facility: request.params.id, ...order }, reason);
      if (approval === null) throw noFacility();
      return reply.code(201).send({ approval });
    },
  });
};

type Routes = Parameters<typeof sharingRoutes>[0];

/** A delivery is taken as it comes, up to the limit: more is refused while it comes, and not kept. */
function takeDeliveries(app: Routes): void {
  app.addContentTypeParser(mediaType, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request) => {
    const isDelivery = request.routeOptions.url === "/api/sealed-files";
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (isDelivery && code === "FST_ERR_CTP_BODY_TOO_LARGE") {
      throw new RequestFault("CUS-S091", "It is larger than 32 MB.");
    }
    throw error;
  });
}

const notFound = (): RequestFault => new RequestFault("CUS-S008", "There is nothing of the kind in your sight.");
const noFacility = (): RequestFault =>
  new RequestFault("CUS-S008", "Your organisation has no such facility, or no assessment of it.");
