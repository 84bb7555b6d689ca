import type { FastifyReply } from "fastify";
import type { LeavingFile } from "../exports/export-file.ts";
import { markReply } from "./marking.ts";

/** Sends a file to be kept, its marking in a header beside those in its name and in itself. */
export function sendFile(reply: FastifyReply, { name, type, bytes, about }: LeavingFile): FastifyReply {
  markReply(reply, about.marking);
  return reply
    .code(200)
    .header("content-disposition", `attachment; filename="${name}"`)
    .type(type)
    .send(Buffer.from(bytes));
}
