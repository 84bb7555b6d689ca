import type { Diagnostic, Result, SourceFile } from "@custodiet/core";
import type { DocumentEdit, EditedDocument, EditFault } from "./edit/document-edit.ts";
import { editDocument } from "./edit/edit-document.ts";
import { type MergedDocument, type MergeResolution, mergeDocuments } from "./edit/merge/merge-documents.ts";
import { type DocumentView, viewDocument } from "./edit/view-document.ts";
import { type LoadedModel, loadModel } from "./load-model.ts";
import { createParseMemory } from "./syntax/parse-memory.ts";

/** `loadModel`, `editDocument`, `viewDocument` and `mergeDocuments` with a memory they share: the same results, sooner. */
export interface ModelLoader {
  readonly load: (files: readonly SourceFile[]) => Result<LoadedModel, readonly Diagnostic[]>;
  readonly edit: (
    files: readonly SourceFile[],
    edits: readonly DocumentEdit[],
  ) => Result<EditedDocument, readonly EditFault[]>;
  readonly view: (files: readonly SourceFile[]) => DocumentView;
  readonly merge: (
    base: readonly SourceFile[],
    mine: readonly SourceFile[],
    theirs: readonly SourceFile[],
    resolutions?: readonly MergeResolution[],
  ) => MergedDocument;
}

/**
 * A loader for documents that change a little at a time: files whose text it has seen are not parsed again.
 *
 * @param characters of text whose trees it keeps; the files used longest ago are forgotten first
 *
 * @example
 * const loader = createModelLoader();
 * const edited = loader.edit(files, edits);
 * const loaded = edited.ok ? loader.load(edited.value.files) : null; // parses nothing: the edit has
 */
export function createModelLoader(characters?: number): ModelLoader {
  const parse = createParseMemory(characters);
  return {
    load: (files) => loadModel(files, parse),
    edit: (files, edits) => editDocument(files, edits, parse),
    view: (files) => viewDocument(files, parse),
    merge: (base, mine, theirs, resolutions = []) => mergeDocuments(base, mine, theirs, resolutions, parse),
  };
}
