/** Tables into a draft: read, previewed, accepted. */

import { unitsOf } from "@custodiet/core";
import { type ImportKind, importFields } from "@custodiet/model";
import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { draftViewSchema } from "../contract/drafts.ts";
import { importOrderSchema, importPreviewSchema, readOrderSchema, readTableSchema } from "../contract/imports.ts";
import { errorSchema } from "../contract/shapes.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { formLimits, mostFormBytes, type ReadForm, readForm } from "../http/read-form.ts";
import type { PlanOrder } from "../instance/imports.ts";
import type { Instance } from "../instance/instance.ts";
import { facilityParams, noDraft, sendDraft, tags, writeAnswers } from "./draft-answers.ts";

const formAnswers = { ...writeAnswers, 415: errorSchema };
const form = { tags, params: facilityParams, consumes: ["multipart/form-data"] };
const address = "/api/facilities/:id/draft/import";

export const importRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { imports } = instance;
  await app.register(multipart, { limits: formLimits });
  app.setErrorHandler((error) => {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "FST_ERR_CTP_BODY_TOO_LARGE") throw new RequestFault("CUS-S040", "The form is larger than 22 MB.");
    if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE" || code === "FST_INVALID_MULTIPART_CONTENT_TYPE") {
      throw new RequestFault("CUS-S045", "Sent as something else than multipart/form-data.");
    }
    throw error;
  });

  app.route({
    method: "POST",
    url: `${address}/read`,
    config: { access: "draft.edit", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      ...form,
      summary: "Read a table (`file`): its sheets, their first rows, and what they look like. Nothing is kept",
      response: { 200: readTableSchema, ...formAnswers },
    },
    handler: async (request, reply) => {
      const { table, order } = await readForm(request, readOrderSchema);
      const { encoding, ...wanted } = order;
      const found = await imports.read(actorOf(request), request.params.id, { ...table, encoding }, wanted);
      if (found === null) throw noDraft();
      markReply(reply, found.draft.marking);
      return { encoding: found.encoding, sheets: found.sheets, fields };
    },
  });

  app.route({
    method: "POST",
    url: `${address}/preview`,
    config: { access: "draft.edit", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      ...form,
      summary: "What would come of a table (`file`, `order` as ImportOrder), row by row. Nothing is kept",
      response: { 200: importPreviewSchema, ...formAnswers },
    },
    handler: async (request, reply) => {
      const planned = await imports.preview(actorOf(request), request.params.id, planOrder(await readOrder(request)));
      if (planned === null) throw noDraft();
      markReply(reply, planned.draft.marking);
      const { edits, ...plan } = planned.plan;
      return { ...plan, digest: planned.digest, fits: planned.fits, editCount: edits.length };
    },
  });

  app.route({
    method: "POST",
    url: `${address}/accept`,
    config: { access: "draft.edit", pace: "costly" },
    bodyLimit: mostFormBytes,
    schema: {
      ...form,
      summary: "Make what was previewed of a table one step of my draft; `digest` says which preview",
      response: { 200: draftViewSchema, ...formAnswers },
    },
    handler: async (request, reply) => {
      const sent = await readOrder(request);
      const { digest } = sent.order;
      if (digest === null) throw new RequestFault("CUS-S045", "The order has no digest of a preview.");
      return sendDraft(reply, await imports.accept(actorOf(request), request.params.id, planOrder(sent), digest));
    },
  });
};

const readOrder = (request: Parameters<typeof readForm>[0]) => readForm(request, importOrderSchema);

function planOrder({ table, order }: ReadForm<z.infer<typeof importOrderSchema>>): PlanOrder {
  const { sheet, encoding, digest: _digest, ...rest } = order;
  return { table: { ...table, encoding }, sheet, order: rest };
}

const fieldsOf = (kind: ImportKind) =>
  importFields[kind].map((field) => ({
    ...field,
    units: field.dimension === null ? [] : unitsOf(field.dimension),
  }));

/** What columns may hold, with the units of each. */
const fields = {
  areas: fieldsOf("areas"),
  doors: fieldsOf("doors"),
  "access-wide": fieldsOf("access-wide"),
  "access-long": fieldsOf("access-long"),
  positions: fieldsOf("positions"),
  material: fieldsOf("material"),
  sources: fieldsOf("sources"),
  measures: fieldsOf("measures"),
};
