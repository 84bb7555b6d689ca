/**
 * Makes edits in a document, or tells all that stands against them: values that are no longer those the editor saw,
 * and what cannot be done at all.
 *
 * An editor that saw an older state says so by its revision. An edit with `was` is then made where the value still is
 * the one that was seen; an edit without has nothing to compare, so it is made only where its element was left alone.
 */
import type { Diagnostic, Json, SourceFile } from "@custodiet/core";
import {
  type DocumentEdit,
  type DocumentView,
  type EditFault,
  type EditPlace,
  type ModelLoader,
  placeText,
} from "@custodiet/model";
import type { TouchedElement } from "@custodiet/store";
import { contentOf } from "./document-content.ts";
import { differingElements, distinctElements, isAmong, nameOf, valueAt } from "./document-elements.ts";
import type {
  ChangedSince,
  DocumentInWork,
  DocumentOutcome,
  EditConflict,
  StepKey,
  StepLabel,
} from "./document-job.ts";

export function makeEdits(
  loader: ModelLoader,
  { files, base }: DocumentInWork,
  edits: readonly DocumentEdit[],
  since: ChangedSince,
): DocumentOutcome {
  const before = loader.view(files);
  const edited = loader.edit(files, edits);
  const unseen = edits.flatMap((edit) => unseenConflict({ files, view: before }, edit, since));
  if (!edited.ok || unseen.length > 0) return refuse(edits, edited.ok ? [] : edited.error, unseen);
  const after = loader.view(edited.value.files);
  const { patch, touched } = edited.value;
  return {
    kind: "edited",
    files: edited.value.files,
    content: contentOf(loader, { files: edited.value.files, base }),
    patch,
    touched: distinctElements([...touched, ...(edits.some(isText) ? differingElements(before, after) : [])]),
    label: labelOf(edits, before, after),
  };
}

const isText = ({ kind }: DocumentEdit): boolean => kind === "text";

interface DocumentSeen {
  readonly files: readonly SourceFile[];
  readonly view: DocumentView;
}

/** An edit that says nothing of what its editor saw, of something that changed since then. */
function unseenConflict({ files, view }: DocumentSeen, edit: DocumentEdit, since: ChangedSince): EditConflict[] {
  if (edit.kind === "add" || wasOf(edit) !== undefined) return [];
  if (edit.kind === "text") {
    const isUntouched = since !== "unknown" && since.length === 0;
    const now = files.find(({ name }) => name === edit.file)?.text ?? null;
    return isUntouched ? [] : [{ place: null, file: edit.file, was: null, now }];
  }
  const place = placeOf(edit);
  const isChanged = since === "unknown" || isAmong(since, place);
  return isChanged ? [{ place, file: null, was: null, now: valueAt(view, place) }] : [];
}

function refuse(
  edits: readonly DocumentEdit[],
  faults: readonly EditFault[],
  unseen: readonly EditConflict[],
): DocumentOutcome {
  const isConflict = ({ code }: EditFault): boolean => code === conflictCode;
  const conflicts = faults.filter(isConflict).map((fault): EditConflict => {
    const edit = edits[fault.edit];
    const was = edit === undefined ? undefined : wasOf(edit);
    return { place: fault.place, file: fault.file, was: was ?? null, now: fault.found };
  });
  const others = faults.filter((fault) => !isConflict(fault));
  return { kind: "refused", conflicts: [...conflicts, ...unseen], diagnostics: others.map(toDiagnostic) };
}

const conflictCode = "CUS-M201";

export const toDiagnostic = ({ code, title, place, file, found, expected, remedy }: EditFault): Diagnostic => ({
  code,
  severity: "error",
  title,
  span: null,
  path: place === null ? file : placeText(place),
  found: found === null ? null : typeof found === "string" ? found : JSON.stringify(found),
  expected,
  remedy,
  related: [],
});

function wasOf(edit: DocumentEdit): Json | undefined {
  return "was" in edit ? edit.was : undefined;
}

function placeOf(edit: Exclude<DocumentEdit, { readonly kind: "text" | "add" }>): EditPlace {
  return "place" in edit ? edit.place : { section: edit.section, id: edit.id, path: [] };
}

/** One kind of edit of one element is called by it; whatever else by what the edits have in common. */
function labelOf(edits: readonly DocumentEdit[], before: DocumentView, after: DocumentView): StepLabel {
  const keys = [...new Set(edits.map(({ kind }): StepKey => kind))];
  const elements = distinctElements(edits.flatMap(elementsOf));
  const [key = "several"] = keys;
  const [element] = elements;
  const common = keys.length === 1 ? key : "several";
  if (elements.length !== 1 || element === undefined)
    return { key: common, section: null, id: null, name: fileOf(edits) };
  const name = nameOf(after, element) ?? nameOf(before, element);
  return { key: common, section: element.section, id: element.id, name };
}

function elementsOf(edit: DocumentEdit): TouchedElement[] {
  if (edit.kind === "text") return [];
  if (edit.kind === "rename") return [{ section: edit.section, id: edit.to }];
  if (edit.kind !== "add") return [placeOf(edit)];
  const { id } = edit.element;
  return [{ section: edit.section, id: typeof id === "string" ? id : null }];
}

/** The file, where all edits are of one. */
function fileOf(edits: readonly DocumentEdit[]): string | null {
  const files = [...new Set(edits.map((edit) => (edit.kind === "text" ? edit.file : null)))];
  return files.length === 1 ? (files[0] ?? null) : null;
}
