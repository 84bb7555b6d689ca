import type { SourceFile } from "@custodiet/core";
import type { FilePatch, TextChange, TextPatch } from "./document-edit.ts";
import { applyChanges } from "./print/changes.ts";

/** The changes between two states of a document's files, both ways. */
export function patchBetween(before: readonly SourceFile[], after: readonly SourceFile[]): TextPatch {
  return { redo: oneWay(before, after), undo: oneWay(after, before) };
}

function oneWay(before: readonly SourceFile[], after: readonly SourceFile[]): FilePatch[] {
  const old = new Map(before.map(({ name, text }) => [name, text]));
  const current = new Map(after.map(({ name, text }) => [name, text]));
  const names = [...new Set([...old.keys(), ...current.keys()])];
  return names.flatMap((name) => filePatch(name, old.get(name), current.get(name)) ?? []);
}

function filePatch(file: string, before: string | undefined, after: string | undefined): FilePatch | null {
  if (before === after) return null;
  const lengths = { before: before?.length ?? null, after: after?.length ?? null };
  return { file, ...lengths, changes: differences(before ?? "", after ?? "") };
}

/** One change: all between what both have at the beginning and at the end. */
function differences(before: string, after: string): TextChange[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }];
}

/** The files after a patch; `null` where it was made for other texts. */
export function applyPatch(files: readonly SourceFile[], patch: readonly FilePatch[]): readonly SourceFile[] | null {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { file, before, after, changes } of patch) {
    const text = byName.get(file)?.text;
    if ((text?.length ?? null) !== before) return null;
    const changed = applyChanges(text ?? "", changes);
    if (after === null) byName.delete(file);
    else if (changed.length === after) byName.set(file, { name: file, text: changed });
    else return null;
  }
  return [...byName.values()];
}
