import type { Dimension, Json } from "@custodiet/core";
import { importWording } from "../wording/import-wording.ts";
import type { FieldRow, ImportMessage, ImportOrder, Referred } from "./import-order.ts";
import { type ImportWords, meaningOf, type WordLists } from "./import-words.ts";
import { foldName } from "./names.ts";
import type { Part, Proposal, ReadRow } from "./proposal.ts";
import type { Questions } from "./questions.ts";
import { readNumber, readQuantity } from "./read-number.ts";
import type { Known, Registry } from "./registry.ts";

/** What rows are read with. */
export interface ReadingTools {
  readonly order: ImportOrder;
  readonly words: ImportWords;
  readonly registry: Registry;
  readonly questions: Questions;
  /** Headings by field, for messages. */
  readonly headings: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
}

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowReader {
  readonly messages: ImportMessage[] = [];
  readonly depends: Known[] = [];
  readonly proposals: Proposal[] = [];
  isSkipped = false;
  readonly tools: ReadingTools;
  readonly row: FieldRow;

  constructor(tools: ReadingTools, row: FieldRow) {
    this.tools = tools;
    this.row = row;
  }

  get hasErrors(): boolean {
    return this.messages.some(({ severity }) => severity === "error");
  }

  text(field: string): string {
    return String(this.row.cellOf(field)).trim();
  }

  required(field: string): string {
    const text = this.text(field);
    if (text === "") this.messages.push(importWording.missing(this.heading(field)));
    return text;
  }

  /** `null` where the cell is empty or wrong; the latter was said. */
  quantity(field: string, dimension: Dimension): string | null {
    const cell = this.row.cellOf(field);
    if (cell === "") return null;
    const { order, words, units } = this.tools;
    const read = readQuantity(cell, dimension, units.get(field) ?? null, { decimal: order.decimal, words });
    if (read.ok) return read.value;
    this.messages.push(importWording.notANumber(String(cell), read.error));
    return null;
  }

  wholeNumber(field: string): number | null {
    const cell = this.row.cellOf(field);
    if (cell === "") return null;
    const value = readNumber(cell, this.tools.order.decimal);
    if (value !== null && Number.isInteger(value) && value >= 1) return value;
    this.messages.push(importWording.notANumber(String(cell), "a whole number from 1"));
    return null;
  }

  /** 0.35, or 35 %. */
  probability(field: string): number | null {
    const cell = this.row.cellOf(field);
    if (cell === "") return null;
    const percent = typeof cell === "string" && /[%\u066a]\s*$/.test(cell);
    const value = readNumber(percent ? String(cell).replace(/\s*[%\u066a]\s*$/, "") : cell, this.tools.order.decimal);
    const probability = value === null ? null : percent ? value / 100 : value;
    if (probability !== null && probability >= 0 && probability <= 1) return probability;
    this.messages.push(importWording.notANumber(String(cell), "a probability, 0 to 1 or in %"));
    return null;
  }

  word(field: string, lists: WordLists): string | null {
    const text = this.text(field);
    if (text === "") return null;
    const meaning = meaningOf(lists, text);
    if (meaning === null) this.messages.push(importWording.unknownWord(text, Object.keys(lists)));
    return meaning;
  }

  /** What a name stands for; asked where the document does not have it. `null`: unknown, or left out. */
  refer(about: Exclude<Referred, "itself">, text: string): Known | null {
    if (text === "") return null;
    const found = this.tools.questions.resolve(about, text, this.row.number);
    if (found.kind === "known") {
      if (found.known.element === null) this.depends.push(found.known);
      return found.known;
    }
    if (found.kind === "skip") this.isSkipped = true;
    else if (found.kind === "several") {
      this.messages.push(
        importWording.severalNamed(
          text,
          found.among.map(({ id }) => id),
        ),
      );
    } else this.messages.push(importWording.unknownName(text, found.near?.name ?? null));
    return null;
  }

  propose(known: Known, said: readonly (Part | null)[], filled: readonly Part[]): void {
    const parts = said.filter((part): part is Part => part !== null);
    this.proposals.push({ row: this.row.number, known, said: parts, filled: known.element === null ? filled : [] });
  }

  /** An element that is there has the name that the table has for it, but for its writing. */
  rename({ element, name }: Known, text: string): void {
    const [proposal] = this.proposals;
    if (!proposal || element === null || foldName(name) === foldName(text)) return;
    this.proposals[0] = { ...proposal, said: [{ path: ["name"], value: text }, ...proposal.said] };
  }

  finish(named: Known | null = null): ReadRow {
    const { row, messages, depends, isSkipped } = this;
    const isSound = !this.hasErrors && !isSkipped;
    return { row: row.number, proposals: isSound ? this.proposals : [], messages, depends, named, isSkipped };
  }

  private heading(field: string): string {
    return this.tools.headings.get(field) ?? field;
  }
}

/** A part of an element, where there is a value for it. */
export const part = (value: Json | null, ...path: string[]): Part | null => (value === null ? null : { path, value });
