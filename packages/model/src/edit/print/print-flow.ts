import type { Layout, LayoutEntry } from "../../syntax/layout.ts";
import type { TextChange } from "../document-edit.ts";
import type { WorkCollection, WorkEntry, WorkNode } from "../work-tree.ts";
import { type FileStyle, lineStart, startsLine } from "./file-style.ts";
import { renderScalar, renderText } from "./render-scalar.ts";
import { renderFlow, renderFlowEntry } from "./render-value.ts";

/** The changes of a collection in braces or brackets, and of all within it. Nothing where nothing changed. */
export function printFlow(node: WorkCollection, origin: Layout, style: FileStyle): TextChange[] {
  const kept = new Map(node.entries.flatMap((entry) => (entry.origin ? [[entry.origin, entry] as const] : [])));
  if (kept.size === 0) {
    if (node.entries.length === 0 && origin.entries.length === 0) return [];
    return [{ start: origin.start, end: origin.end, text: renderFlow(node, style) }];
  }
  return [...printEntries(node, origin, style), ...deletions(origin, kept)];
}

function printEntries(node: WorkCollection, origin: Layout, style: FileStyle): TextChange[] {
  const changes: TextChange[] = [];
  const first = node.entries.find((entry) => entry.origin)?.origin;
  let previous: LayoutEntry | null = null;
  for (const entry of node.entries) {
    if (entry.origin) {
      changes.push(...printKey(entry, entry.origin, style), ...printValue(entry.value, entry.origin, style));
      previous = entry.origin;
      continue;
    }
    const text = renderFlowEntry(entry, node.kind, style);
    if (previous)
      changes.push({ start: previous.end, end: previous.end, text: `${separator(previous, style)}${text}` });
    else if (first) changes.push({ start: first.start, end: first.start, text: `${text}, ` });
  }
  return origin.style === "pair" && changes.length > 0 ? asOneChange(node, origin, style) : changes;
}

/** A pair without braces has no place for a second key. */
const asOneChange = (node: WorkNode, { start, end }: Layout, style: FileStyle): TextChange[] => [
  { start, end, text: renderFlow(node, style) },
];

/** Where items stand on lines of their own, so does a new one. */
function separator(previous: LayoutEntry, { text, eol }: FileStyle): string {
  if (!startsLine(text, previous.start)) return ", ";
  return `,${eol}${text.slice(lineStart(text, previous.start), previous.start)}`;
}

export function printKey(entry: WorkEntry, { key }: LayoutEntry, style: FileStyle): TextChange[] {
  if (!key) return [];
  const written = style.text.slice(key.start, key.end);
  const bare = written.replace(/^(["'])(.*)\1$/s, "$2");
  if (bare === entry.key || entry.key === "") return [];
  const keyStyle = written.startsWith('"') ? "double" : written.startsWith("'") ? "single" : "plain";
  return [{ ...key, text: renderText(entry.key, { isFlow: true, style: keyStyle }) }];
}

function printValue(value: WorkNode, { value: old, key, valueAt }: LayoutEntry, style: FileStyle): TextChange[] {
  if (value.origin === old) return value.kind === "scalar" ? [] : printFlow(value, old, style);
  const text = flowText(value, old, style);
  if (old.style !== "empty") return [{ start: old.start, end: old.end, text }];
  if (valueAt !== null) return [{ start: valueAt, end: valueAt, text: ` ${text}` }];
  const at = key?.end ?? old.start;
  return [{ start: at, end: at, text: `: ${text}` }];
}

/** A text takes over the quotation marks of the one it replaces. */
function flowText(value: WorkNode, old: Layout, style: FileStyle): string {
  if (value.kind !== "scalar" || style.isJson) return renderFlow(value, style);
  return renderScalar(value.value, { isFlow: true, column: 0, indent: 0, style: old.style }).inline;
}

function deletions(origin: Layout, kept: ReadonlyMap<LayoutEntry, WorkEntry>): TextChange[] {
  const changes: TextChange[] = [];
  origin.entries.forEach((entry, index) => {
    if (kept.has(entry)) return;
    const next = origin.entries[index + 1];
    const lastKept = origin.entries.slice(0, index).findLast((earlier) => kept.has(earlier));
    const isTail = !origin.entries.slice(index).some((later) => kept.has(later));
    if (!isTail && next) changes.push({ start: entry.start, end: next.start, text: "" });
    else if (lastKept && origin.entries[index - 1] === lastKept) {
      changes.push({ start: lastKept.end, end: origin.entries.at(-1)?.end ?? entry.end, text: "" });
    }
  });
  return changes;
}
