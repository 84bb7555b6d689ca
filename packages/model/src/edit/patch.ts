import type { SourceFile } from "@custodiet/core";
import { align } from "./align.ts";
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

/** Line by line: what is equal in both is left alone, and of a line that differs only what differs is changed. */
function differences(before: string, after: string): TextChange[] {
  const [old, current] = [linesOf(before), linesOf(after)];
  const changes: TextChange[] = [];
  let [i, j, start] = [0, 0, 0];
  for (const [a, b] of [...align(old, current), [old.length, current.length] as const]) {
    const [was, is] = [old.slice(i, a).join(""), current.slice(j, b).join("")];
    if (was !== is) changes.push(trimmed(start, was, is));
    start += was.length + (old[a]?.length ?? 0);
    [i, j] = [a + 1, b + 1];
  }
  return changes;
}

/** Lines with their line ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** Without what both texts have at the beginning and at the end. */
function trimmed(offset: number, was: string, is: string): TextChange {
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start++;
  let tail = 0;
  while (tail < most - start && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  return { start: offset + start, end: offset + was.length - tail, text: is.slice(start, is.length - tail) };
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
