/** Meetings of the working group: what stands round one, what it leaves open, its papers. */
import { type CarriedRecord, kindOf, type MeetingInSight, type RecordInSight } from "@custodiet/working-group";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  carryOverSchema,
  meetingSchema,
  minutesDraftSchema,
  nextMeetingSchema,
  packOrderSchema,
  packPreviewSchema,
  packQuestionSchema,
  wordedInSchema,
} from "../contract/meetings.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReplyByAll } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { AbilityOf } from "../instance/group/group-types.ts";
import type { MeetingInFull } from "../instance/group/meeting-types.ts";
import type { Instance } from "../instance/instance.ts";
import { viewRecord } from "./group-views.ts";

const tags = ["working group"];
const params = z.object({ id: z.string().max(64) });
const faults = { ...refusals, 409: errorSchema, 422: errorSchema };

export const meetingRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { meetings } = instance;

  app.route({
    method: "GET",
    url: "/api/group/meetings/:id",
    config: { access: "group.read" },
    schema: {
      summary: "A meeting with its agenda in order, papers, attendance, decisions, and the backlog it draws on",
      tags,
      params,
      response: { 200: meetingSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const found = (await meetings.find(actorOf(request), request.params.id)) ?? notThere();
      markReplyByAll(
        reply,
        everyRecord(found).map(({ composite }) => composite),
      );
      return viewMeeting(found);
    },
  });

  app.route({
    method: "GET",
    url: "/api/group/meetings/:id/carry-over",
    config: { access: "group.read" },
    schema: {
      summary: "What would go to the next meeting: open actions with how often each was carried, unfinished items",
      tags,
      params,
      querystring: nextMeetingSchema,
      response: { 200: carryOverSchema, ...refusals },
    },
    handler: async (request) => {
      const plan = await meetings.planCarryOver(actorOf(request), request.params.id, request.query.to);
      return (plan ?? noNext()).map(viewCarried);
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/meetings/:id/carry-over",
    config: { access: "group.step", pace: "costly" },
    schema: {
      summary: "Carry over what is yours of it; returns what was carried",
      tags,
      params,
      body: nextMeetingSchema,
      response: { 200: carryOverSchema, ...faults },
    },
    handler: async (request) => {
      const done = await meetings.carryOver(actorOf(request), request.params.id, request.body.to);
      return (done ?? noNext()).map(viewCarried);
    },
  });

  app.route({
    method: "GET",
    url: "/api/group/meetings/:id/minutes",
    config: { access: "group.read" },
    schema: {
      summary: "A first text of the minutes: who was there, what was treated, decided and taken up",
      tags,
      params,
      querystring: wordedInSchema,
      response: { 200: minutesDraftSchema, ...refusals },
    },
    handler: async (request) =>
      (await meetings.draftMinutes(actorOf(request), request.params.id, request.query.language)) ?? notThere(),
  });

  app.route({
    method: "POST",
    url: "/api/group/calendars",
    config: { access: "group.export", pace: "costly" },
    schema: {
      summary: "Meetings, sessions and events as iCalendar; at TLP:AMBER and above only that one is busy",
      tags,
      body: wordedInSchema,
      response: faults,
    },
    handler: async (request, reply) =>
      sendFile(reply, await meetings.calendar(actorOf(request), request.body.language)),
  });

  app.route({
    method: "GET",
    url: "/api/group/meetings/:id/packs",
    config: { access: "group.export" },
    schema: {
      summary: "What the printed pack would hold up to a level, and its marking",
      tags,
      params,
      querystring: packQuestionSchema,
      response: { 200: packPreviewSchema, ...refusals },
    },
    handler: async (request) =>
      (await meetings.previewPack(actorOf(request), request.params.id, request.query.most)) ?? notThere(),
  });

  app.route({
    method: "POST",
    url: "/api/group/meetings/:id/packs",
    config: { access: "group.export", pace: "costly" },
    schema: {
      summary:
        "The printed pack: agenda, papers, attendance sheet, open actions, draft decisions; the ledger keeps which",
      tags,
      params,
      body: packOrderSchema,
      response: faults,
    },
    handler: async (request, reply) =>
      sendFile(reply, (await meetings.pack(actorOf(request), request.params.id, request.body)) ?? notThere()),
  });
};

const everyRecord = ({ meeting, agenda, papers, attendance, decisions, actions, backlog }: MeetingInSight) => [
  meeting,
  ...agenda.flatMap(({ session, items }) => [...(session === null ? [] : [session]), ...items.map(({ item }) => item)]),
  ...[papers, attendance, decisions, actions, backlog.actions, backlog.items, backlog.papers].flat(),
];

const viewBy = (abilityOf: AbilityOf) => (record: RecordInSight) => {
  const kind = kindOf(record.kind);
  if (kind === null) throw new Error(`No kind is called ${record.kind}`);
  return viewRecord(kind, record, abilityOf(record));
};

function viewMeeting({ meeting, body, agenda, backlog, next, named, abilityOf, ...lists }: MeetingInFull) {
  const view = viewBy(abilityOf);
  return {
    meeting: view(meeting),
    body: body === null ? null : view(body),
    agenda: agenda.map(({ session, items }) => ({
      session: session === null ? null : view(session),
      items: items.map(({ position, item }) => ({ position, item: view(item) })),
    })),
    papers: lists.papers.map(view),
    attendance: lists.attendance.map(view),
    decisions: lists.decisions.map(view),
    actions: lists.actions.map(view),
    backlog: {
      actions: backlog.actions.map(view),
      items: backlog.items.map(view),
      papers: backlog.papers.map(view),
    },
    next: next.map(view),
    named,
  };
}

const viewCarried = ({ record, timesCarried, dueBefore, dueAfter, mayDo, order }: CarriedRecord) => ({
  record: viewBy(() => ({ steps: mayDo ? [order.transition] : [], mayChange: false }))(record),
  timesCarried,
  dueBefore,
  dueAfter,
  mayDo,
});

/** The same words whether it is hidden or not there. */
function notThere(): never {
  throw new RequestFault("CUS-S008", "There is no such meeting.");
}

function noNext(): never {
  throw new RequestFault("CUS-S008", "There is no such meeting, or none that follows it.");
}
