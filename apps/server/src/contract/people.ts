/** A programme's insider threat group and the concerns that come to it, as the interface tells them. */
import { memberFunctions } from "@custodiet/programme";
import { z } from "zod";
import { listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const stands = z.enum(memberFunctions);

export const insiderThreatGroupSchema = named(
  "InsiderThreatGroup",
  z.object({
    marking: markingSchema,
    concernsAt: nullableText.meta({ description: "Where a concern is told; null: nobody is named to read it" }),
    members: listOf(
      z.object({
        id: text,
        stands,
        position: text,
        person: nullableText,
        personName: nullableText,
        readsConcerns: z.boolean(),
        since: text,
        until: nullableText,
      }),
    ),
    missing: listOf(stands),
    meetings: listOf(z.object({ id: text, on: text, present: listOf(text) })),
    decisions: listOf(
      z.object({
        id: text,
        meeting: text,
        text,
        owner: text,
        due: nullableText,
        isDone: z.boolean(),
        followUps: listOf(z.object({ on: text, note: text, isDone: z.boolean() })),
      }),
    ),
    accounts: listOf(z.object({ id: text, name: text })),
  }),
);

const id = z.string().min(1).max(64);
const day = z.iso.date();
const words = z.string().trim().min(1).max(1000);

export const groupActSchema = named(
  "InsiderThreatGroupAct",
  z.discriminatedUnion("type", [
    z.object({
      type: z.literal("member-named"),
      stands,
      position: z.string().trim().min(1).max(120),
      person: id.nullable(),
    }),
    z.object({ type: z.literal("reader-ended"), member: id }),
    z.object({ type: z.literal("member-left"), member: id }),
    z.object({ type: z.literal("met"), on: day, present: z.array(id).min(1).max(50) }),
    z.object({ type: z.literal("decided"), meeting: id, text: words, owner: id, due: day.nullable() }),
    z.object({
      type: z.literal("followed-up"),
      decision: id,
      note: z.string().trim().max(1000),
      isDone: z.boolean(),
    }),
  ]),
);

export const concernReaderSchema = named("ConcernReader", z.object({ member: id, reason: words }));

const state = z.enum(["received", "looked-at", "answered", "closed", "deleted"]);
const line = { id: text, receivedOn: text, state };

export const concernsSchema = named(
  "Concerns",
  z.object({
    concerns: listOf(z.object(line)),
    isKeyLost: z
      .boolean()
      .meta({ description: "The key that opens what was confided is not here: nothing can be read" }),
  }),
);

export const concernSchema = named(
  "Concern",
  z.object({
    ...line,
    text: nullableText.meta({ description: "null: deleted, or sealed by a key that is not here" }),
    name: text.meta({ description: "Empty: not said" }),
    acts: listOf(z.object({ on: text, kind: text, text: nullableText })),
  }),
);

export const concernActSchema = named(
  "ConcernAct",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("answered"), text: z.string().trim().min(1).max(4000) }),
    z.object({ kind: z.literal("closed"), text: z.string().trim().max(4000).default("") }),
    z.object({ kind: z.literal("conflict"), text: z.literal("").default("") }),
  ]),
);

export const concernErasureSchema = named("ConcernErasure", z.object({ reason: words }));
