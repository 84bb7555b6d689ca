/** What may be written where the cursor stands: keys, words and names, by the document's schema and its elements. */
import type { CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { Sections } from "../document/shapes.ts";
import { candidatesOf } from "../form/candidates.ts";
import { referredKinds } from "../form/referred-kinds.ts";
import type { SchemaNode } from "../form/schema.ts";

export interface CompletionWords {
  readonly schema: SchemaNode;
  readonly sections: Sections;
}

export function completeBy(wordsNow: () => CompletionWords | null): CompletionSource {
  return (context) => {
    const words = wordsNow();
    return words && complete(context, words);
  };
}

function complete(context: CompletionContext, { schema, sections }: CompletionWords): CompletionResult | null {
  const word = context.matchBefore(/[\w.+-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  if (isInComment(context.state, context.pos)) return null;
  const { path, isValue } = placeAt(context.state, word.from);
  const node = nodeAt(schema, path);
  if (!node) return null;
  const options = isValue ? valueOptions(node, sections) : [...keyOptions(node), ...valueOptions(node, sections)];
  return options.length === 0 ? null : { from: word.from, options, validFor: /^[\w.+-]*$/ };
}

/** The keys that lead to a place, and whether a value is written there rather than a key. */
export function placeAt(
  state: EditorState,
  at: number,
): { readonly path: readonly string[]; readonly isValue: boolean } {
  const line = state.doc.lineAt(at);
  const before = line.text.slice(0, at - line.from);
  const inLine = flowPath(before);
  const indent = /^[\s-]*/.exec(before)?.[0].length ?? 0;
  const path = [...outerKeys(state, line.number, indent), ...inLine.path];
  return { path, isValue: inLine.isValue };
}

/** Keys of the lines above that stand further out, outermost first. */
function outerKeys(state: EditorState, lineNumber: number, indent: number): string[] {
  const keys: string[] = [];
  let limit = indent;
  for (let number = lineNumber - 1; number >= 1 && limit > 0; number--) {
    const { text } = state.doc.line(number);
    const match = /^([\s-]*)([\w.-]+):(?:\s|$)/.exec(text);
    if (!match || /^\s*#/.test(text)) continue;
    const own = match[1]?.length ?? 0;
    if (own >= limit) continue;
    keys.unshift(match[2] ?? "");
    // A key of a list's item stands behind its dash: what holds the list stands before the dash.
    limit = own > 0 && /-\s*$/.test(match[1] ?? "") ? (text.indexOf("-") ?? own) + 1 : own;
  }
  return keys;
}

/** Within the line: `performance: { stealth: { pDe` -> performance, stealth. */
function flowPath(before: string): { path: readonly string[]; isValue: boolean } {
  const path: string[] = [];
  const opened: number[] = [];
  let isValue = false;
  for (const [token, key] of before.matchAll(/([\w.-]+):(?=\s|$)|[{[\]},]|["'][^"']*["']/g)) {
    if (key !== undefined) {
      path.push(key);
      isValue = true;
    } else if (token === "{" || token === "[") {
      opened.push(path.length);
      isValue = token === "[";
    } else if (token === "}" || token === "]") {
      path.length = opened.pop() ?? 0;
      path.pop();
      isValue = false;
    } else if (token === ",") {
      path.length = opened.at(-1) ?? 0;
      isValue = /\[[^\]]*$/.test(before);
    }
  }
  return { path, isValue };
}

/** The schema of what stands at a path; list positions are no part of it. */
function nodeAt(schema: SchemaNode, path: readonly string[]): SchemaNode | null {
  let here: SchemaNode = schema;
  for (const key of path) {
    const found = parts(here)
      .map((node) => node.properties?.[key])
      .find((node) => node !== undefined);
    const named = parts(here)
      .map((node) => node.additionalProperties)
      .find((node) => typeof node === "object");
    const next = found ?? (typeof named === "object" ? named : undefined);
    if (!next) return null;
    here = next;
  }
  return here;
}

/** A node, what its items are, and every side of an either-or. */
function parts(node: SchemaNode): readonly SchemaNode[] {
  const sides = [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])];
  return [node, ...sides.flatMap(parts)];
}

const keyOptions = (node: SchemaNode) =>
  parts(node).flatMap((part) =>
    Object.entries(part.properties ?? {}).map(([label, { description = "" }]) => ({
      label,
      type: "property",
      apply: `${label}: `,
      detail: description,
    })),
  );

function valueOptions(node: SchemaNode, sections: Sections) {
  return parts(node).flatMap((part) => {
    const words = [...(part.enum ?? []), ...(part.const === undefined ? [] : [String(part.const)])];
    const flags = part.type === "boolean" ? ["true", "false"] : [];
    const names = candidatesOf(sections, referredKinds(part));
    return [
      ...[...words, ...flags].map((label) => ({ label, type: "keyword" })),
      ...names.map(({ id, name }) => ({ label: id, detail: name, type: "variable" })),
    ];
  });
}

/** Whether the cursor stands in a comment, where nothing is offered. */
const isInComment = (state: EditorState, at: number): boolean =>
  syntaxTree(state).resolveInner(at, -1).name === "Comment";
