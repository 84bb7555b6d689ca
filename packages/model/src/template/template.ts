/** A template: questions about a site of one kind, and how the answers become a document. Data, no code. */
import type { Json } from "@custodiet/core";
import type { JsonObject } from "../edit/document-edit.ts";

/** `null`: the person does not know; the default holds, and is marked as one. */
export type Answer = string | number | boolean | readonly string[] | readonly Row[] | null;
export type Answers = Readonly<Record<string, Answer>>;

/** A row of an answer that is a table: its `id`, and by column what its cells say; `null`: nothing yet. */
export type Row = Readonly<Record<string, string | number | null>>;

/** What the cells of a column may hold. An area or a target is named by its identifier in the document. */
export type Cell =
  | { readonly kind: "text"; readonly maxLength: number }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "number"; readonly min: number; readonly max: number; readonly unit: string }
  /** `isOnSite`: not one that is off site. */
  | { readonly kind: "area"; readonly isOnSite?: true }
  | { readonly kind: "target" };

export interface Column {
  readonly id: string;
  /** A row without it is left out of the document. */
  readonly isRequired?: true;
  readonly cell: Cell;
}

/** How a question is answered. Numbers have the unit that the wording of the question names. */
export type AnswerForm =
  | { readonly kind: "text"; readonly maxLength: number }
  | { readonly kind: "yes-no" }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  /** `atLeast`: an answer with fewer is none. */
  | { readonly kind: "several"; readonly options: readonly string[]; readonly atLeast?: number }
  | { readonly kind: "number"; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly kind: "rows"; readonly atMost: number; readonly columns: readonly Column[] };

/** What must hold for a question to be asked, or a part of the document to be there. Unknown answers count as defaults. */
export type Condition =
  | { readonly question: string; readonly is: Json }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Question {
  readonly id: string;
  readonly answer: AnswerForm;
  readonly default: Exclude<Answer, null>;
  readonly when?: Condition;
}

export interface TemplatePage {
  readonly id: string;
  readonly questions: readonly Question[];
}

/**
 * A part of the document: elements by section, and values of the sections without elements. Within a value these take
 * the place of others:
 * `{ $word }` a name in the person's language; `{ $answer, unit?, times? }` an answer, as a quantity;
 * `{ $choose, cases }` the case of the answer; `{ $if, then, else? }` with nothing where it does not hold;
 * `{ $id }` the facility's identifier, made of its name; `{ $operator: id | name }` the organisation whose site it is.
 * In a block of `rows`, which stands once for each row of that answer: `{ $cell, unit?, suffix?, otherwise?, word? }` a
 * cell, or what stands for an empty one; `{ $ifCell, then }`; `{ $cellCase, cases, otherwise }`; `{ $way }` the areas on
 * the way to a cell's area.
 */
export interface Block {
  readonly when?: Condition;
  /** The question whose answer's rows it is written for. */
  readonly rows?: string;
  readonly content: JsonObject;
}

export interface Template {
  readonly template: 1;
  readonly kind: string;
  readonly pages: readonly TemplatePage[];
  readonly document: readonly Block[];
}

/** Pages and parts of the document that every template has. */
export interface TemplatePart {
  readonly part: 1;
  readonly pages: readonly TemplatePage[];
  readonly document: readonly Block[];
}

/** Something wrong in a template or in answers. */
export interface TemplateFault {
  readonly code: "CUS-M250" | "CUS-M251" | "CUS-M252";
  readonly title: string;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}
