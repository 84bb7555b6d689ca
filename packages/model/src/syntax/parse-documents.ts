import type { Diagnostic, SourceFile, SourceSpan } from "@custodiet/core";
import { syntaxWording } from "../wording/syntax-wording.ts";
import { toDiagnostic, type Wording } from "../wording/wording.ts";
import { resolveInclude } from "./include-path.ts";
import { syntaxLimits } from "./limits.ts";
import { mergeFiles } from "./merge-files.ts";
import { type ParsedFile, type ParseFile, parseFile } from "./parse-file.ts";
import type { SyntaxMap, SyntaxTree } from "./syntax-tree.ts";

export interface ParsedDocuments {
  /** `null` where a file could not be understood at all. */
  readonly tree: SyntaxTree | null;
  readonly faults: readonly Diagnostic[];
  /** Every file that was read, in that order, those that could not be understood included. */
  readonly files: readonly ReadFile[];
}

export interface ReadFile extends Pick<ParsedFile, "root" | "layout"> {
  readonly file: SourceFile;
}

/** A file that `include:` asks for. */
export interface IncludeRequest {
  readonly path: string;
  readonly span: SourceSpan;
}

/**
 * Reads the first file and whatever it includes, directly or not, out of the files given, and merges them.
 * Files that nothing includes are left aside. All faults of all files are collected.
 *
 * @param files the first is the document; names are paths with forward slashes, includes are relative to them
 * @param parse reads one file; a loader that remembers passes its own
 */
export function parseDocuments(files: readonly SourceFile[], parse: ParseFile = parseFile): ParsedDocuments {
  const [first] = files;
  if (!first) return { tree: null, faults: [toDiagnostic(syntaxWording.notAMap(), nowhere)], files: [] };
  return new DocumentReading(files, first, parse).run();
}

const nowhere = { span: null, path: null };

class DocumentReading {
  private readonly byName: ReadonlyMap<string, SourceFile>;
  private readonly faults: Diagnostic[] = [];
  private readonly roots: SyntaxMap[] = [];
  private readonly read: ReadFile[] = [];
  private readonly budget = { tokensLeft: syntaxLimits.tokens as number };
  private readonly first: SourceFile;
  private readonly parse: ParseFile;
  private characters = 0;
  private isBroken = false;

  constructor(files: readonly SourceFile[], first: SourceFile, parse: ParseFile) {
    this.first = first;
    this.parse = parse;
    this.byName = new Map(files.map((file) => [file.name, file]));
  }

  run(): ParsedDocuments {
    const waiting: { file: SourceFile; from: SourceSpan | null }[] = [{ file: this.first, from: null }];
    const known = new Set([this.first.name]);
    for (const { file, from } of waiting) {
      for (const request of this.readFile(file, from)) {
        const found = this.locate(file, request, known);
        if (!found) continue;
        known.add(found.name);
        waiting.push({ file: found, from: request.span });
      }
    }
    const merged = mergeFiles(this.roots);
    const faults = [...this.faults, ...merged.faults];
    const tree = this.isBroken ? null : { root: merged.root, files: this.read.map(({ file }) => file) };
    return { tree, faults, files: this.read };
  }

  private readFile(file: SourceFile, from: SourceSpan | null): readonly IncludeRequest[] {
    this.characters += file.text.length;
    if (this.characters > syntaxLimits.totalCharacters) {
      this.fail(syntaxWording.tooLarge(this.characters), from);
      return [];
    }
    const { root, faults, layout } = this.parse(file, this.budget);
    this.read.push({ file, root, layout });
    this.faults.push(...faults);
    if (root) this.roots.push(root);
    else this.isBroken = true;
    return root ? includesOf(root) : [];
  }

  private locate(from: SourceFile, request: IncludeRequest, known: ReadonlySet<string>): SourceFile | null {
    const name = resolveInclude(this.first.name, from.name, request.path);
    if (name === null) return this.fail(syntaxWording.pathOutside(request.path), request.span);
    if (known.has(name)) return this.fail(syntaxWording.includedTwice(request.path), request.span);
    if (known.size >= syntaxLimits.files) return this.fail(syntaxWording.tooManyFiles(), request.span);
    return this.byName.get(name) ?? this.fail(syntaxWording.missingFile(request.path), request.span);
  }

  private fail(wording: Wording, span: SourceSpan | null): null {
    this.isBroken = true;
    this.faults.push(toDiagnostic(wording, { span, path: null }));
    return null;
  }
}

/** The texts under `include`; what else stands there is reported by the check of its form. */
export function includesOf(root: SyntaxMap): IncludeRequest[] {
  const value = root.entries.find(({ key }) => key === "include")?.value;
  if (value?.kind !== "list") return [];
  return value.items.flatMap((item) => (item.kind === "scalar" ? [{ path: item.text, span: item.span }] : []));
}
