import type { SourceFile } from "@custodiet/core";
import { isListSection, type SectionName } from "../place/sections.ts";
import type { Layout } from "../syntax/layout.ts";
import { parseDocuments } from "../syntax/parse-documents.ts";
import { type ParseFile, parseFile } from "../syntax/parse-file.ts";
import type { SyntaxMap } from "../syntax/syntax-tree.ts";
import { findEntry, type WorkCollection, type WorkEntry, workTree } from "./work-tree.ts";

/** A file of the document with what it says; `root` is `null` where it cannot be read. */
export interface OpenFile {
  readonly name: string;
  readonly text: string;
  readonly root: WorkCollection | null;
}

/** A document while it is being edited. */
export interface OpenDocument {
  /** In the order in which they are read; files that nothing includes are not among them. */
  readonly files: readonly OpenFile[];
  /** A file cannot be read, or an included one is missing: what stands there is unknown. */
  readonly isWhole: boolean;
}

export function openDocument(files: readonly SourceFile[], parse: ParseFile = parseFile): OpenDocument {
  const parsed = parseDocuments(files, parse);
  return {
    files: parsed.files.map(({ file, root, layout }) => ({ ...file, root: treeOf(root, layout()) })),
    isWhole: parsed.tree !== null,
  };
}

/** What a file says, ready to be edited. */
export function treeOf(root: SyntaxMap | null, layout: Layout | null): WorkCollection | null {
  const tree = root && layout ? workTree(root, layout) : null;
  return tree?.kind === "map" ? tree : null;
}

/** A section as it stands in one file. */
export interface SectionPart {
  readonly file: OpenFile;
  /** What holds the section's entry: the file's root, or `response` for its forces. */
  readonly holder: WorkCollection;
  readonly entry: WorkEntry;
}

/** Every part of a section; only lists are spread over files, of anything else the first counts. */
export function partsOf(document: OpenDocument, section: SectionName): SectionPart[] {
  const parts = document.files.flatMap((file) => partOf(file, section) ?? []);
  const [first] = parts;
  if (!first) return [];
  if (!isListSection(section) || section === "forces" || first.entry.value.kind !== "list") return [first];
  return parts.filter(({ entry }) => entry.value.kind === "list");
}

function partOf(file: OpenFile, section: SectionName): SectionPart | null {
  const holder = section === "forces" ? findEntry(file.root ?? undefined, "response")?.value : file.root;
  if (holder?.kind !== "map") return null;
  const entry = findEntry(holder, section);
  return entry ? { file, holder, entry } : null;
}
