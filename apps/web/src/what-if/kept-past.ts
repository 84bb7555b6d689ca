/** What the list of changes was before, and what was taken back of it, kept while this page of the browser is open. */
import { open, seal, sealedName } from "../sealed-work.ts";
import type { Change } from "./change.ts";
import { readChanges, writeChange } from "./change.ts";

export interface Past {
  readonly before: readonly (readonly Change[])[];
  readonly after: readonly (readonly Change[])[];
}

const none: Past = { before: [], after: [] };

/** Steps that are kept: more than anybody takes back one by one. */
const most = 50;

const keyOf = (place: string): string => `custodiet.what-if ${sealedName(place)}`;

const written = (changes: readonly Change[]): string => JSON.stringify(changes.map(writeChange));

/** @param now the list as the address has it: of another list, nothing is known of what came before */
export function readPast(place: string, now: readonly Change[]): Past {
  try {
    const kept = JSON.parse(recallOf(keyOf(place)) ?? "null") as Record<string, unknown> | null;
    if (kept === null || JSON.stringify(kept["now"]) !== written(now)) return none;
    return { before: readLists(kept["before"]), after: readLists(kept["after"]) };
  } catch {
    return none;
  }
}

function recallOf(name: string): string | null {
  const sealed = sessionStorage.getItem(name);
  return sealed === null ? null : open(name, sealed);
}

const readLists = (lists: unknown): readonly (readonly Change[])[] =>
  Array.isArray(lists) ? lists.map(readChanges) : [];

export function keepPast(place: string, now: readonly Change[], { before, after }: Past): void {
  const write = (lists: readonly (readonly Change[])[]) => lists.map((list) => list.map(writeChange));
  const kept = { now: now.map(writeChange), before: write(before.slice(-most)), after: write(after.slice(0, most)) };
  try {
    const sealed = seal(keyOf(place), JSON.stringify(kept));
    if (sealed !== null) sessionStorage.setItem(keyOf(place), sealed);
  } catch {
    // A browser that keeps nothing still undoes until the page is loaded again.
  }
}
