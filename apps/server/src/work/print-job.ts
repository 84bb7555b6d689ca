/** What the worker that writes documents is asked, and what it answers. Plain data. */
import type { DocumentTree, OfficialLanguage } from "@custodiet/core";
import type { AttachedData, DocumentFault, Placeholder } from "@custodiet/documents";

export type PrintFormat = "pdf" | "docx";

/** What the worker is asked: a document, whether a file is a letterhead, or a letterhead to begin with. */
export type PrintWork =
  | { readonly kind: "print"; readonly job: PrintJob }
  | { readonly kind: "check-letterhead"; readonly bytes: Uint8Array }
  | { readonly kind: "empty-letterhead"; readonly language: OfficialLanguage };

export interface PrintJob {
  readonly tree: DocumentTree;
  readonly format: PrintFormat;
  /** Goes with a PDF, which is then made to be kept (PDF/A-3a). */
  readonly attached: readonly AttachedData[];
  /** A DOCX is written on it; nothing else is. Left out: on plain paper. */
  readonly letterhead?: Uint8Array | null;
}

export interface PrintedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type PrintOutcome =
  | { readonly kind: "refused"; readonly faults: readonly DocumentFault[] }
  /** What was asked for first; a PDF that runs from right to left is followed by its DOCX. */
  | { readonly kind: "printed"; readonly files: readonly PrintedFile[] }
  | { readonly kind: "letterhead"; readonly placeholders: readonly Placeholder[] }
  | { readonly kind: "empty-letterhead"; readonly bytes: Uint8Array };
