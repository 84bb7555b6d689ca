/** What stands between double braces in a letterhead, where, and what of it is amiss. */
import { strFromU8 } from "fflate";
import { type DocumentFault, documentFault } from "../check/document-fault.ts";
import { readXml } from "../workbook/read-xml.ts";
import type { LetterheadParts } from "./open-letterhead.ts";

/** `content` and `marking` must be there; the others may. */
export const placeholders = ["content", "marking", "title", "author", "date"] as const;
export type Placeholder = (typeof placeholders)[number];

export const braces = { start: "{{", end: "}}" } as const;

export interface FoundPlaceholder {
  readonly name: string;
  readonly part: string;
  /** Nothing else stands in its paragraph. */
  readonly isAlone: boolean;
}

const textParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const written = /\{\{\s*([^{}]{0,60}?)\s*\}\}/g;

export const findPlaceholders = (parts: LetterheadParts): readonly FoundPlaceholder[] =>
  Object.entries(parts)
    .filter(([part]) => textParts.test(part))
    .flatMap(([part, bytes]) =>
      paragraphsOf(strFromU8(bytes)).flatMap((text) =>
        [...text.matchAll(written)].map(([whole, name = ""]) => ({ name, part, isAlone: text.trim() === whole })),
      ),
    );

/** Texts of paragraphs; one that stands in a text box of another is apart from it. */
function paragraphsOf(xml: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  let isText = false;
  readXml(xml, {
    open: (name) => {
      if (name === "p") open.push("");
      isText = name === "t";
    },
    text: (text) => {
      if (isText && open.length > 0) open[open.length - 1] += text;
    },
    close: (name) => {
      isText = false;
      if (name === "p") found.push(open.pop() ?? "");
    },
  });
  return found;
}

/** Every fault of a letterhead that has been opened: its placeholders, its sections, its width. */
export function letterheadFaults(parts: LetterheadParts): readonly DocumentFault[] {
  const found = findPlaceholders(parts);
  const unknown = found.filter(({ name }) => !(placeholders as readonly string[]).includes(name));
  const contents = found.filter(({ name }) => name === "content");
  const [first] = contents;
  const isPlaced = contents.length === 1 && first?.isAlone === true && first.part === "word/document.xml";
  const shape = shapeOf(parts);
  const marked = new Set(found.filter(({ name }) => name === "marking").map(({ part }) => part));
  const unmarked = shape.pages.filter(({ margins }) => !margins.some((part) => marked.has(part)));
  return [
    ...unknown.map(({ name, part }) => documentFault("placeholderUnknown", part, `{{${name}}}`)),
    ...(contents.length === 0 ? [documentFault("placeholderMissing", "word/document.xml", "no {{content}}")] : []),
    ...(contents.length > 0 && !isPlaced
      ? [documentFault("placeholderMisplaced", first?.part ?? "", `{{content}} ${contents.length} times, or not alone`)]
      : []),
    ...unmarked.map(({ kind }) =>
      documentFault("placeholderMissing", `header, footer (${kind})`, "no {{marking}} on these pages"),
    ),
    ...(shape.sections === 1
      ? []
      : [documentFault("letterheadSections", "word/document.xml", `${shape.sections} sections`)]),
    ...(shape.columnCm >= narrowestCm
      ? []
      : [documentFault("letterheadSections", "word/document.xml", `${shape.columnCm.toFixed(1)} cm of text`)]),
  ];
}

const narrowestCm = 12;
const twipsPerCm = 1440 / 2.54;

export interface LetterheadShape {
  readonly sections: number;
  readonly columnCm: number;
  /** Each kind of page there is, with the headers and footers that it shows. */
  readonly pages: readonly { readonly kind: "default" | "first" | "even"; readonly margins: readonly string[] }[];
}

/** Source: ECMA-376 part 1, 17.6 (sections) and 17.10 (headers and footers). */
export function shapeOf(parts: LetterheadParts): LetterheadShape {
  const targets = targetsOf(parts);
  const margins: Record<string, string[]> = {};
  const sides = { width: 11_906, left: 1_440, right: 1_440 };
  let sections = 0;
  let hasFirst = false;
  readXml(strFromU8(parts["word/document.xml"] ?? new Uint8Array()), {
    open: (name, attributes) => {
      if (name === "sectPr") sections += 1;
      if (name === "titlePg") hasFirst = isOn(attributes["w:val"]);
      if (name === "pgSz") sides.width = Number(attributes["w:w"] ?? sides.width);
      if (name === "pgMar") {
        sides.left = Number(attributes["w:left"] ?? attributes["w:start"] ?? sides.left);
        sides.right = Number(attributes["w:right"] ?? attributes["w:end"] ?? sides.right);
      }
      if (name === "headerReference" || name === "footerReference") {
        const target = targets.get(attributes["r:id"] ?? "");
        const kind = attributes["w:type"] ?? "default";
        if (target !== undefined) margins[kind] = [...(margins[kind] ?? []), target];
      }
    },
  });
  const hasEven = /<w:evenAndOddHeaders(?![^>]*w:val="(?:0|false|off)")/.test(
    strFromU8(parts["word/settings.xml"] ?? new Uint8Array()),
  );
  const kinds = ["default", ...(hasFirst ? ["first" as const] : []), ...(hasEven ? ["even" as const] : [])] as const;
  return {
    sections,
    columnCm: (sides.width - sides.left - sides.right) / twipsPerCm,
    pages: kinds.map((kind) => ({ kind, margins: margins[kind] ?? [] })),
  };
}

const isOn = (value: string | undefined): boolean => !["0", "false", "off"].includes(value ?? "1");

function targetsOf(parts: LetterheadParts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  readXml(strFromU8(parts["word/_rels/document.xml.rels"] ?? new Uint8Array()), {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship") found.set(Id, Target.startsWith("/") ? Target.slice(1) : `word/${Target}`);
    },
  });
  return found;
}
