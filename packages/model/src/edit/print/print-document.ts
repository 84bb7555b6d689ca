import { err, type Json, ok, type Result, type SourceFile } from "@custodiet/core";
import { syntaxLimits } from "../../syntax/limits.ts";
import type { ParseFile } from "../../syntax/parse-file.ts";
import { jsonEqual } from "../json-values.ts";
import { type OpenDocument, type OpenFile, treeOf } from "../open-document.ts";
import { toJson, type WorkCollection } from "../work-tree.ts";
import { applyChanges, inOrder } from "./changes.ts";
import { styleOfFile } from "./file-style.ts";
import { printRoot } from "./print-block.ts";

/** The files with what the open document now says written into them; the name of a file in which that fails. */
export function printDocument(
  document: OpenDocument,
  files: readonly SourceFile[],
  parse: ParseFile,
): Result<readonly SourceFile[], string> {
  const printed = new Map<string, string>();
  for (const file of document.files) {
    const text = file.root ? printFile(file, file.root, parse) : file.text;
    if (text === null) return err(file.name);
    printed.set(file.name, text);
  }
  return ok(files.map((file) => (printed.has(file.name) ? { ...file, text: printed.get(file.name) ?? "" } : file)));
}

/** The new text, read again to make sure that it says what the tree says; `null` where it does not. */
function printFile(file: OpenFile, root: WorkCollection, parse: ParseFile): string | null {
  const changes = inOrder(printRoot(root, styleOfFile(file.text)));
  if (changes === null) return null;
  if (changes.length === 0) return file.text;
  const text = applyChanges(file.text, changes);
  return jsonEqual(readBack({ name: file.name, text }, parse), toJson(root)) ? text : null;
}

function readBack(file: SourceFile, parse: ParseFile): Json | undefined {
  const { root, layout } = parse(file, { tokensLeft: syntaxLimits.tokens });
  const tree = treeOf(root, layout());
  return tree ? toJson(tree) : undefined;
}
