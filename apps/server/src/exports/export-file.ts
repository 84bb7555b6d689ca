/** Files of what is exported, made the same each time: what was approved is what leaves, byte for byte. */
import { strToU8, zipSync } from "fflate";
import type { FigureAsked } from "../commands/export-facility.ts";
import type { ExportedAssessment, ExportedModel } from "../instance/export-types.ts";
import { type About, exportFileName, notesOf } from "./about.ts";
import { withoutFewHeld } from "./few-held.ts";
import { rankingTable, scenariosTable } from "./result-tables.ts";
import { writeTable } from "./table.ts";

/** A file that leaves, with its marking. */
export interface LeavingFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly about: Pick<About, "marking">;
}

export interface ExportFile extends LeavingFile {
  readonly about: About;
}

/** An archive says the local time of its files: always the same, so that its bytes are. */
const mtime = new Date(2000, 0, 1);

export function modelFile({ about, model, sources }: ExportedModel, format: "files" | "json"): ExportFile {
  const notes = Object.fromEntries(notesOf(about));
  if (format === "json") {
    const content = `${JSON.stringify({ about: notes, model }, null, 2)}\n`;
    return file(about, "model", "json", "application/json; charset=utf-8", strToU8(content));
  }
  const [only, ...others] = sources;
  const head = `${notesOf(about)
    .map(([name, value]) => `# ${name}: ${value.replaceAll("\n", " ")}`)
    .join("\n")}\n`;
  if (only !== undefined && others.length === 0) {
    return file(about, "model", "yaml", "application/yaml; charset=utf-8", strToU8(head + only.text));
  }
  const files = sources.map(({ name, text }) => [name, strToU8(text)] as const);
  const content = zipSync(Object.fromEntries([["MARKING.txt", strToU8(head)], ...files]), { mtime });
  return file(about, "model", "zip", "application/zip", content);
}

export function assessmentFile(
  { about, summary: whole, model }: ExportedAssessment,
  format: "json" | "ranking-csv" | "scenarios-csv",
): ExportFile {
  const { summary, leftOut } = withoutFewHeld(whole);
  const notes = [...notesOf(about), ...leftOut];
  if (format === "json") {
    const content = `${JSON.stringify({ about: Object.fromEntries(notes), assessment: summary }, null, 2)}\n`;
    return file(about, "assessment", "json", "application/json; charset=utf-8", strToU8(content));
  }
  const assumptions = summary.assumptions.map(({ text }) => ["Assumption", text] as const);
  const body = format === "ranking-csv" ? rankingTable(summary, model) : scenariosTable(summary, model);
  const content = writeTable({ notes: [...notes, ...assumptions], ...body });
  return file(about, format.replace("-csv", ""), "csv", "text/csv; charset=utf-8", strToU8(content));
}

/** What the page has drawn: it says its marking itself, and here in its name. */
export function figureFile(about: About, { name, mediaType, base64 }: FigureAsked): ExportFile {
  const [what = "figure", extension = "svg"] = name.split(/\.(?=[a-z]+$)/i);
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  return file(about, what, extension, mediaType, bytes);
}

const file = (about: About, what: string, extension: string, type: string, bytes: Uint8Array): ExportFile => ({
  name: exportFileName(about, what, extension),
  type,
  bytes,
  about,
});
