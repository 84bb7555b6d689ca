/** The floor plan under a facility's map: seen by whoever reads the facility, changed by who may change it. */
import { pictureMediaTypes } from "@custodiet/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { errorSchema } from "../contract/shapes.ts";
import { newUnderlaySchema, underlayPictureSchema, underlayViewSchema } from "../contract/underlays.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import type { UnderlayInSight } from "../instance/underlays.ts";
import { checkPicture, mostPictureBytes } from "../underlay/check-picture.ts";

const facilityParams = z.object({ id: z.string().max(64) });
const pictureParams = facilityParams.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
const faultAnswers = { 401: errorSchema, 403: errorSchema, 404: errorSchema };

export const underlayRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { underlays } = instance;
  takePictures(app);

  app.route({
    method: "GET",
    url: "/api/facilities/:id/underlay",
    config: { access: "facility.read" },
    schema: {
      summary: "The floor plan under a facility's map and how it lies; null where there is none",
      tags: ["facilities"],
      params: facilityParams,
      response: { 200: underlayViewSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const found = await underlays.read(actorOf(request), request.params.id);
      if (found === null) throw notFound();
      markReply(reply, found.facility.version.marking);
      return describeUnderlay(found);
    },
  });

  app.route({
    method: "GET",
    url: "/api/facilities/:id/underlay/pictures/:hash",
    config: { access: "facility.read" },
    schema: { summary: "A picture's bytes", tags: ["facilities"], params: pictureParams },
    handler: async (request, reply) => {
      const { id, hash } = request.params;
      const found = await underlays.readPicture(actorOf(request), id, hash);
      if (found === null) throw notFound();
      markReply(reply, found.facility.version.marking);
      return reply
        .type(found.facts.mediaType)
        .header("content-disposition", "inline")
        .send(Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.byteLength));
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/underlay/pictures",
    config: { access: "underlay.store" },
    bodyLimit: mostPictureBytes,
    schema: {
      summary:
        "Keep a picture: its bytes as PNG, JPEG or WebP, at most 8 MB and 4,096 pixels a side, nothing beside it",
      tags: ["facilities"],
      consumes: [...pictureMediaTypes],
      params: facilityParams,
      response: { 201: underlayPictureSchema, 413: errorSchema, 415: errorSchema, 422: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) throw new RequestFault("CUS-S031", "The request has no picture in it.");
      const facts = checkPicture(bytes, request.headers["content-type"]?.split(";")[0] ?? "");
      const stored = await underlays.store(actorOf(request), request.params.id, { ...facts, bytes });
      if (stored === null) throw notFound();
      return reply.code(201).send(stored);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/underlay",
    config: { access: "underlay.place" },
    schema: {
      summary: "Lay a picture that is kept under the map, instead of the one that lay there",
      tags: ["facilities"],
      params: facilityParams,
      body: newUnderlaySchema,
      response: { 200: underlayViewSchema, 400: errorSchema, 409: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { picture, placement } = request.body;
      const order = { pictureHash: picture, placement };
      const placed = await underlays.place(actorOf(request), request.params.id, order);
      if (placed === null) throw notFound();
      markReply(reply, placed.facility.version.marking);
      return describeUnderlay(placed);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/facilities/:id/underlay",
    config: { access: "underlay.remove" },
    schema: {
      summary: "Take the floor plan away; its bytes are erased",
      tags: ["facilities"],
      params: facilityParams,
      response: { 204: z.null(), ...faultAnswers },
    },
    handler: async (request, reply) => {
      if (!(await underlays.remove(actorOf(request), request.params.id))) throw notFound();
      return reply.code(204).send(null);
    },
  });
};

type Routes = Parameters<typeof underlayRoutes>[0];

/** Bytes of pictures are taken as they come, up to the route's limit: more is refused while it comes, and not kept. */
function takePictures(app: Routes): void {
  app.addContentTypeParser([...pictureMediaTypes], { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request) => {
    const isPicture = request.routeOptions.url?.endsWith("/pictures") === true;
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (isPicture && code === "FST_ERR_CTP_BODY_TOO_LARGE") {
      throw new RequestFault("CUS-S030", "The picture is larger than 8 MB.");
    }
    if (isPicture && code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") {
      throw new RequestFault("CUS-S031", "Sent as something else than image/png, image/jpeg or image/webp.");
    }
    throw error;
  });
}

const describeUnderlay = ({ underlay }: UnderlayInSight) => ({
  underlay: underlay && { picture: underlay.picture, placement: underlay.placement },
});

const notFound = (): RequestFault =>
  new RequestFault("CUS-S008", "There is no such facility, or no floor plan under its map, in your sight.");
