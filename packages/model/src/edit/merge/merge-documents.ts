import type { SourceFile } from "@custodiet/core";
import type { EditPlace } from "../../place/edit-place.ts";
import { placeText } from "../../place/place-text.ts";
import { sectionNames } from "../../place/sections.ts";
import type { ParseFile } from "../../syntax/parse-file.ts";
import { createParseMemory } from "../../syntax/parse-memory.ts";
import { guideOf } from "../guide.ts";
import { type OpenDocument, openDocument } from "../open-document.ts";
import { type MergeConflict, mergeValues } from "./merge-values.ts";
import { type SectionValues, sectionValue, writeSections } from "./section-values.ts";

/** How a conflict was decided, for a place and all below it. */
export interface MergeResolution {
  readonly place: EditPlace;
  readonly choose: "mine" | "theirs";
}

type Version = "base" | "mine" | "theirs";

export interface MergedDocument {
  /** Mine, with what only theirs has changed; where nobody has decided a conflict, it says what mine said. */
  readonly files: readonly SourceFile[];
  /** What both changed and nobody has decided. */
  readonly conflicts: readonly MergeConflict[];
  /** Versions that cannot be read: nothing was joined, and `files` are mine. */
  readonly unreadable: readonly Version[];
}

/**
 * Joins two documents that both began from a third, element by element and field by field. The text of what only mine
 * has changed stays as it is; a file that only theirs has changed is theirs.
 *
 * @param resolutions decisions about conflicts; of two about one place the last counts
 * @param parse reads one file; a loader that remembers passes its own
 */
export function mergeDocuments(
  base: readonly SourceFile[],
  mine: readonly SourceFile[],
  theirs: readonly SourceFile[],
  resolutions: readonly MergeResolution[] = [],
  parse: ParseFile = createParseMemory(),
): MergedDocument {
  if (isSameText(base, theirs) || isSameText(mine, theirs)) return { files: mine, conflicts: [], unreadable: [] };
  if (isSameText(base, mine)) return { files: theirs, conflicts: [], unreadable: [] };
  const versions: Versions = {
    base: openDocument(base, parse),
    mine: openDocument(mine, parse),
    theirs: openDocument(theirs, parse),
  };
  const unreadable = (["base", "mine", "theirs"] as const).filter((name) => !versions[name].isWhole);
  if (unreadable.length > 0) return { files: mine, conflicts: [], unreadable };
  const { sections, conflicts } = mergeSections(versions, resolutions);
  for (const start of [joinFiles(base, mine, theirs), mine, theirs]) {
    const files = writeSections(start, sections, parse);
    if (files) return { files, conflicts, unreadable: [] };
  }
  return { files: mine, conflicts, unreadable: ["mine"] };
}

function isSameText(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  if (a[0]?.name !== b[0]?.name || a.length !== b.length) return false;
  return a.every(({ name, text }) => textOf(b, name) === text);
}

const textOf = (files: readonly SourceFile[], wanted: string): string | undefined =>
  files.find(({ name }) => name === wanted)?.text;

type Versions = Readonly<Record<Version, OpenDocument>>;

function mergeSections(
  versions: Versions,
  resolutions: readonly MergeResolution[],
): { readonly sections: SectionValues; readonly conflicts: readonly MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const decide = (conflict: MergeConflict): "mine" | "theirs" => {
    const resolution = resolutions.findLast(({ place }) => isWithin(placeText(conflict.place), placeText(place)));
    if (!resolution) conflicts.push(conflict);
    return resolution?.choose ?? "mine";
  };
  const sections = sectionNames.map((section) => {
    const values = {
      base: sectionValue(versions.base, section),
      mine: sectionValue(versions.mine, section),
      theirs: sectionValue(versions.theirs, section),
    };
    return [section, mergeValues(values, { section, id: null, path: [] }, guideOf(section), decide)] as const;
  });
  return { sections: new Map(sections), conflicts };
}

const isWithin = (place: string, above: string): boolean => place === above || place.startsWith(`${above}.`);

/** Files that only theirs has changed, or added, are taken from there. */
function joinFiles(
  base: readonly SourceFile[],
  mine: readonly SourceFile[],
  theirs: readonly SourceFile[],
): readonly SourceFile[] {
  const joined = mine.map(({ name, text }) => {
    const isMine = text !== textOf(base, name);
    return { name, text: isMine ? text : (textOf(theirs, name) ?? text) };
  });
  const known = new Set([...base, ...mine].map(({ name }) => name));
  return [...joined, ...theirs.filter(({ name }) => !known.has(name))];
}
