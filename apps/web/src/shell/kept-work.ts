import { forget, forgetOfTab, namesKept } from "../ports.ts";

/** Work that has not reached the server: edits, text being typed, answers about a new site, notes being written. */
const unsent = ["edits.", "text.", "template.", "note."];

/** What tells of a facility besides: columns of tables that were imported. */
const telling = [...unsent, "import."];

export const hasUnsentWork = (): boolean => unsent.some((beginning) => namesKept(beginning).length > 0);

/** Whoever sits down at this browser next finds nothing of a facility; how one likes to see pages stays. */
export function forgetWork(): void {
  for (const name of telling.flatMap(namesKept)) forget(name);
  forgetOfTab();
}
