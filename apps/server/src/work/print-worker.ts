/** The worker that writes documents. Fonts and compiler are made once, with the worker. */
import { err, ok, type Result } from "@custodiet/core";
import {
  type CheckedDocument,
  checkDocument,
  coverOf,
  createTypstCompiler,
  type DocumentFault,
  documentFileName,
  readFonts,
  runsFromRight,
  writeDocx,
  writePdf,
} from "@custodiet/documents";
import type { PrintedFile, PrintFormat, PrintJob, PrintOutcome } from "./print-job.ts";
import { serveWorker } from "./worker-side.ts";

const fonts = readFonts();
const cover = coverOf(fonts);
const compiler = createTypstCompiler(fonts);

const mediaTypes: Readonly<Record<PrintFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

serveWorker<PrintJob, PrintOutcome>(async (job) => {
  const printed = await print(job);
  return printed.ok ? { kind: "printed", files: printed.value } : { kind: "refused", faults: printed.error };
});

async function print({
  tree,
  format,
  attached,
}: PrintJob): Promise<Result<readonly PrintedFile[], readonly DocumentFault[]>> {
  const checked = checkDocument(tree, cover);
  if (!checked.ok) return checked;
  const document = checked.value;
  if (format === "docx") return ok([fileOf(document, "docx", await writeDocx(document))]);
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
