import type { CST } from "yaml";

/**
 * How a value is written. `pair` is a single `key: value` within a flow list; `empty` is a value that is not written
 * at all.
 */
export type LayoutStyle = "plain" | "single" | "double" | "literal" | "folded" | "flow" | "block" | "pair" | "empty";

/** Where a value stands in the text and how it is written. */
export interface Layout {
  readonly style: LayoutStyle;
  readonly start: number;
  /** Behind the last character of the value itself: no trailing comment, no line end. */
  readonly end: number;
  /** Of a collection, in the order of the text; what holds only comments is left out. */
  readonly entries: readonly LayoutEntry[];
}

/** A key with its value, or an item of a list. */
export interface LayoutEntry {
  /** Of the dash, of `?`, or of the key. */
  readonly start: number;
  readonly key: { readonly start: number; readonly end: number } | null;
  /** Where a value that is not there yet would begin: behind the colon or the dash; `null` where there is neither. */
  readonly valueAt: number | null;
  readonly value: Layout;
  readonly end: number;
}

/** The layout of a value; each token is looked at once, and the scan of the text has bounded how deep they nest. */
export function layoutOf(token: CST.Token): Layout {
  switch (token.type) {
    case "block-map":
    case "block-seq":
      return blockLayout(token);
    case "flow-collection":
      return flowLayout(token);
    case "block-scalar":
      return blockScalarLayout(token);
    case "single-quoted-scalar":
      return leaf("single", token.offset, token.offset + token.source.length);
    case "double-quoted-scalar":
      return leaf("double", token.offset, token.offset + token.source.length);
    default:
      return leaf("plain", token.offset, token.offset + ("source" in token ? token.source.length : 0));
  }
}

const leaf = (style: LayoutStyle, start: number, end: number): Layout => ({ style, start, end, entries: [] });

type Item = CST.BlockMap["items"][number] | CST.BlockSequence["items"][number] | CST.CollectionItem;

function blockLayout(token: CST.BlockMap | CST.BlockSequence): Layout {
  const entries = (token.items as readonly Item[]).flatMap((item) => entryOf(item) ?? []);
  const start = entries[0]?.start ?? token.offset;
  return { style: "block", start, end: entries.at(-1)?.end ?? start, entries };
}

function flowLayout(token: CST.FlowCollection): Layout {
  const isList = token.start.source === "[";
  const entries = token.items.flatMap((item) => (isList ? listEntryOf(item) : entryOf(item)) ?? []);
  const closing = token.end.find(({ type }) => type === "flow-map-end" || type === "flow-seq-end");
  return { style: "flow", start: token.offset, end: (closing?.offset ?? token.offset) + 1, entries };
}

/** `[ a: 1 ]` holds a map of one pair, written without braces. */
function listEntryOf(item: CST.CollectionItem): LayoutEntry | null {
  const entry = entryOf(item);
  if (!entry || (item.key === undefined && item.sep === undefined)) return entry;
  const value: Layout = { style: "pair", start: entry.start, end: entry.end, entries: [entry] };
  return { start: entry.start, key: null, valueAt: null, value, end: entry.end };
}

function entryOf(item: Item): LayoutEntry | null {
  const dash = item.start.find(({ type }) => type === "seq-item-ind");
  if (dash) return withValue(dash.offset, null, dash.offset + 1, item.value);
  if (item.key === undefined && item.sep === undefined) {
    return item.value ? withValue(null, null, null, item.value) : null;
  }
  const colon = item.sep?.find(({ type }) => type === "map-value-ind");
  const key = item.key ? layoutOf(item.key) : null;
  const explicit = item.start.find(({ type }) => type === "explicit-key-ind");
  return withValue(
    explicit?.offset ?? key?.start ?? colon?.offset ?? null,
    key,
    colon ? colon.offset + 1 : null,
    item.value,
  );
}

function withValue(
  start: number | null,
  key: Layout | null,
  valueAt: number | null,
  token: CST.Token | undefined,
): LayoutEntry {
  const behind = valueAt ?? key?.end ?? start ?? 0;
  const value = token ? layoutOf(token) : leaf("empty", behind, behind);
  return { start: start ?? value.start, key, valueAt, value, end: Math.max(value.end, behind) };
}

/** Blank lines behind a block of text are left to whoever wrote them. */
function blockScalarLayout(token: CST.BlockScalar): Layout {
  const header = token.props.map((prop) => ("source" in prop ? prop.source : "")).join("");
  const written = token.source.replace(/[ \t\r\n]+$/, "");
  const length = written === "" ? header.replace(/[ \t\r\n]+$/, "").length : header.length + written.length;
  return leaf(header.startsWith(">") ? "folded" : "literal", token.offset, token.offset + length);
}
