/** Reads the fields of a map, collecting every fault with its place instead of stopping at the first. */
import { type Diagnostic, nearName } from "@custodiet/core";

import { type CliCode, cliFault, type FaultDetails } from "../faults.ts";
import type { SyntaxMap, SyntaxNode } from "./syntax.ts";

/** Faults found so far. */
export class FaultList {
  readonly faults: Diagnostic[] = [];

  add(code: CliCode, details: FaultDetails): void {
    this.faults.push(cliFault(code, details));
  }
}

/** The values of a map by key; reports unknown keys and missing required ones. */
export function readFields(
  node: SyntaxNode,
  path: string,
  keys: { readonly required: readonly string[]; readonly optional: readonly string[] },
  faults: FaultList,
): ReadonlyMap<string, SyntaxNode> | null {
  if (node.kind !== "map") {
    const known = [...keys.required, ...keys.optional].join(", ");
    faults.add("CUS-C105", { ...placeOf(node, path), expected: `keys and values: ${known}`, remedy: "Write a map." });
    return null;
  }
  reportUnknown(node, path, [...keys.required, ...keys.optional], faults);
  const values = new Map(node.entries.map(({ key, value }) => [key, value]));
  for (const key of keys.required.filter((required) => !values.has(required))) {
    const whole = path === "" ? "the file" : `\`${path}\``;
    faults.add("CUS-C102", {
      span: node.span,
      path: join(path, key),
      expected: `\`${key}\` in ${whole}`,
      remedy: `Add \`${key}\`.`,
    });
  }
  return values;
}

function reportUnknown(node: SyntaxMap, path: string, known: readonly string[], faults: FaultList): void {
  for (const { key, keySpan } of node.entries.filter((entry) => !known.includes(entry.key))) {
    const near = nearName(key, known);
    faults.add("CUS-C101", {
      span: keySpan,
      path: join(path, key),
      found: `\`${shorten(key)}\``,
      expected: known.join(", "),
      remedy: near === null ? "Remove it." : `Did you mean \`${near}\`?`,
    });
  }
}

export interface NumberRange {
  readonly atLeast: number;
  readonly atMost: number;
  /** In words: "a probability, 0 to 1". */
  readonly expected: string;
}

export const probabilityRange: NumberRange = { atLeast: 0, atMost: 1, expected: "a probability, 0 to 1" };

/** Finite seconds; no path lasts longer than 10^9 s, some thirty years. */
export const secondsRange: NumberRange = { atLeast: 0, atMost: 1e9, expected: "seconds, 0 to 1000000000" };

/** Seconds, or `.inf` for a force that never comes. */
export const responseSecondsRange: NumberRange = {
  atLeast: 0,
  atMost: Number.POSITIVE_INFINITY,
  expected: "seconds, 0 or more, or .inf",
};

/** A number in its range; `null` and a fault otherwise. */
export function readNumber(node: SyntaxNode, path: string, range: NumberRange, faults: FaultList): number | null {
  if (node.kind !== "scalar" || typeof node.value !== "number" || Number.isNaN(node.value)) {
    faults.add("CUS-C103", { ...placeOf(node, path), expected: range.expected, remedy: "Write a plain number." });
    return null;
  }
  if (node.value < range.atLeast || node.value > range.atMost) {
    faults.add("CUS-C104", { ...placeOf(node, path), expected: range.expected, remedy: "Correct the figure." });
    return null;
  }
  return node.value;
}

/** Place and wording of what stands there. */
export function placeOf(node: SyntaxNode, path: string): Pick<FaultDetails, "span" | "path" | "found"> & object {
  return { span: node.span, path, found: wordNode(node) };
}

function wordNode(node: SyntaxNode): string {
  if (node.kind !== "scalar") return `a ${node.kind}`;
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? `the text \`${shorten(node.text)}\`` : `\`${shorten(node.text)}\``;
}

const shorten = (text: string): string => {
  const visible = text.replace(/\p{Cc}/gu, "?");
  return visible.length > 40 ? `${visible.slice(0, 40)}...` : visible;
};

export const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);
