import type { Json } from "@custodiet/core";

/** Numbers below a limit, drawn one after another. */
export type Draw = (below: number) => number;

/**
 * Writes a value as YAML in ways that people rarely do and YAML allows: braces over lines, dashes within dashes, explicit
 * keys, blocks of text, uneven indentation, comments and blank lines everywhere. An oracle for edits: it shares no code
 * with what prints them.
 */
export function writeStrangely(value: { readonly [key: string]: Json }, draw: Draw): string {
  const eol = draw(4) === 0 ? "\r\n" : "\n";
  const text = [...(draw(4) === 0 ? ["# first"] : []), ...mapLines(value, 0, draw)].join("\n");
  return `${draw(8) === 0 ? "\uFEFF" : ""}${text}${draw(4) === 0 ? "" : "\n"}`.replaceAll("\n", eol);
}

const blank = (draw: Draw, indent: number): string[] =>
  [[], [], [], [""], [`${" ".repeat(indent)}# comment`], ["", "# at the margin"]][draw(6)] ?? [];

const beside = (draw: Draw): string => ["", "", "", " # beside", "   "][draw(5)] ?? "";

function mapLines(map: { readonly [key: string]: Json }, indent: number, draw: Draw): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const pad = " ".repeat(indent);
    const name = scalar(key, draw, false);
    const before = blank(draw, indent);
    if (draw(12) === 0) return [...before, `${pad}? ${name}`, ...entry(`${pad}:`, value, indent, draw)];
    return [...before, ...entry(`${pad}${name}:`, value, indent, draw)];
  });
}

function listLines(list: readonly Json[], indent: number, draw: Draw): string[] {
  return list.flatMap((value) => [...blank(draw, indent), ...entry(`${" ".repeat(indent)}-`, value, indent, draw)]);
}

/** What stands behind a key or a dash, on its line or below it. */
function entry(head: string, value: Json, indent: number, draw: Draw): string[] {
  const gap = " ".repeat(1 + draw(3));
  if (typeof value !== "object" || value === null) {
    if (value === null && draw(2) === 0) return [`${head}${beside(draw)}`];
    if (typeof value === "string" && draw(3) === 0) {
      const block = blockText(value, indent + 1 + draw(3), draw);
      if (block) return [`${head}${gap}${block[0]}`, ...block.slice(1)];
    }
    return [`${head}${gap}${scalar(value, draw, false)}${beside(draw)}`];
  }
  const isEmpty = Object.keys(value).length === 0;
  if (isEmpty || draw(3) === 0) return flowLines(value, `${head}${gap}`, indent, draw);
  const step = 1 + draw(3);
  const isDash = head.endsWith("-");
  const lines = (at: number) =>
    Array.isArray(value) ? listLines(value, at, draw) : mapLines(value as { readonly [key: string]: Json }, at, draw);
  if (isDash && draw(2) === 0) {
    const column = head.length + gap.length;
    const inner = lines(column);
    // What stands beside the dash begins with its first line: comments before it would end up there too.
    const from = inner.findIndex((line) => line.trim() !== "" && !line.trim().startsWith("#"));
    return [`${head}${gap}${inner[from]?.trimStart()}`, ...inner.slice(from + 1)];
  }
  const at = Array.isArray(value) && !isDash && draw(3) === 0 ? indent : indent + step;
  return [`${head}${beside(draw)}`, ...lines(at)];
}

function flowLines(value: Json, head: string, indent: number, draw: Draw): string[] {
  if (draw(3) > 0) return [`${head}${flow(value, draw)}${beside(draw)}`];
  const items = Array.isArray(value)
    ? value.map((item) => flow(item as Json, draw))
    : Object.entries(value as object).map(([key, item]) => `${scalar(key, draw, true)}: ${flow(item as Json, draw)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const pad = " ".repeat(indent + 2);
  const end = draw(2) === 0 && items.length > 0 ? "," : "";
  const inner = items.map((item, index) => `${pad}${item}${index === items.length - 1 ? end : ","}${beside(draw)}`);
  return [`${head}${open}`, ...inner, `${pad}${close}${beside(draw)}`];
}

function flow(value: Json, draw: Draw): string {
  if (typeof value !== "object" || value === null) return scalar(value, draw, true);
  const pad = draw(2) === 0 ? " " : "";
  if (Array.isArray(value))
    return `[${pad}${value.map((item) => flow(item as Json, draw)).join(draw(2) === 0 ? "," : ", ")}${pad}]`;
  const entries = Object.entries(value).map(([key, item]) => `${scalar(key, draw, true)}: ${flow(item as Json, draw)}`);
  return `{${pad}${entries.join(", ")}${pad}}`;
}

const plain = /^[A-Za-z][A-Za-z ]*[A-Za-z]$/;
const taken = /^(?:true|false|null|yes|no|on|off)$/i;

function scalar(value: Json, draw: Draw, isFlow: boolean): string {
  if (typeof value !== "string") return String(value);
  const style = draw(3);
  if (style === 0 && plain.test(value) && !taken.test(value)) return value;
  if (style === 1 && /^[\x20-\x7E]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const quoted = JSON.stringify(value);
  return isFlow || draw(4) > 0 ? quoted : quoted.replaceAll("é", "\\u00e9");
}

/** A block of text with its header; `null` where one would need more care than this takes. */
function blockText(value: string, indent: number, draw: Draw): string[] | null {
  const body = value.replace(/\n+$/, "");
  const tail = value.length - body.length;
  // With two line ends or more, blank lines behind the block would belong to it.
  if (body === "" || tail > 1 || !/^[\x20-\x7E\n]*$/.test(body) || /^[ \n]| $| \n|\n /.test(body)) return null;
  const lines = body.split("\n").map((line) => (line === "" ? "" : `${" ".repeat(indent)}${line}`));
  const chomp = tail === 0 ? "-" : "";
  const header = `${lines.length === 1 && draw(2) === 0 ? ">" : "|"}${chomp}`;
  return [header, ...lines];
}
