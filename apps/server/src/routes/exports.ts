/** Exports: the model as it was written or as data, the results as data or tables; each says its marking. */
import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { strToU8, zipSync } from "fflate";
import { z } from "zod";
import { assessmentExportSchema, modelExportSchema } from "../contract/exports.ts";
import { errorSchema } from "../contract/shapes.ts";
import { type About, exportFileName, notesOf } from "../exports/about.ts";
import { rankingTable, scenariosTable } from "../exports/result-tables.ts";
import { writeTable } from "../exports/table.ts";
import { RequestFault } from "../faults.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import type { ExportedAssessment, ExportedModel } from "../instance/export-types.ts";
import type { Instance } from "../instance/instance.ts";

const params = z.object({ id: z.string().max(64) });
const answers = { 400: errorSchema, 401: errorSchema, 403: errorSchema, 404: errorSchema, 422: errorSchema };
const tags = ["exports"];

export const exportRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "POST",
    url: "/api/facilities/:id/exports/model",
    config: { access: "facility.read" },
    schema: {
      summary: "Take the model away: its files as written (zipped where there are several), or as JSON",
      tags,
      params,
      body: modelExportSchema,
      response: answers,
    },
    handler: async (request, reply) => {
      const { format, reason = null } = request.body;
      const order = { facility: request.params.id, reason, what: `model ${format}` };
      const exported = await instance.exportModel(actorOf(request), order);
      if (exported === null) throw new RequestFault("CUS-S008", "There is no such facility in your sight.");
      return sendFile(reply, exported.about, modelFile(exported, format));
    },
  });

  app.route({
    method: "POST",
    url: "/api/facilities/:id/exports/assessment",
    config: { access: "assessment.read" },
    schema: {
      summary: "Take the latest assessment's values away: as JSON, or the ranking or every scenario as a table",
      tags,
      params,
      body: assessmentExportSchema,
      response: answers,
    },
    handler: async (request, reply) => {
      const { format, reason = null } = request.body;
      const order = { facility: request.params.id, reason, what: `assessment ${format}` };
      const exported = await instance.exportAssessment(actorOf(request), order);
      if (exported === null)
        throw new RequestFault("CUS-S008", "There is no assessment of such a facility in your sight.");
      return sendFile(reply, exported.about, assessmentFile(exported, format));
    },
  });
};

interface ExportFile {
  readonly what: string;
  readonly extension: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

function modelFile({ about, model, sources }: ExportedModel, format: "files" | "json"): ExportFile {
  const notes = Object.fromEntries(notesOf(about));
  if (format === "json") {
    const content = `${JSON.stringify({ about: notes, model }, null, 2)}\n`;
    return { what: "model", extension: "json", type: "application/json; charset=utf-8", content };
  }
  const [only, ...others] = sources;
  const head = `${notesOf(about)
    .map(([name, value]) => `# ${name}: ${value.replaceAll("\n", " ")}`)
    .join("\n")}\n`;
  if (only !== undefined && others.length === 0) {
    return { what: "model", extension: "yaml", type: "application/yaml; charset=utf-8", content: head + only.text };
  }
  const files = sources.map(({ name, text }) => [name, strToU8(text)] as const);
  const content = zipSync(Object.fromEntries([["MARKING.txt", strToU8(head)], ...files]));
  return { what: "model", extension: "zip", type: "application/zip", content };
}

function assessmentFile(
  { about, summary, model }: ExportedAssessment,
  format: "json" | "ranking-csv" | "scenarios-csv",
): ExportFile {
  if (format === "json") {
    const content = `${JSON.stringify({ about: Object.fromEntries(notesOf(about)), assessment: summary }, null, 2)}\n`;
    return { what: "assessment", extension: "json", type: "application/json; charset=utf-8", content };
  }
  const assumptions = summary.assumptions.map(({ text }) => ["Assumption", text] as const);
  const body = format === "ranking-csv" ? rankingTable(summary, model) : scenariosTable(summary, model);
  const content = writeTable({ notes: [...notesOf(about), ...assumptions], ...body });
  return { what: format.replace("-csv", ""), extension: "csv", type: "text/csv; charset=utf-8", content };
}

function sendFile(reply: FastifyReply, about: About, { what, extension, type, content }: ExportFile): FastifyReply {
  markReply(reply, about.marking);
  const body = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
  return reply
    .code(200)
    .header("content-disposition", `attachment; filename="${exportFileName(about, what, extension)}"`)
    .type(type)
    .send(body);
}
