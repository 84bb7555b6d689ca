import type { Json } from "@custodiet/core";
import type { Layout, LayoutEntry } from "../syntax/layout.ts";
import type { SyntaxEntry, SyntaxNode } from "../syntax/syntax-tree.ts";

export type JsonScalar = string | number | boolean | null;

/**
 * A document while it is being edited: values that know where they stood. Edits change this tree only; printing then
 * changes the text where the tree is no longer what stood there. What has no origin is new.
 */
export type WorkNode = WorkScalar | WorkCollection;

export interface WorkScalar {
  readonly kind: "scalar";
  readonly value: JsonScalar;
  readonly origin: Layout | null;
}

export interface WorkCollection {
  readonly kind: "list" | "map";
  readonly entries: WorkEntry[];
  readonly origin: Layout | null;
}

/** A key with its value; in lists the key is empty. */
export interface WorkEntry {
  key: string;
  value: WorkNode;
  readonly origin: LayoutEntry | null;
}

/** Joins what the text means with where it stands. Keys that the reading refused stay in the text, out of reach. */
export function workTree(node: SyntaxNode, layout: Layout): WorkNode {
  switch (node.kind) {
    case "scalar":
      return { kind: "scalar", value: scalarJson(node), origin: layout };
    case "list": {
      const entries = node.items.flatMap((item, index) => {
        const origin = layout.entries[index];
        return origin ? [{ key: "", value: workTree(item, origin.value), origin }] : [];
      });
      return { kind: "list", entries, origin: layout };
    }
    case "map":
      return { kind: "map", entries: mapEntries(node.entries, layout), origin: layout };
  }
}

function mapEntries(entries: readonly SyntaxEntry[], layout: Layout): WorkEntry[] {
  const byStart = new Map(layout.entries.map((entry) => [entry.key?.start, entry]));
  return entries.flatMap(({ key, keySpan, value }) => {
    const origin = byStart.get(keySpan.start);
    return origin ? [{ key, value: workTree(value, origin.value), origin }] : [];
  });
}

/** A number that JSON cannot carry is shown as it is written. */
function scalarJson({ value, text }: Extract<SyntaxNode, { kind: "scalar" }>): JsonScalar {
  return typeof value === "number" && !Number.isFinite(value) ? text : value;
}

/** The value of a tree as JSON. */
export function toJson(node: WorkNode): Json {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.entries.map(({ value }) => toJson(value));
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, toJson(value)]));
}

/** A tree for a value that does not stand in the text yet. */
export function newTree(value: Json): WorkNode {
  if (typeof value !== "object" || value === null) return { kind: "scalar", value, origin: null };
  if (Array.isArray(value)) return { kind: "list", entries: value.map((item) => newEntry("", item)), origin: null };
  const entries = Object.entries(value).map(([key, part]) => newEntry(key, part as Json));
  return { kind: "map", entries, origin: null };
}

export const newEntry = (key: string, value: Json): WorkEntry => ({ key, value: newTree(value), origin: null });

export const findEntry = (node: WorkNode | undefined, key: string): WorkEntry | undefined =>
  node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
