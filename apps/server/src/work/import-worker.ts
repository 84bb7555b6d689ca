/** The worker that reads tables: what is in them is hostile until it has been read. */
import { contentHash, type Sheet, type SourceFile } from "@custodiet/core";
import { readTable } from "@custodiet/documents";
import { type DocumentEdit, editDocument, guessImport, planImport, viewDocument } from "@custodiet/model";
import { readFactRows } from "@custodiet/working-group";
import type { ImportJob, ImportOutcome, SheetInSight, WantedReading } from "./import-job.ts";
import { readImportWords } from "./import-words.ts";
import { readRecords } from "./read-records.ts";
import { serveWorker } from "./worker-side.ts";

const words = readImportWords();
const sampledRows = 12;

serveWorker<ImportJob, ImportOutcome>((job) => {
  const { table: sent } = job;
  const read = readTable(sent.bytes, sent.name, sent.encoding, job.kind === "cells" ? "texts" : "words");
  if (!read.ok) return { kind: "refused", fault: read.error };
  const { sheets, encoding } = read.value;
  if (job.kind === "read") {
    return { kind: "read", encoding, sheets: sheets.map((sheet) => showSheet(sheet, job.wanted)) };
  }
  if (job.kind === "cells") return { kind: "cells", rows: sheets[0]?.rows ?? [] };
  if (job.kind === "facts") {
    const rows = readFactRows(sheets[0]?.rows ?? [], { states: job.states }, job.present);
    return {
      kind: "facts",
      rows,
      digest: contentHash(rows.map(({ fact }) => fact && { ...fact, source: { ...fact.source } })),
    };
  }
  if (job.kind === "records") return readRecords(sheets, job);
  const table = sheets[job.sheet];
  if (table === undefined) return { kind: "no-sheet" };
  const plan = planImport({ table, order: job.order, view: viewDocument(job.files), words });
  return { kind: "planned", plan, digest: contentHash({ edits: plan.edits }), fits: fitsInto(job.files, plan.edits) };
});

/** So many edits always fit; more are tried, so that nobody is told at the end only that a document cannot hold them. */
const surelyFitting = 300;

const fitsInto = (files: readonly SourceFile[], edits: readonly DocumentEdit[]): boolean =>
  edits.length <= surelyFitting || editDocument(files, edits).ok;

function showSheet(sheet: Sheet, wanted: WantedReading): SheetInSight {
  const { name, isHidden, rows, notes } = sheet;
  const guess = guessImport(sheet, words, wanted.kind, wanted.headerRow);
  const personal = new Set(guess.personColumns);
  const below = rows.filter(({ number }) => number >= guess.headerRow).slice(0, sampledRows);
  return {
    name,
    isHidden,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.slice(0, 1000).map(({ cells }) => cells.length)),
    sample: below.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell, column) => (number > guess.headerRow && personal.has(column) ? "" : cell)),
    })),
    guess,
    noteCount: notes.length,
  };
}
