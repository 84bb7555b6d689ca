/** Comments on a facility: read, added, answered, resolved, removed. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { commentListSchema, commentSchema, newCommentSchema, resolutionSchema } from "../contract/comments.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import { describeComment } from "./comment-views.ts";

const facilityParams = z.object({ id: z.string().max(64) });
const commentParams = facilityParams.extend({ comment: z.string().max(64) });
const faultAnswers = { 401: errorSchema, 403: errorSchema, 404: errorSchema };

export const commentRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { comments } = instance;
  app.route({
    method: "GET",
    url: "/api/facilities/:id/comments",
    config: { access: "comment.read" },
    schema: {
      summary: "What is said about a facility and its elements, oldest first",
      tags: ["comments"],
      params: facilityParams,
      response: { 200: commentListSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const found = await comments.list(actorOf(request), request.params.id);
      if (found === null) throw notFound();
      markReplyByAll(
        reply,
        found.map(({ comment }) => comment.marking),
      );
      return found.map(describeComment);
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/comments",
    config: { access: "comment.add" },
    schema: {
      summary: "Comment on a facility or an element of it, or answer a comment",
      tags: ["comments"],
      params: facilityParams,
      body: newCommentSchema,
      response: { 201: commentSchema, 400: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { editId, ...said } = request.body;
      const order = { ...said, facility: request.params.id, request: editId ?? null };
      const added = await comments.add(actorOf(request), order);
      if (added === null) throw notFound();
      markReply(reply, added.comment.marking);
      return reply.code(201).send(describeComment(added));
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/comments/:comment/resolution",
    config: { access: "comment.resolve" },
    schema: {
      summary: "Resolve a comment of one's own organisation, or open it again",
      tags: ["comments"],
      params: commentParams,
      body: resolutionSchema,
      response: { 200: commentSchema, 400: errorSchema, 409: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { id: facility, comment: id } = request.params;
      const resolved = await comments.resolve(actorOf(request), { facility, id }, request.body.state);
      if (resolved === null) throw notFound();
      markReply(reply, resolved.comment.marking);
      return describeComment(resolved);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/facilities/:id/comments/:comment",
    config: { access: "comment.remove" },
    schema: {
      summary: "Remove a comment of one's own, for good",
      tags: ["comments"],
      params: commentParams,
      response: { 204: z.null(), 409: errorSchema, ...faultAnswers },
    },
    handler: async (request, reply) => {
      const { id: facility, comment: id } = request.params;
      if (!(await comments.remove(actorOf(request), { facility, id }))) throw notFound();
      return reply.code(204).send(null);
    },
  });
};

const notFound = (): RequestFault =>
  new RequestFault("CUS-S008", "There is no such facility, or no such comment on it, in your sight.");
