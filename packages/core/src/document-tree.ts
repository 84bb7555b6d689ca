/**
 * A document as a tree, whatever it is written to: composed by one room, checked and written by another. Text is only ever
 * text: nothing in it is read as markup.
 *
 * @example
 * const tree: DocumentTree = {
 *   title: "Plan of action", author: "Security department", language: languageTag("en"), name: "plan-of-action",
 *   createdAtMs: 1_764_000_000_000, marking: { tlp: "green", audience: "", placement: "every-page" },
 *   watermark: null, companionText: null,
 *   blocks: [
 *     { kind: "heading", level: 1, runs: [textRun("Plan of action")] },
 *     { kind: "paragraph", role: "body", align: "start", runs: [textRun("Three measures are late.")] },
 *   ],
 * };
 */
import type { Branded } from "./ids.ts";
import type { Tlp } from "./marking.ts";

/** A language by BCP 47, with the script or the region where they matter: `ar`, `zh`, `pt-BR`, `sr-Latn`. */
export type LanguageTag = Branded<"LanguageTag">;

/** The official languages of the United Nations, in which documents are drawn up. */
export const officialLanguages = ["ar", "zh", "en", "fr", "ru", "es"] as const;
export type OfficialLanguage = (typeof officialLanguages)[number];

export type Direction = "ltr" | "rtl";

const tagPattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;

/** `null` where the text is none of the short form that documents use: language, script, region. */
export const parseLanguageTag = (text: string): LanguageTag | null =>
  tagPattern.test(text) ? (text as LanguageTag) : null;

export const languageTag = (language: OfficialLanguage): LanguageTag => language as string as LanguageTag;

const rightToLeftLanguages: ReadonlySet<string> = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);
const rightToLeftScripts = /-(?:Arab|Hebr|Syrc|Thaa)\b/;

/** The direction a language is written in; a script in the tag overrules the language's usual one. */
export function directionOf(language: LanguageTag): Direction {
  if (/-[A-Z][a-z]{3}\b/.test(language)) return rightToLeftScripts.test(language) ? "rtl" : "ltr";
  return rightToLeftLanguages.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** What a block or a run says of its own language; what it does not say it has from what it stands in. */
interface OwnLanguage {
  readonly language?: LanguageTag;
  /** Only where it is not the language's own. */
  readonly direction?: Direction;
}

/** `emphasis` is italics; scripts without italics show it as strong. */
export interface TextRun extends OwnLanguage {
  readonly kind: "text";
  readonly text: string;
  readonly weight: "normal" | "strong" | "emphasis";
}

export interface LineBreak {
  readonly kind: "line-break";
}

/** The mark stands where the run does; the note at the foot of the page. */
export interface Footnote {
  readonly kind: "footnote";
  readonly runs: readonly TextRun[];
}

export type Run = TextRun | LineBreak | Footnote;

export const textRun = (
  text: string,
  weight: TextRun["weight"] = "normal",
  language: LanguageTag | null = null,
): TextRun => ({ kind: "text", text, weight, ...(language === null ? {} : { language }) });

/** `start` is the side at which reading begins. */
export type Alignment = "start" | "center" | "end";

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The first heading is of level 1; each further one at most one level deeper than the one before. */
export interface Heading extends OwnLanguage {
  readonly kind: "heading";
  readonly level: HeadingLevel;
  readonly runs: readonly TextRun[];
}

/** `notice`: what must not be overlooked, framed, such as that a text is a draft; `small`: small print. */
export interface Paragraph extends OwnLanguage {
  readonly kind: "paragraph";
  readonly role: "body" | "notice" | "small";
  readonly align: Alignment;
  readonly runs: readonly Run[];
}

export interface ListItem {
  readonly runs: readonly Run[];
  readonly nested: List | null;
}

export interface List extends OwnLanguage {
  readonly kind: "list";
  readonly marks: "bullets" | "numbers";
  readonly items: readonly ListItem[];
}

export interface TableColumn {
  /** Share of the width, beside the other columns' shares. */
  readonly share: number;
  readonly align: Alignment;
}

export interface DocumentCell {
  readonly runs: readonly Run[];
}

export type DocumentRow = readonly DocumentCell[];

/** Each row has as many cells as there are columns. Header rows are repeated on each page. */
export interface DocumentTable extends OwnLanguage {
  readonly kind: "table";
  readonly caption: readonly TextRun[];
  readonly columns: readonly TableColumn[];
  readonly headerRows: readonly DocumentRow[];
  readonly rows: readonly DocumentRow[];
}

export interface Picture {
  readonly format: "png" | "jpeg";
  readonly bytes: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

export interface Figure extends OwnLanguage {
  readonly kind: "figure";
  readonly picture: Picture;
  /** What the picture shows, for whoever does not see it. */
  readonly alternative: string;
  readonly caption: readonly TextRun[];
  /** Of the width of the text, above 0 and at most 1. */
  readonly widthShare: number;
}

/** The place for a seal: a frame that stays empty but for its label. */
export interface SealBox extends OwnLanguage {
  readonly kind: "seal-box";
  readonly align: Alignment;
  readonly label: readonly TextRun[];
}

export interface PageBreak {
  readonly kind: "page-break";
}

export type Block = Heading | Paragraph | List | DocumentTable | Figure | SealBox | PageBreak;

/** Who may read the document, as its pages and its file name say it. Only at TLP:CLEAR may the file name alone say so. */
export interface DocumentMarking {
  readonly tlp: Tlp;
  /** Whom it is released to and with what caveats, in the document's language; empty where TLP says all. */
  readonly audience: string;
  readonly placement: "every-page" | "file-name";
}

export interface DocumentTree extends OwnLanguage {
  readonly title: string;
  /** The office it is from: a property of the file. */
  readonly author: string;
  readonly language: LanguageTag;
  /** Stem of the file name: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** Milliseconds since 1970. The same tree gives the same bytes. */
  readonly createdAtMs: number;
  readonly marking: DocumentMarking;
  /** Across each page, behind the text: `DRAFT`. */
  readonly watermark: string | null;
  /**
   * The sentence by which a PDF says that its DOCX goes with it, before the name of that file. Needed where the language
   * is written from right to left: the letters of a PDF then cannot be copied without errors.
   */
  readonly companionText: string | null;
  /** `compact`: small letters and narrow spaces, for what must stand on one page; left out: as usual. */
  readonly density?: "compact";
  readonly blocks: readonly Block[];
}
