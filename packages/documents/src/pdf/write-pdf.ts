import { readFileSync } from "node:fs";
import { err, type Result } from "@custodiet/core";
import type { CheckedDocument } from "../check/check-document.ts";
import { type DocumentFault, documentFault } from "../check/document-fault.ts";
import { documentFileName } from "../file-name.ts";
import { type AttachedData, attachedFile, layoutData, pictureFile } from "./layout-data.ts";
import type { TypstCompiler } from "./typst-compiler.ts";

const program = readFileSync(new URL("./layout.typ", import.meta.url), "utf8");

/**
 * Writes a PDF that is accessible by PDF/UA-1 (ISO 14289-1); with data attached, one that is PDF/A-3a (ISO 19005-3) too.
 * The same document gives the same bytes.
 *
 * @param attached each under a name of its own
 */
export function writePdf(
  document: CheckedDocument,
  attached: readonly AttachedData[],
  compiler: TypstCompiler,
): Result<Uint8Array, readonly DocumentFault[]> {
  const data = layoutData(document, documentFileName(document, "docx"), attached);
  const pictures = document.blocks.flatMap((block) => (block.kind === "figure" ? [block.picture.bytes] : []));
  const files = new Map([
    ["document.json", new TextEncoder().encode(JSON.stringify(data))],
    ...pictures.map((bytes, index) => [pictureFile(index), bytes] as const),
    ...attached.map(({ bytes }, index) => [attachedFile(index), bytes] as const),
  ]);
  const outcome = compiler.compile({
    program,
    files,
    standard: attached.length > 0 ? "a-3a" : "ua-1",
    createdAtSeconds: Math.floor(document.createdAtMs / 1000),
  });
  return outcome.ok ? outcome : err(outcome.error.map((message) => documentFault("refused", "blocks", message)));
}
