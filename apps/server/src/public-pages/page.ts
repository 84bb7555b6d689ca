/** A page for everybody before it is written as HTML: a document's blocks, and what only a page has. */
import type { Block, Figure, PageBreak, SealBox, TextRun } from "@custodiet/core";
import type { PartyCode, Standing } from "@custodiet/working-group";

/** Links stand in a list of their own: a document's runs have none. */
export interface Links {
  readonly kind: "links";
  readonly items: readonly Link[];
}

export interface Link {
  readonly runs: readonly TextRun[];
  /** An address of this site, or `mailto:`. */
  readonly href: string;
}

/** Asked by an address: what a form of a page without scripts can do. */
export interface Question {
  readonly kind: "question";
  readonly fields: readonly QuestionField[];
  readonly submit: string;
}

export type QuestionField =
  | { readonly type: "date"; readonly name: string; readonly label: string; readonly value: string }
  | {
      readonly type: "choice";
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

/** Sent to the server by a page without scripts. */
export interface SentForm {
  readonly kind: "form";
  readonly action: string;
  readonly fields: readonly SentField[];
  readonly submit: string;
}

export type SentField =
  | {
      /** `code`: letters that run from left to right in every language. */
      readonly type: "line" | "text" | "code";
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly most: number;
      readonly value: string;
      readonly isOptional?: true;
    }
  | {
      readonly type: "ticks";
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly ticked: readonly string[];
    }
  | { readonly type: "heading"; readonly label: string }
  | {
      readonly type: "one-of";
      readonly name: string;
      readonly label: string;
      readonly value: string | null;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

/** A code to be written down. */
export interface ShownCode {
  readonly kind: "code";
  readonly text: string;
}

/** Where States lie, on the coarse outline on board. */
export interface StateMap {
  readonly kind: "map";
  readonly label: string;
  readonly caption: string;
  readonly marks: readonly { readonly party: PartyCode; readonly kind: Standing["kind"]; readonly title: string }[];
  readonly legend: readonly { readonly kind: Standing["kind"]; readonly label: string }[];
}

/** What a page and a document both hold. */
export type TextBlock = Exclude<Block, Figure | SealBox | PageBreak>;
export type PageBlock = TextBlock | Links | Question | SentForm | ShownCode | StateMap;
