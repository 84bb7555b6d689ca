import { err, ok, type Result, type SourceFile, sha256Hex } from "@custodiet/core";
import type { EditPlace } from "../place/edit-place.ts";
import type { ParseFile } from "../syntax/parse-file.ts";
import { createParseMemory } from "../syntax/parse-memory.ts";
import { editWording } from "../wording/edit-wording.ts";
import { applyEdit } from "./apply/apply-edit.ts";
import type { DocumentEdit, EditedDocument, EditFault } from "./document-edit.ts";
import { type OpenDocument, openDocument } from "./open-document.ts";
import { patchBetween } from "./patch.ts";
import { printDocument } from "./print/print-document.ts";
import { type Refusal, refusal } from "./refusal.ts";

/**
 * Makes edits in a document's text. What they do not touch (comments, layout, other values) stays as it is, character
 * for character. All edits are made, one after another, or none: then every fault is returned. Never throws.
 *
 * @param files the first is the document; the others are what it includes
 * @param parse reads one file; a loader that remembers passes its own
 *
 * @example
 * editDocument(files, [
 *   { kind: "set", place: { section: "measures", id: "gate-badge", path: ["knowledgeFactor"] }, value: 0.5, was: 0.8 },
 * ]);
 */
export function editDocument(
  files: readonly SourceFile[],
  edits: readonly DocumentEdit[],
  parse: ParseFile = createParseMemory(),
): Result<EditedDocument, readonly EditFault[]> {
  const editing = new Editing(files, parse);
  edits.forEach((edit, index) => {
    editing.make(edit, index);
  });
  return editing.finish(Math.max(0, edits.length - 1));
}

class Editing {
  private readonly parse: ParseFile;
  private readonly original: readonly SourceFile[];
  private readonly faults: EditFault[] = [];
  private readonly touched: EditPlace[] = [];
  private files: readonly SourceFile[];
  private document: OpenDocument;

  constructor(files: readonly SourceFile[], parse: ParseFile) {
    this.parse = parse;
    this.original = files;
    this.files = files;
    this.document = openDocument(files, parse);
  }

  make(edit: DocumentEdit, index: number): void {
    if (edit.kind === "text") {
      this.replaceText(edit, index);
      return;
    }
    const outcome = applyEdit(this.document, edit);
    if (outcome.ok) this.touched.push(...outcome.touched);
    else for (const fault of outcome.refusals) this.refuse(fault, index);
  }

  finish(last: number): Result<EditedDocument, readonly EditFault[]> {
    if (this.faults.length === 0) this.print(last);
    if (this.faults.length > 0) return err(this.faults);
    return ok({ files: this.files, patch: patchBetween(this.original, this.files), touched: this.touched });
  }

  /** What was changed by place is written first: a text replaces it, or stands beside it. */
  private replaceText({ file, text, was }: Extract<DocumentEdit, { readonly kind: "text" }>, index: number): void {
    if (this.faults.length > 0) return;
    this.print(index);
    const now = this.files.find(({ name }) => name === file);
    if (was !== undefined && was !== sha256Hex(now?.text ?? "")) {
      this.refuse({ wording: editWording.conflict(now?.text ?? null), place: null, file }, index);
      return;
    }
    const others = now ? this.files : [...this.files, { name: file, text }];
    this.files = others.map((each) => (each.name === file ? { name: file, text } : each));
    this.document = openDocument(this.files, this.parse);
  }

  private print(index: number): void {
    const printed = printDocument(this.document, this.files, this.parse);
    if (!printed.ok) {
      this.refuse({ wording: editWording.unwritable(printed.error), place: null, file: printed.error }, index);
      return;
    }
    // Each file can be read; together they may be more than a document can hold.
    const isTooMuch = this.document.isWhole && !openDocument(printed.value, this.parse).isWhole;
    if (isTooMuch) this.refuse(refusal(editWording.unwritable("more than a document may hold"), null), index);
    else this.files = printed.value;
  }

  private refuse({ wording, place, file }: Refusal, edit: number): void {
    this.faults.push({ ...wording, edit, place, file });
  }
}
