import type { Diagnostic, SourceFile, SourceSpan } from "@custodiet/core";
import {
  Composer,
  type CST,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Range,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
} from "yaml";
import { syntaxWording } from "../wording/syntax-wording.ts";
import { toDiagnostic, type Wording } from "../wording/wording.ts";
import { findEscapedControl, findForbiddenCharacter } from "./character-scan.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { syntaxLimits } from "./limits.ts";
import { indexLines, type LineIndex } from "./line-index.ts";
import { cleanPastedText } from "./pasted/clean-pasted-text.ts";
import { pastedFaults } from "./pasted/pasted-faults.ts";
import type { SyntaxEntry, SyntaxMap, SyntaxNode } from "./syntax-tree.ts";
import { scanTokens, type TokenBudget } from "./token-scan.ts";

export interface ParsedFile {
  /** `null` where the text is not YAML at all; a key given twice still leaves a tree. */
  readonly root: SyntaxMap | null;
  readonly faults: readonly Diagnostic[];
  /** Where everything stands, comments and spaces between; asked for by edits only. `null` where there is no root. */
  readonly layout: () => Layout | null;
}

/** Reads one file; what it takes of the budget is gone for the files after it. */
export type ParseFile = (file: SourceFile, budget: TokenBudget) => ParsedFile;

/**
 * Reads one file into a tree: characters, then tokens, then nodes, each refusing before the next can be hurt. Where a text
 * cannot be read but could be without what a word processor has put into it, that is what is reported.
 */
export function parseFile(file: SourceFile, budget: TokenBudget): ParsedFile {
  const tokensLeft = budget.tokensLeft;
  const parsed = readFile(file, budget);
  if (parsed.root || file.text.length > syntaxLimits.totalCharacters || isNoText(parsed, file)) return parsed;
  const { text, changes } = cleanPastedText(file.text);
  if (changes.length === 0) return parsed;
  const cleaned = readFile({ name: file.name, text }, { tokensLeft });
  const pasted = pastedFaults(changes, indexLines(file));
  // A straight mark that closes what another has opened is mended, and is nothing that pasting did.
  return unread(
    cleaned.root && pasted.length > 0
      ? pasted
      : [...parsed.faults, ...pasted.filter((fault) => !isAmong(fault, parsed.faults))],
  );
}

/** Bytes that are no text are nothing that pasting did; the line end of a word processor is. */
const isNoText = ({ faults }: ParsedFile, { text }: SourceFile): boolean =>
  faults.some(({ code }) => code === "CUS-M906") && !text.includes("\v");

const isAmong = (fault: Diagnostic, faults: readonly Diagnostic[]): boolean =>
  faults.some(({ code, span }) => code === fault.code && span?.start === fault.span?.start);

function readFile(file: SourceFile, budget: TokenBudget): ParsedFile {
  const lines = indexLines(file);
  const forbidden = findForbiddenCharacter(file, lines);
  if (forbidden) return unread([forbidden]);
  const scan = scanTokens(file.text, lines, budget);
  if (!scan.ok) return unread([toDiagnostic(scan.wording, { span: scan.span, path: null })]);
  const { contents, errors } = compose(scan.tokens, file.text.length);
  if (errors.length > 0) return unread(errors.map((error) => yamlFault(error, lines)));
  if (!isMap(contents)) {
    const span = contents?.range ? spanOf(contents.range, lines) : lines.span(0, 0);
    return unread([toDiagnostic(syntaxWording.notAMap(), { span, path: null })]);
  }
  const faults: Diagnostic[] = [];
  return {
    root: convertMap(contents, { lines, text: file.text, faults }),
    faults,
    layout: once(() => rootLayout(scan.tokens)),
  };
}

const unread = (faults: readonly Diagnostic[]): ParsedFile => ({ root: null, faults, layout: () => null });

/** The root is a map, so the tokens hold a document with a value. */
function rootLayout(tokens: readonly CST.Token[]): Layout | null {
  const document = tokens.find((token) => token.type === "document");
  return document?.type === "document" && document.value ? layoutOf(document.value) : null;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface Composed {
  readonly contents: ParsedNode | null;
  readonly errors: readonly YAMLParseError[];
}

function compose(tokens: readonly CST.Token[], length: number): Composed {
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, stringKeys: true, logLevel: "silent" });
  const errors = new BoundedErrors();
  // The composer makes an Error with its stack for each fault; a hostile text has half a million of them.
  composer["errors"] = errors;
  try {
    for (const document of composer.compose(tokens, true, length)) {
      return { contents: document.contents, errors: document.errors };
    }
  } catch (thrown) {
    if (thrown !== errors.isFull) throw thrown;
  }
  return { contents: null, errors: [...errors] };
}

/** A list that refuses to grow beyond what a person would read. */
class BoundedErrors extends Array<YAMLParseError> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  readonly isFull: symbol = Symbol("enough errors");

  override push(...errors: YAMLParseError[]): number {
    if (this.length >= shownYamlErrors) throw this.isFull;
    return super.push(...errors);
  }
}

const shownYamlErrors = 20;

function yamlFault(error: YAMLParseError, lines: LineIndex): Diagnostic {
  const wording = error.code === "TAB_AS_INDENT" ? syntaxWording.tabIndent() : syntaxWording.badYaml(error.message);
  return toDiagnostic(wording, { span: lines.span(error.pos[0], error.pos[1]), path: null });
}

interface Conversion {
  readonly lines: LineIndex;
  readonly text: string;
  readonly faults: Diagnostic[];
}

const spanOf = (range: Range, lines: LineIndex): SourceSpan => lines.span(range[0], range[1]);

function convert(node: ParsedNode, to: Conversion): SyntaxNode {
  if (isMap(node)) return convertMap(node, to);
  if (isSeq(node)) return convertList(node, to);
  if (isScalar(node)) return convertScalar(node, to);
  throw new Error("An alias got past the token scan");
}

function convertScalar(node: Scalar.Parsed, to: Conversion): SyntaxNode {
  const { value } = node;
  const isPlain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;
  if (!isPlain) throw new Error("A scalar of the core schema is text, number, boolean or null");
  const text = typeof value === "string" ? value : to.text.slice(node.range[0], node.range[1]);
  const span = spanOf(node.range, to.lines);
  const wording = findEscapedControl(text);
  if (wording) addFault(to, wording, span);
  return { kind: "scalar", span, value, text };
}

function addFault(to: Conversion, wording: Wording, span: SourceSpan, related: Diagnostic["related"] = []): void {
  if (to.faults.length < syntaxLimits.faults) to.faults.push(toDiagnostic(wording, { span, path: null }, related));
}

function convertList(node: YAMLSeq.Parsed, to: Conversion): SyntaxNode {
  const items = node.items.map((item) => convert(item, to));
  return { kind: "list", span: spanOf(node.range, to.lines), items };
}

/** A key that is in JavaScript's way is refused; the second of two equal keys is reported and left out. */
function convertMap(node: YAMLMap.Parsed, to: Conversion): SyntaxMap {
  const entries = new Map<string, SyntaxEntry>();
  for (const pair of node.items) {
    if (!isScalar(pair.key)) throw new Error("A key that is no scalar got past the composer");
    const key = String(pair.key.value);
    const keySpan = spanOf(pair.key.range, to.lines);
    const first = entries.get(key);
    const wording = refusedKey(key, first !== undefined);
    if (wording) {
      const related = first ? [{ span: first.keySpan, note: "the first is here" }] : [];
      addFault(to, wording, keySpan, related);
      continue;
    }
    entries.set(key, { key, keySpan, value: pair.value ? convert(pair.value, to) : emptyAt(keySpan) });
  }
  return { kind: "map", span: spanOf(node.range, to.lines), entries: [...entries.values()] };
}

const emptyAt = (span: SourceSpan): SyntaxNode => ({ kind: "scalar", span, value: null, text: "" });

export const reservedKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

function refusedKey(key: string, isSecond: boolean): Wording | null {
  if (reservedKeys.has(key)) return syntaxWording.reservedKey(key);
  return isSecond ? syntaxWording.duplicateKey(key) : findEscapedControl(key);
}
