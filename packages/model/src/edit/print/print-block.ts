import type { Layout, LayoutEntry } from "../../syntax/layout.ts";
import type { TextChange } from "../document-edit.ts";
import type { WorkCollection, WorkEntry, WorkNode } from "../work-tree.ts";
import { applyChanges, inOrder } from "./changes.ts";
import { columnOf, type FileStyle, lineStart, lineWidth, mapStep, nextLine, startsLine } from "./file-style.ts";
import { printFlow, printKey } from "./print-flow.ts";
import { inlineOnly, type Rendered, renderInline, renderScalar } from "./render-scalar.ts";
import { type BlockPlace, renderEntry, renderFlow, renderValue } from "./render-value.ts";

/** The changes of a whole file whose first collection stands at the margin. */
export function printRoot(root: WorkCollection, style: FileStyle): TextChange[] {
  const { origin } = root;
  if (!origin) return [];
  if (origin.style === "flow") return printFlow(root, origin, style);
  if (root.entries.some((entry) => entry.origin)) return printBlock(root, origin, style);
  return [{ start: origin.start, end: origin.end, text: renderFlow(root, style) }];
}

/** The changes of a collection in block style of which at least one entry stays. */
function printBlock(node: WorkCollection, origin: Layout, style: FileStyle): TextChange[] {
  const changes: TextChange[] = [];
  const kept = new Set(node.entries.flatMap((entry) => entry.origin ?? []));
  const first = node.entries.find((entry) => entry.origin)?.origin;
  let previous: LayoutEntry | null = null;
  for (const entry of node.entries) {
    if (entry.origin) {
      changes.push(...printKey(entry, entry.origin, style), ...printValue(entry, entry.origin, node.kind, style));
      previous = entry.origin;
    } else {
      changes.push(insertion(entry, { node, origin, previous, first: first ?? null }, style));
    }
  }
  return [...changes, ...deletions(origin, kept, style)];
}

interface Surroundings {
  readonly node: WorkCollection;
  readonly origin: Layout;
  readonly previous: LayoutEntry | null;
  readonly first: LayoutEntry | null;
}

function insertion(entry: WorkEntry, { node, origin, previous, first }: Surroundings, style: FileStyle): TextChange {
  const { text, eol } = style;
  const sibling = previous ?? first;
  const indent = columnOf(text, sibling?.start ?? origin.start);
  const prefer = node.kind === "list" && sibling?.value.style === "block" ? "block" : "flow";
  const lines = renderEntry(entry, node.kind, indent, prefer, style);
  if (!previous) {
    const at = first?.start ?? origin.start;
    return { start: at, end: at, text: `${lines.join(eol).trimStart()}${eol}${" ".repeat(indent)}` };
  }
  const spaced = hasBlankLineBefore(previous, origin, text) ? ["", ...lines] : lines;
  return insertLines(endOfLines(previous, text), spaced, style);
}

function hasBlankLineBefore(entry: LayoutEntry, origin: Layout, text: string): boolean {
  const before = origin.entries[origin.entries.indexOf(entry) - 1];
  return before !== undefined && /\n[ \t]*\r?\n/.test(text.slice(before.end, entry.start));
}

function insertLines(at: number, lines: readonly string[], { text, eol }: FileStyle): TextChange {
  const isAtLineStart = at === 0 || text[at - 1] === "\n";
  const block = lines.join(eol);
  return { start: at, end: at, text: isAtLineStart ? `${block}${eol}` : `${eol}${block}` };
}

/** The line after an entry and the comments that are indented to belong into it. */
function endOfLines(entry: LayoutEntry, text: string): number {
  const column = columnOf(text, entry.start);
  let at = nextLine(text, entry.end);
  for (;;) {
    const comment = /^([ ]*)#/.exec(text.slice(at, at + 200));
    if (!comment || (comment[1]?.length ?? 0) <= column || text[at - 1] !== "\n") return at;
    at = nextLine(text, at);
  }
}

function deletions(origin: Layout, kept: ReadonlySet<LayoutEntry>, style: FileStyle): TextChange[] {
  const { text } = style;
  const gone = origin.entries.filter((entry) => !kept.has(entry));
  const [compact] = gone;
  if (!compact || startsLine(text, compact.start)) return gone.map((entry) => wholeLines(entry, text));
  // The first entry stands beside the dash of its list: what follows it moves up there.
  let end = nextLine(text, compact.end);
  const rest = gone.slice(1);
  while (rest[0] && text.slice(end, rest[0].start).trim() === "") end = nextLine(text, rest.shift()?.end ?? end);
  end += /^[ ]*/.exec(text.slice(end))?.[0].length ?? 0;
  return [{ start: compact.start, end, text: "" }, ...rest.map((entry) => wholeLines(entry, text))];
}

const wholeLines = (entry: LayoutEntry, text: string): TextChange => ({
  start: lineStart(text, entry.start),
  end: endOfLines(entry, text),
  text: "",
});

function printValue(entry: WorkEntry, at: LayoutEntry, holder: "list" | "map", style: FileStyle): TextChange[] {
  const { value } = entry;
  if (value.origin !== at.value) return replaceValue(value, at, holder, style);
  if (value.kind === "scalar") return [];
  if (at.value.style === "flow") return printFlowWithin(value, at, holder, style);
  if (value.entries.some(({ origin }) => origin)) return printBlock(value, at.value, style);
  return replaceValue(value, at, holder, style);
}

/** Stays on its line where the line still has room; otherwise each key gets a line of its own. */
function printFlowWithin(
  node: WorkCollection,
  at: LayoutEntry,
  holder: "list" | "map",
  style: FileStyle,
): TextChange[] {
  const { start, end } = at.value;
  const changes = inOrder(printFlow(node, at.value, style)) ?? [];
  if (changes.length === 0) return [];
  const before = style.text.slice(start, end);
  const after = applyChanges(before, changes, start);
  const column = columnOf(style.text, start);
  const width = widest(after, column);
  if (style.isJson || width <= lineWidth || width <= widest(before, column) || before.includes("\n"))
    return [...changes];
  return replaceValue(node, at, holder, style);
}

const widest = (text: string, column: number): number =>
  Math.max(...text.split("\n").map((line, index) => line.length + (index === 0 ? column : 0)));

function replaceValue(value: WorkNode, at: LayoutEntry, holder: "list" | "map", style: FileStyle): TextChange[] {
  const { value: old } = at;
  const { text } = style;
  // An item's keys stand below one another, wherever the first begins.
  const isWritten = holder === "list" && old.style !== "empty";
  const indent = isWritten ? columnOf(text, old.start) - mapStep : columnOf(text, at.start);
  const column =
    old.style === "empty" || old.style === "block" ? columnOf(text, at.end) + 1 : columnOf(text, old.start);
  const isBeside = old.style !== "block" || !startsLine(text, old.start);
  const rendered = render(
    value,
    { indent, column, prefer: old.style === "block" ? "block" : "flow", holder },
    at,
    style,
  );
  if (holder === "list" && rendered.inline === "" && rendered.lines.length > 0) return beside(rendered, at, style);
  return isBeside ? replaceBeside(rendered, at, style) : replaceBelow(rendered, at, style);
}

/** A block of text needs its lines right below its key: between a key and a value below it there may be comments. */
function render(value: WorkNode, place: BlockPlace, { value: old }: LayoutEntry, style: FileStyle): Rendered {
  if (value.kind !== "scalar" || style.isJson) return renderValue(value, place, style);
  const scalar = { isFlow: false, style: old.style };
  if (old.style === "block") return inlineOnly(renderInline(value.value, scalar));
  return renderScalar(value.value, { ...scalar, column: place.column, indent: place.indent + mapStep });
}

/** A collection as an item of a list begins beside the dash; a comment that stood there stays on the first line. */
function beside({ lines }: Rendered, { value: old, valueAt }: LayoutEntry, style: FileStyle): TextChange[] {
  const [first = "", ...rest] = lines;
  const start = old.style === "empty" ? (valueAt ?? old.start) : old.start;
  const changes: TextChange[] = [
    { start, end: old.end, text: `${old.style === "empty" ? " " : ""}${first.trimStart()}` },
  ];
  if (rest.length > 0) changes.push(insertLines(nextLine(style.text, old.end), rest, style));
  return changes;
}

/** The value stood on the line of its key, or nowhere. */
function replaceBeside({ inline, lines }: Rendered, at: LayoutEntry, style: FileStyle): TextChange[] {
  const { value: old } = at;
  const from = at.valueAt ?? at.key?.end ?? old.start;
  const colon = at.valueAt === null && at.key ? ":" : "";
  const changes: TextChange[] = [];
  if (old.style === "empty")
    changes.push({ start: from, end: from, text: inline === "" ? colon : `${colon} ${inline}` });
  else if (inline === "") changes.push({ start: from, end: old.end, text: "" });
  else changes.push({ start: old.start, end: old.end, text: inline });
  if (lines.length > 0) changes.push(insertLines(nextLine(style.text, old.end), lines, style));
  return changes;
}

/** The value stood on lines of its own, below its key; comments between key and value stay. */
function replaceBelow({ inline, lines }: Rendered, at: LayoutEntry, style: FileStyle): TextChange[] {
  const { text } = style;
  const from = at.valueAt ?? at.start;
  const start = lineStart(text, at.value.start);
  const end = nextLine(text, at.value.end);
  const block = lines.length === 0 ? "" : `${lines.join(style.eol)}${style.eol}`;
  const changes: TextChange[] = [{ start, end, text: block }];
  if (inline !== "") changes.unshift({ start: from, end: from, text: ` ${inline}` });
  return changes;
}
