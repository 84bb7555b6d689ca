import { canonicalJson, type Json } from "@custodiet/core";
import { isObject } from "./json-values.ts";
import {
  findEntry,
  newEntry,
  newTree,
  toJson,
  type WorkCollection,
  type WorkEntry,
  type WorkNode,
} from "./work-tree.ts";

/**
 * The tree that says `value`, keeping of the old one whatever says the same already: only what differs is written
 * anew, and comments within stay.
 */
export function reconcile(old: WorkNode, value: Json): WorkNode {
  if (old.kind === "scalar" || typeof value !== "object" || value === null) {
    return old.kind === "scalar" && old.value === value ? old : newTree(value);
  }
  if (Array.isArray(value)) {
    if (old.kind !== "list") return newTree(value);
    const entries = reconcileList(old.entries, value);
    old.entries.splice(0, old.entries.length, ...entries);
    return old;
  }
  if (old.kind !== "map") return newTree(value);
  reconcileMap(old, value as { readonly [key: string]: Json });
  return old;
}

function reconcileMap(old: WorkCollection, value: { readonly [key: string]: Json }): void {
  const kept = old.entries.filter(({ key }) => Object.hasOwn(value, key));
  for (const entry of kept) entry.value = reconcile(entry.value, value[entry.key] ?? null);
  const added = Object.entries(value).filter(([key]) => findEntry(old, key) === undefined);
  old.entries.splice(0, old.entries.length, ...kept, ...added.map(([key, part]) => newEntry(key, part)));
}

/**
 * Items that are equal, or have the same identifier, are the same item; between them, items are paired in order. An
 * item that changed its place is written anew.
 */
function reconcileList(old: readonly WorkEntry[], values: readonly Json[]): WorkEntry[] {
  const pairs = align(
    old.map(({ value }) => identityOf(toJson(value))),
    values.map(identityOf),
  );
  const result: WorkEntry[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [old.length, values.length] as const]) {
    for (; i < a && j < b; i++, j++) result.push(changed(old[i], values[j]));
    for (; j < b; j++) result.push(newEntry("", values[j] ?? null));
    if (a < old.length) result.push(changed(old[a], values[b]));
    [i, j] = [a + 1, b + 1];
  }
  return result;
}

function changed(entry: WorkEntry | undefined, value: Json | undefined): WorkEntry {
  if (!entry) return newEntry("", value ?? null);
  entry.value = reconcile(entry.value, value ?? null);
  return entry;
}

/** What makes an item of a list itself: its identifier where it has one. */
function identityOf(value: Json): string {
  const id = isObject(value) ? value["id"] : undefined;
  return typeof id === "string" ? `id ${id}` : canonicalJson(value);
}

/** The longest sequence of equal names in both lists, as pairs of positions. */
export function align(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const inner = longestCommon(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  return [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...inner.map(([i, j]) => [i + start, j + start] as const),
    ...Array.from({ length: tail }, (_, index) => [a.length - tail + index, b.length - tail + index] as const),
  ];
}

/** Cells of the table of comparisons; beyond, only beginning and end of long lists are recognised. */
const tableLimit = 1_000_000;

function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > tableLimit) return [];
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
