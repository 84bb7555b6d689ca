/** The working group's records: one family of routes for every kind. What is not in sight is answered as not there. */
import { type RecordOrder, recordKinds } from "@custodiet/working-group";
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  decisionAskedSchema,
  exportOrderSchema,
  exportPreviewSchema,
  exportQuestionSchema,
  fileOrderSchema,
  groupKindsSchema,
  groupListSchema,
  groupQuestionSchema,
  groupRecordInFullSchema,
  keptFileSchema,
  newRecordSchema,
  recordChangeSchema,
  recordDecisionSchema,
  recordStepSchema,
  releasePartiesSchema,
  remindersSchema,
} from "../contract/group.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import { formLimits, mostFormBytes, readForm } from "../http/read-form.ts";
import { sendFile } from "../http/send-file.ts";
import type { Reader } from "../instance/group/group-types.ts";
import type { Instance } from "../instance/instance.ts";
import { readMarking, readMarkings, requireKind } from "./group-orders.ts";
import { viewKind, viewList, viewRecordInFull, viewReminder } from "./group-views.ts";

const tags = ["working group"];
const kindParams = z.object({ kind: z.string().max(64) });
const recordParams = kindParams.extend({ id: z.string().max(64) });
const fileParams = recordParams.extend({ hash: z.string().length(64) });
const faults = { ...refusals, 409: errorSchema, 422: errorSchema };
const formFaults = { ...faults, 413: errorSchema, 415: errorSchema };

export const groupRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { group } = instance;
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "GET",
    url: "/api/group/kinds",
    config: { access: "group.read" },
    schema: {
      summary: "Kinds of record: fields, states and steps, as they are declared",
      tags,
      response: { 200: groupKindsSchema, ...refusals },
    },
    handler: async () => recordKinds.map(viewKind),
  });

  app.route({
    method: "GET",
    url: "/api/group/reminders",
    config: { access: "group.read" },
    schema: {
      summary: "Days that come nearer: ends of terms, of consent, due dates, in your sight",
      tags,
      response: { 200: remindersSchema, ...refusals },
    },
    handler: async (request) => (await group.reminders(actorOf(request))).map(viewReminder),
  });

  app.route({
    method: "GET",
    url: "/api/group/parties",
    config: { access: "group.read" },
    schema: {
      summary: "Organisations to which something can be released by name",
      tags,
      response: { 200: releasePartiesSchema, ...refusals },
    },
    handler: async (request) => group.parties(actorOf(request)),
  });

  app.route({
    method: "POST",
    url: "/api/group/attachments",
    config: { access: "group.attach", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "Bring a file (`file`) that a record is going to name; `order` says its media type and its marking",
      tags,
      consumes: ["multipart/form-data"],
      response: { 201: keptFileSchema, ...formFaults },
    },
    handler: async (request, reply) => {
      const { table, order } = await readForm(request, fileOrderSchema);
      return reply
        .code(201)
        .send(await group.keepFile(actorOf(request), { ...table, ...order, marking: readMarking(order.marking) }));
    },
  });

  for (const [base, access] of [
    ["/api/group", "group.read"],
    ["/api/public/group", "public"],
  ] as const) {
    const readerOf = (request: Parameters<typeof actorOf>[0]): Reader =>
      access === "public" ? null : actorOf(request);
    const ofWhom = access === "public" ? "everybody" : "your organisation";

    app.route({
      method: "GET",
      url: `${base}/:kind`,
      config: { access },
      schema: {
        summary: `Records of a kind that ${ofWhom} sees: searched, filtered, sorted, counted by state, in pages`,
        tags,
        params: kindParams,
        querystring: groupQuestionSchema,
        response: { 200: groupListSchema, ...refusals },
      },
      handler: async (request, reply) => {
        const kind = requireKind(request.params.kind);
        const { language, where, size, state = null, ...question } = request.query;
        const filters = [where ?? []].flat().map(readFilter);
        const asked = { ...question, state, where: filters, pageSize: size };
        const found = await group.list(readerOf(request), kind, asked, [language, "en"]);
        markReplyByAll(
          reply,
          found.page.map(({ composite }) => composite),
        );
        return viewList(found);
      },
    });

    app.route({
      method: "GET",
      url: `${base}/:kind/:id`,
      config: { access },
      schema: {
        summary: `One record as ${ofWhom} sees it, with its history and what can be done next`,
        tags,
        params: recordParams,
        response: { 200: groupRecordInFullSchema, ...refusals },
      },
      handler: async (request, reply) => {
        const { kind, id } = request.params;
        const found = (await group.find(readerOf(request), requireKind(kind), id)) ?? notThere();
        markReply(reply, found.record.composite);
        return viewRecordInFull(found);
      },
    });

    app.route({
      method: "GET",
      url: `${base}/:kind/:id/attachments/:hash`,
      config: { access },
      schema: { summary: "A file that a record in sight names", tags, params: fileParams },
      handler: async (request, reply) => {
        const { kind, id, hash } = request.params;
        return sendFile(reply, (await group.readFile(readerOf(request), requireKind(kind), id, hash)) ?? notThere());
      },
    });
  }

  app.route({
    method: "POST",
    url: "/api/group/:kind",
    config: { access: "group.create" },
    schema: {
      summary: "Make a record, with its marking",
      tags,
      params: kindParams,
      body: newRecordSchema,
      response: { 201: groupRecordInFullSchema, ...faults },
    },
    handler: async (request, reply) => {
      const { fields, ...markings } = request.body;
      const order = { type: "create", fields, ...readMarkings(markings) } as const;
      const made = await group.create(actorOf(request), requireKind(request.params.kind), order);
      markReply(reply, made.record.composite);
      return reply.code(201).send(viewRecordInFull(made));
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/:kind/:id/changes",
    config: { access: "group.change" },
    schema: {
      summary: "Change a record, mark it more narrowly, comment, vote, withdraw it, or erase what is personal in it",
      tags,
      params: recordParams,
      body: recordChangeSchema,
      response: { 200: groupRecordInFullSchema, ...faults },
    },
    handler: async (request, reply) => {
      const { kind, id } = request.params;
      const done = (await group.act(actorOf(request), requireKind(kind), id, readOrder(request.body))) ?? notThere();
      markReply(reply, done.record.composite);
      return viewRecordInFull(done);
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/:kind/:id/steps",
    config: { access: "group.step" },
    schema: {
      summary: "Do a step of a record's workflow that one person may do",
      tags,
      params: recordParams,
      body: recordStepSchema,
      response: { 200: groupRecordInFullSchema, ...faults },
    },
    handler: async (request, reply) => {
      const { kind, id } = request.params;
      const order = { type: "step", ...request.body } as const;
      const done = (await group.act(actorOf(request), requireKind(kind), id, order)) ?? notThere();
      markReply(reply, done.record.composite);
      return viewRecordInFull(done);
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/:kind/:id/requests",
    config: { access: "group.decide" },
    schema: {
      summary: "Ask a second person to approve a step, or a wider marking",
      tags,
      params: recordParams,
      body: recordDecisionSchema,
      response: { 201: decisionAskedSchema, ...faults },
    },
    handler: async (request, reply) => {
      const { kind, id } = request.params;
      const { order, reason } = request.body;
      const asked = { reason, order: readOrder(order) };
      const approval = (await group.ask(actorOf(request), requireKind(kind), id, asked)) ?? notThere();
      return reply.code(201).send({ approval });
    },
  });

  app.route({
    method: "GET",
    url: "/api/group/:kind/exports",
    config: { access: "group.export" },
    schema: {
      summary: "What would leave of a kind, up to a level: how many of each, and the marking of the file",
      tags,
      params: kindParams,
      querystring: exportQuestionSchema,
      response: { 200: exportPreviewSchema, ...refusals },
    },
    handler: async (request) => {
      const kind = requireKind(request.params.kind);
      const { records, marking, levels } = await group.previewExport(actorOf(request), kind, request.query.most);
      return { records: records.length, marking, levels };
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/:kind/exports",
    config: { access: "group.export", pace: "costly" },
    schema: {
      summary: "Take records of a kind away, up to a level: as a table or as data; the ledger keeps which",
      tags,
      params: kindParams,
      body: exportOrderSchema,
      response: faults,
    },
    handler: async (request, reply) =>
      sendFile(reply, await group.exportFile(actorOf(request), requireKind(request.params.kind), request.body)),
  });
};

type SentOrder = z.infer<typeof recordChangeSchema> | z.infer<typeof recordDecisionSchema>["order"];

const readOrder = (order: SentOrder): RecordOrder =>
  order.type === "mark" ? { type: "mark", seen: order.seen, ...readMarkings(order) } : order;

/** The same words whether it is hidden or not there. */
function notThere(): never {
  throw new RequestFault("CUS-S008", "There is no such record.");
}

function readFilter(text: string): { readonly field: string; readonly value: string } {
  const at = text.indexOf(":");
  if (at < 1) throw new RequestFault("CUS-S004", "A filter is written `field:value`.");
  return { field: text.slice(0, at), value: text.slice(at + 1) };
}
