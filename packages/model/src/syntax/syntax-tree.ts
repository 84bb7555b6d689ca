import type { SourceFile, SourceSpan } from "@custodiet/core";

/** What YAML says, before anybody asks what it means: values, lists and maps, each with its place. */
export type SyntaxNode = SyntaxScalar | SyntaxList | SyntaxMap;

interface SyntaxScalar {
  readonly kind: "scalar";
  readonly span: SourceSpan;
  readonly value: string | number | boolean | null;
  /** As written, for messages. */
  readonly text: string;
}

interface SyntaxList {
  readonly kind: "list";
  readonly span: SourceSpan;
  readonly items: readonly SyntaxNode[];
}

export interface SyntaxMap {
  readonly kind: "map";
  readonly span: SourceSpan;
  /** In document order; keys are unique. */
  readonly entries: readonly SyntaxEntry[];
}

export interface SyntaxEntry {
  readonly key: string;
  readonly keySpan: SourceSpan;
  readonly value: SyntaxNode;
}

/** One document, its included files merged into it. */
export interface SyntaxTree {
  readonly root: SyntaxMap;
  readonly files: readonly SourceFile[];
}
