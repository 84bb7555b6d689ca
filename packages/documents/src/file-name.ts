import { formatTlp } from "@custodiet/core";
import type { CheckedDocument } from "./check/check-document.ts";

/**
 * The name under which a document is kept, its marking first.
 *
 * @example
 * documentFileName(note, "pdf"); // "TLP-AMBER_note-verbale_fr_2026-11-25.pdf"
 */
export function documentFileName(document: CheckedDocument, extension: "pdf" | "docx"): string {
  const marking = formatTlp(document.marking.tlp).replace(":", "-").replace("+", "-");
  const day = new Date(document.createdAtMs).toISOString().slice(0, 10);
  return `${[marking, document.name, document.language, day].join("_")}.${extension}`;
}
