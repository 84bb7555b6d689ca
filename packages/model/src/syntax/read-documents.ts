import { type Diagnostic, type DocumentReader, err, ok, type Result, type SourceFile } from "@custodiet/core";
import { syntaxWording } from "../wording/syntax-wording.ts";
import { toDiagnostic } from "../wording/wording.ts";
import { resolveInclude } from "./include-path.ts";
import { syntaxLimits } from "./limits.ts";
import { includesOf } from "./parse-documents.ts";
import { parseFile } from "./parse-file.ts";

/**
 * Fetches a document and the files it includes. What cannot be read or may not be is left out here and reported with
 * its place by `parseDocuments`, so that all faults come at once; only a missing first file is an error of its own.
 *
 * @param path of the first file, as the person wrote it; included files are asked for by their path beside it
 */
export function readDocuments(
  reader: DocumentReader,
  path: string,
): Result<readonly SourceFile[], readonly Diagnostic[]> {
  const first = reader.read(path);
  if (!first) return err([toDiagnostic(syntaxWording.missingFile(path), { span: null, path: null })]);
  const files: SourceFile[] = [{ name: path, text: first.text }];
  const asked = new Set([path]);
  const budget = { tokensLeft: syntaxLimits.tokens as number };
  let characters = first.text.length;
  for (const file of files) {
    if (characters > syntaxLimits.totalCharacters) break;
    for (const name of includedNames(path, file, budget)) {
      if (asked.has(name) || asked.size >= syntaxLimits.files) continue;
      asked.add(name);
      const text = reader.read(name)?.text;
      if (text === undefined) continue;
      characters += text.length;
      files.push({ name, text });
    }
  }
  return ok(files);
}

function includedNames(first: string, file: SourceFile, budget: { tokensLeft: number }): string[] {
  // Most files include nothing: they are parsed once, later, and not twice.
  if (!file.text.includes("include")) return [];
  const { root } = parseFile(file, budget);
  if (!root) return [];
  return includesOf(root).flatMap(({ path }) => resolveInclude(first, file.name, path) ?? []);
}
