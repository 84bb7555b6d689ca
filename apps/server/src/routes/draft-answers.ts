/** What the routes of drafts share: their parameters, their faults, and how a draft is answered with. */
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { markReply } from "../http/marking.ts";
import { sendWritten } from "../http/written.ts";
import type { DraftInSight } from "../instance/drafts/draft-types.ts";
import { writeDraft } from "./draft-views.ts";

export const facilityParams = z.object({ id: z.string().max(64) });
export const faultAnswers = { 401: errorSchema, 403: errorSchema, 404: errorSchema };
export const writeAnswers = { 400: errorSchema, 409: errorSchema, 413: errorSchema, 422: errorSchema, ...faultAnswers };
export const tags: string[] = ["drafts"];

export const noDraft = (): RequestFault => new RequestFault("CUS-S008", "You have no such draft.");

/** Answers with the draft as it is written already. */
export function sendDraft(reply: FastifyReply, seen: DraftInSight | null): FastifyReply {
  if (seen === null) throw noDraft();
  markReply(reply, seen.draft.marking);
  return sendWritten(reply, writeDraft(seen));
}
