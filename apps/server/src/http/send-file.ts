import type { FastifyReply } from "fastify";
import type { LeavingFile } from "../exports/export-file.ts";
import { markReply } from "./marking.ts";

/** Sends a file to be kept, its marking in a header beside those in its name and in itself. */
export function sendFile(reply: FastifyReply, { name, type, bytes, about }: LeavingFile): FastifyReply {
  markReply(reply, about.marking);
  return reply
    .code(200)
    .header("content-disposition", `attachment; filename="${toAscii(name)}"${inFull(name)}`)
    .type(type)
    .send(Buffer.from(bytes));
}

const toAscii = (name: string): string => name.replace(/[^\x20-\x7e]/g, "-").replace(/["\\]/g, "");

/** RFC 6266: the name as it is, where it has more in it than a plain one can say. */
function inFull(name: string): string {
  if (toAscii(name) === name) return "";
  const escaped = encodeURIComponent(name).replace(/['()*]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
  return `; filename*=UTF-8''${escaped}`;
}
