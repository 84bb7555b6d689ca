import { canonicalJson, type Json } from "@custodiet/core";
import { align } from "./align.ts";
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
