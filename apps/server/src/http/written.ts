import type { FastifyReply } from "fastify";

/** Answers with JSON that is written already: no schema looks at it again, so a test holds it to the contract. */
export const sendWritten = (reply: FastifyReply, json: string): FastifyReply =>
  reply.type("application/json; charset=utf-8").send(json);
