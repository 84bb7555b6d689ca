/** Whatever carries a model or results says its marking in a header. */
import { combineMarkings, formatTlp, type Marking, tlpRank } from "@custodiet/core";
import type { FastifyReply } from "fastify";

export function markReply(reply: FastifyReply, marking: Marking): void {
  reply.header("x-custodiet-marking", formatTlp(marking.tlp));
  // What is shared with named parties only has no place in a shared cache.
  reply.header("cache-control", tlpRank(marking.tlp) > 0 ? "private, no-store" : "private, no-cache");
}

/** A list takes the strictest marking of what stands in it. */
export function markReplyByAll(reply: FastifyReply, markings: readonly Marking[]): void {
  const [first, ...others] = markings;
  if (first !== undefined) markReply(reply, others.reduce(combineMarkings, first));
}
