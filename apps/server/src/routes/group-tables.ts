/** Tables of the working group's records: what would come of them, row by row; and what was seen, accepted. */
import type { Marking } from "@custodiet/core";
import { titleOf } from "@custodiet/working-group";
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { recordsMadeSchema, recordTableOrderSchema, recordTableSchema } from "../contract/group-tables.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { formLimits, mostFormBytes, readForm, type SentFile } from "../http/read-form.ts";
import type { RecordTableInSight, TableToRead } from "../instance/group/record-table-types.ts";
import type { Instance } from "../instance/instance.ts";
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
      return { taken: await recordTables.accept(actorOf(request), kind, { ...sent, marking, digest }) };
    },
  });
};

type SentOrder = z.infer<typeof recordTableOrderSchema>;

const tableOf = (file: SentFile, { sheet, headerRow, columns, language, marking }: SentOrder): TableToRead => ({
  table: { ...file, encoding: null },
  reading: { sheet, headerRow, columns, language },
  marking: marking === null ? null : (readMarking(marking) satisfies Marking),
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
