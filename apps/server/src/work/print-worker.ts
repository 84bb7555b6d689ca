/** The worker that writes documents. Fonts and compiler are made once, with the worker. */
import { err, languageTag, ok, type Result, textRun } from "@custodiet/core";
import {
  type CheckedDocument,
  checkDocument,
  checkLetterhead,
  coverOf,
  createTypstCompiler,
  type DocumentFault,
  documentFileName,
  emptyLetterhead,
  readFonts,
  runsFromRight,
  writeDocx,
  writeOnLetterhead,
  writePdf,
} from "@custodiet/documents";
import type { PrintedFile, PrintFormat, PrintJob, PrintOutcome, PrintWork } from "./print-job.ts";
import { serveWorker } from "./worker-side.ts";

const fonts = readFonts();
const cover = coverOf(fonts);
const compiler = createTypstCompiler(fonts);

const mediaTypes: Readonly<Record<PrintFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

serveWorker<PrintWork, PrintOutcome>(async (work) => {
  if (work.kind === "empty-letterhead") {
    return { kind: work.kind, bytes: await emptyLetterhead(languageTag(work.language)) };
  }
  if (work.kind === "check-letterhead") return tryLetterhead(work.bytes);
  const printed = await print(work.job);
  return printed.ok ? { kind: "printed", files: printed.value } : { kind: "refused", faults: printed.error };
});

/** Written on once: what cannot be written on is found when it is brought, and not by whoever needs it. */
async function tryLetterhead(bytes: Uint8Array): Promise<PrintOutcome> {
  const letterhead = checkLetterhead(bytes);
  if (!letterhead.ok) return { kind: "refused", faults: letterhead.error };
  const tried = checkDocument(sample, cover);
  if (!tried.ok) throw new Error("The sample has faults");
  await writeOnLetterhead(tried.value, letterhead.value);
  return { kind: "letterhead", placeholders: letterhead.value.placeholders };
}

const sample: PrintJob["tree"] = {
  title: "Sample",
  author: "Sample",
  language: languageTag("en"),
  name: "sample",
  createdAtMs: 0,
  marking: { tlp: "green", audience: "", placement: "every-page" },
  watermark: "Sample",
  companionText: null,
  blocks: [{ kind: "heading", level: 1, runs: [textRun("Sample")] }],
};

async function print({
  tree,
  format,
  attached,
  letterhead = null,
}: PrintJob): Promise<Result<readonly PrintedFile[], readonly DocumentFault[]>> {
  const checked = checkDocument(tree, cover);
  if (!checked.ok) return checked;
  const document = checked.value;
  if (format === "docx") {
    if (letterhead === null) return ok([fileOf(document, "docx", await writeDocx(document))]);
    const paper = checkLetterhead(letterhead);
    return paper.ok ? ok([fileOf(document, "docx", await writeOnLetterhead(document, paper.value))]) : paper;
  }
  const pdf = writePdf(document, attached, compiler);
  if (!pdf.ok) return err(pdf.error);
  const first = fileOf(document, "pdf", pdf.value);
  return ok(runsFromRight(document) ? [first, fileOf(document, "docx", await writeDocx(document))] : [first]);
}

const fileOf = (document: CheckedDocument, format: PrintFormat, bytes: Uint8Array): PrintedFile => ({
  name: documentFileName(document, format),
  mediaType: mediaTypes[format],
  bytes,
});
