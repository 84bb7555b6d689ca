import type { WorkCollection, WorkEntry, WorkNode, WorkScalar } from "../work-tree.ts";
import { type FileStyle, lineWidth, mapStep } from "./file-style.ts";
import { inlineOnly, type Rendered, renderScalar, renderText } from "./render-scalar.ts";

/** Where a value is to stand in block style. */
export interface BlockPlace {
  /** Columns before the key or the dash. */
  readonly indent: number;
  /** Columns before the value on its line. */
  readonly column: number;
  /** `block`: the collection itself may not stand on one line, because those beside it do not. */
  readonly prefer: "flow" | "block";
  readonly holder: "list" | "map";
}

/** A value in block style, or on one line where it fits. */
export function renderValue(node: WorkNode, place: BlockPlace, style: FileStyle): Rendered {
  const { indent, column } = place;
  if (node.kind === "scalar") {
    if (style.isJson) return inlineOnly(renderFlow(node, style));
    const written = asWritten(node, false, style);
    if (written !== null) return inlineOnly(written);
    return renderScalar(node.value, { isFlow: false, column, indent: indent + mapStep, style: "plain" });
  }
  if (node.entries.length === 0 || place.prefer === "flow" || style.isJson) {
    const flow = renderFlow(node, style);
    if (style.isJson || node.entries.length === 0 || column + flow.length <= lineWidth) return inlineOnly(flow);
  }
  const inner = indent + (node.kind === "list" && place.holder === "map" ? style.dashStep : mapStep);
  return { inline: "", lines: node.entries.flatMap((entry) => renderEntry(entry, node.kind, inner, "flow", style)) };
}

/** A key with its value, or an item, as whole lines. */
export function renderEntry(
  entry: WorkEntry,
  holder: "list" | "map",
  indent: number,
  prefer: "flow" | "block",
  style: FileStyle,
): string[] {
  const pad = " ".repeat(indent);
  if (holder === "map") {
    const key = renderText(entry.key, { isFlow: false, style: style.isJson ? "double" : "plain" });
    const { inline, lines } = renderValue(
      entry.value,
      { indent, column: indent + key.length + 2, prefer, holder },
      style,
    );
    return [`${pad}${key}:${inline === "" ? "" : ` ${inline}`}`, ...lines];
  }
  const { inline, lines } = renderValue(entry.value, { indent, column: indent + 2, prefer, holder }, style);
  if (inline !== "") return [`${pad}- ${inline}`, ...lines];
  return lines.map((line, index) => (index === 0 ? `${pad}- ${line.trimStart()}` : line));
}

/** A value on one line, in braces and brackets. */
export function renderFlow(node: WorkNode, style: FileStyle): string {
  if (node.kind === "scalar") {
    const written = asWritten(node, true, style);
    if (written !== null) return written;
    const scalarStyle = style.isJson ? "double" : "plain";
    return renderScalar(node.value, { isFlow: true, column: 0, indent: 0, style: scalarStyle }).inline;
  }
  return renderFlowCollection(node, style);
}

/** A scalar that only changes its surroundings stays as it was written, where it may stand there. */
function asWritten({ origin }: WorkScalar, isFlow: boolean, { text }: FileStyle): string | null {
  if (!origin || origin.style === "literal" || origin.style === "folded") return null;
  const written = text.slice(origin.start, origin.end);
  if (written === "" || written.includes("\n")) return null;
  return origin.style === "plain" && isFlow && /[,[\]{}:]/.test(written) ? null : written;
}

function renderFlowCollection(node: WorkCollection, style: FileStyle): string {
  const entries = node.entries.map((entry) => renderFlowEntry(entry, node.kind, style)).join(", ");
  const [open, close, pad] = node.kind === "list" ? ["[", "]", style.listPad] : ["{", "}", style.mapPad];
  return entries === "" ? `${open}${close}` : `${open}${pad}${entries}${pad}${close}`;
}

export function renderFlowEntry(entry: WorkEntry, holder: "list" | "map", style: FileStyle): string {
  const value = renderFlow(entry.value, style);
  if (holder === "list") return value;
  return `${renderText(entry.key, { isFlow: true, style: style.isJson ? "double" : "plain" })}: ${value}`;
}
