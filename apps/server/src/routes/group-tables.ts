/** Tables of the working group's records: what would come of them, row by row; and what was seen, accepted. */
import type { Marking } from "@custodiet/core";
import { type TableImport, titleOf } from "@custodiet/working-group";
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  progressNameSchema,
  progressSchema,
  recordsMadeSchema,
  recordTableOrderSchema,
  recordTableSchema,
  tableImportSchema,
  tableImportsSchema,
  takenBackSchema,
  takingBackSchema,
} from "../contract/group-tables.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { formLimits, mostFormBytes, readForm, type SentFile } from "../http/read-form.ts";
import type { ImportInSight, RecordTableInSight, TableToRead } from "../instance/group/record-table-types.ts";
import type { Instance } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";
import { readMarking, requireKind } from "./group-orders.ts";

const tags = ["working group"];
const params = z.object({ kind: z.string().max(64) });
const refusals = { 400: errorSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema, 409: errorSchema };
const answers = { ...refusals, 413: errorSchema, 415: errorSchema, 422: errorSchema };

export const groupTableRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { recordTables } = instance;
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "POST",
    url: "/api/group/:kind/table/read",
    config: { access: "group.create", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary:
        "What the columns of a table (`file`) give, and with a marking what would come of each row. Nothing is kept",
      tags,
      params,
      consumes: ["multipart/form-data"],
      response: { 200: recordTableSchema, ...answers },
    },
    handler: async (request) => {
      const kind = requireKind(request.params.kind);
      const { table, order } = await readForm(request, recordTableOrderSchema);
      return viewTable(kind, await recordTables.read(actorOf(request), kind, tableOf(table, order)), order.language);
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/:kind/table/accept",
    config: { access: "group.create", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      summary: "Make the records that were previewed of a table, all by one entry; `digest` says which preview",
      tags,
      params,
      consumes: ["multipart/form-data"],
      response: { 200: recordsMadeSchema, ...answers },
    },
    handler: async (request) => {
      const kind = requireKind(request.params.kind);
      const { table, order } = await readForm(request, recordTableOrderSchema);
      const { marking, ...sent } = tableOf(table, order);
      if (order.digest === null || marking === null) {
        throw new RequestFault("CUS-S045", "The order has no digest of a preview, or no marking.");
      }
      const { digest } = order;
      return recordTables.accept(actorOf(request), kind, { ...sent, marking, digest });
    },
  });

  app.route({
    method: "GET",
    url: "/api/group/tables/progress/:name",
    config: { access: "group.create" },
    schema: {
      summary: "How far a table is that you sent under this name",
      tags,
      params: z.object({ name: progressNameSchema }),
      response: { 200: progressSchema, ...answers },
    },
    handler: async (request) => recordTables.progress(actorOf(request), request.params.name),
  });

  app.route({
    method: "GET",
    url: "/api/group/:kind/table/imports",
    config: { access: "group.create" },
    schema: {
      summary: "Imports of your organisation: what was made of a table by one entry, latest first",
      tags,
      params,
      response: { 200: tableImportsSchema, ...answers },
    },
    handler: async (request) => {
      const found = await recordTables.imports(actorOf(request), requireKind(request.params.kind));
      return found.map(describeImport);
    },
  });

  app.route({
    method: "GET",
    url: "/api/group/:kind/table/imports/:entry",
    config: { access: "group.create" },
    schema: {
      summary: "An import, with what keeps it from being taken back",
      tags,
      params: importParams,
      querystring: z.object({ language: z.string().max(35).default("en") }),
      response: { 200: tableImportSchema, ...answers },
    },
    handler: async (request) => {
      const { kind, entry } = request.params;
      const found = (await recordTables.findImport(actorOf(request), requireKind(kind), entry)) ?? notThere();
      return describeWithHoldings(found, request.query.language);
    },
  });

  app.route({
    method: "POST",
    url: "/api/group/:kind/table/imports/:entry/taking-back",
    config: { access: "group.change", pace: "costly" },
    schema: {
      summary: "Withdraw every record of an import by one entry, or none where one was changed or is referred to",
      tags,
      params: importParams,
      body: takingBackSchema,
      response: { 200: takenBackSchema, ...answers },
    },
    handler: async (request) => {
      const { kind, entry } = request.params;
      const taken = await recordTables.takeBack(actorOf(request), requireKind(kind), { ...request.body, entry });
      return { taken: taken ?? notThere() };
    },
  });
};

const importParams = params.extend({ entry: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });

function notThere(): never {
  throw new RequestFault("CUS-S008", "There is no such import.");
}

const describeImport = ({ entry, atMs, made, standing }: TableImport) => ({
  ...{ entry, made },
  at: toInstant(atMs),
  standing: standing.length,
});

/** As many as somebody reads. */
const mostHoldings = 200;

const describeWithHoldings = (found: ImportInSight, language: string) => ({
  ...describeImport(found),
  held: found.holdings.length,
  holdings: found.holdings.slice(0, mostHoldings).map(({ record, isChanged, referredBy }) => ({
    ...{ id: record.id, isChanged },
    title: titleOf(requireKind(record.kind), record, [language, "en"]),
    referredBy: referredBy.slice(0, 20).map((each) => ({
      ...{ kind: each.kind, id: each.id },
      title: titleOf(requireKind(each.kind), each, [language, "en"]),
    })),
  })),
});

type SentOrder = z.infer<typeof recordTableOrderSchema>;

const tableOf = (
  file: SentFile,
  { sheet, headerRow, columns, language, marking, progress }: SentOrder,
): TableToRead => ({
  table: { ...file, encoding: null },
  reading: { sheet, headerRow, columns, language },
  marking: marking === null ? null : (readMarking(marking) satisfies Marking),
  progress,
});

function viewTable(kind: Parameters<typeof titleOf>[0], table: RecordTableInSight, language: string) {
  const { sheets, headerRow, headings, sample, columns, targets, missing, judged } = table;
  const rows = (judged?.rows ?? []).map(({ row, act, faults }) => ({
    row,
    title: act === null ? null : titleOf(kind, act, [language, "en"]),
    faults: faults.map(({ place: _place, ...fault }) => fault),
  }));
  const taken = rows.filter(({ title }) => title !== null).length;
  return {
    sheets,
    headerRow,
    headings,
    sample,
    columns,
    targets: targets.map(({ type: _type, ...target }) => target),
    missing,
    report: judged === null ? null : { digest: judged.digest, taken, refused: rows.length - taken, rows },
  };
}
