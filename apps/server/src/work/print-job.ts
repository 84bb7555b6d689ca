/** What the worker that writes documents is asked, and what it answers. Plain data. */
import type { DocumentTree } from "@custodiet/core";
import type { AttachedData, DocumentFault } from "@custodiet/documents";

export type PrintFormat = "pdf" | "docx";

export interface PrintJob {
  readonly tree: DocumentTree;
  readonly format: PrintFormat;
  /** Goes with a PDF, which is then made to be kept (PDF/A-3a). */
  readonly attached: readonly AttachedData[];
}

export interface PrintedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type PrintOutcome =
  | { readonly kind: "refused"; readonly faults: readonly DocumentFault[] }
  /** What was asked for first; a PDF that runs from right to left is followed by its DOCX. */
  | { readonly kind: "printed"; readonly files: readonly PrintedFile[] };
