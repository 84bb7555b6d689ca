import { err, type Json, ok, type Result, type SourceFile } from "@custodiet/core";
import type { DocumentEdit, JsonObject } from "../edit/document-edit.ts";
import { editDocument } from "../edit/edit-document.ts";
import { placeText } from "../place/place-text.ts";
import { isElementSection, type SectionName } from "../place/sections.ts";
import { checkAnswers } from "./check-answers.ts";
import { holdAnswers, holds, questionsIn, questionsOf } from "./conditions.ts";
import { type Filled, type Filling, fillValue, type Operator } from "./fill-value.ts";
import { identifierOf } from "./identifier.ts";
import { isRows, isWhole, type LeftOutRow, learnElement, noNames } from "./rows.ts";
import type { Answers, Block, Row, Template, TemplateFault } from "./template.ts";

export interface BuiltDocument {
  readonly files: readonly SourceFile[];
  /** Places of values that no answer gave, as in the document's list `assumed:`. */
  readonly assumed: readonly string[];
  /** Questions whose default holds. */
  readonly unanswered: readonly string[];
  /** Rows of tables that do not say enough to stand in it. */
  readonly leftOut: readonly LeftOutRow[];
}

/** What a document is built with besides the answers. */
export interface BuildOptions {
  /** Names of elements in the person's language, by the template's words. */
  readonly words: Readonly<Record<string, string>>;
  /** Identifiers of facilities there are already: the new one gets another. */
  readonly taken: readonly string[];
  readonly operator: Operator;
}

/**
 * A document of a site as the answers describe it. Whatever no answer gave is a default of the template: it is on the
 * list `assumed:`, and its basis says so. A place on the list without a path stands for an element that is there only
 * because a question was left open.
 *
 * @returns the document, which loads without errors; or every answer that is none
 */
export function buildDocument(
  template: Template,
  answers: Answers,
  { words, taken, operator }: BuildOptions,
): Result<BuiltDocument, readonly TemplateFault[]> {
  const faults = checkAnswers(template, answers);
  if (faults.length > 0) return err(faults);
  const held = holdAnswers(template, answers);
  const facilityId = identifierOf(String(held.values.get("facility-name") ?? ""), template.kind, taken);
  const filling = { held, words, facilityId, operator, named: noNames() };
  const leftOut: LeftOutRow[] = [];
  const parts = template.document.flatMap((block) => fillBlock(block, template, filling, leftOut));
  const assumed = [...new Set(parts.flatMap((part) => part.assumed))];
  const edits = [...parts.flatMap(({ edit }) => edit), listOfAssumed(assumed)];
  return ok({ files: write(edits), assumed, unanswered: [...held.unanswered], leftOut });
}

interface Part {
  readonly edit: DocumentEdit;
  readonly assumed: readonly string[];
}

function fillBlock(block: Block, template: Template, filling: Filling, leftOut: LeftOutRow[]): readonly Part[] {
  const { rows, when } = block;
  if (when && !holds(when, filling.held)) return [];
  if (rows === undefined) return fillContent(block, filling);
  const answer = filling.held.values.get(rows);
  const form = questionsOf(template).find(({ id }) => id === rows)?.answer;
  if (form?.kind !== "rows" || !isRows(answer)) return [];
  return answer.flatMap((row: Row, index) => {
    if (isWhole(row, form, filling.named)) return fillContent(block, { ...filling, row });
    leftOut.push({ question: rows, row: index });
    return [];
  });
}

function fillContent({ when, content }: Block, filling: Filling): readonly Part[] {
  const isOpen = when !== undefined && questionsIn(when).some((id) => filling.held.unanswered.has(id));
  return Object.entries(content).flatMap(([name, value]) => {
    const section = name as SectionName;
    if (isElementSection(section)) {
      return (value as readonly Json[]).flatMap((element) => elementPart(section, element, isOpen, filling));
    }
    const filled = fillValue(value, filling);
    return filled ? [sectionPart(section, filled)] : [];
  });
}

function elementPart(section: SectionName, element: Json, isOpen: boolean, filling: Filling): readonly Part[] {
  const filled = fillValue(element, filling);
  if (!filled) return [];
  const written = filled.value as JsonObject & { readonly id: string };
  const { id } = written;
  learnElement(filling.named, section, written);
  const paths = isOpen ? [[], ...filled.assumed] : filled.assumed;
  const assumed = paths.map((path) => placeText({ section, id, path }));
  return [{ edit: { kind: "add", section, element: written }, assumed }];
}

function sectionPart(section: SectionName, { value, assumed }: Filled): Part {
  return {
    edit: { kind: "set", place: { section, id: null, path: [] }, value },
    assumed: assumed.map((path) => placeText({ section, id: null, path })),
  };
}

const listOfAssumed = (assumed: readonly string[]): DocumentEdit => ({
  kind: "set",
  place: { section: "assumed", id: null, path: [] },
  value: [...assumed],
});

function write(edits: readonly DocumentEdit[]): readonly SourceFile[] {
  const written = editDocument([{ name: "facility.yaml", text: "custodiet: 1\n" }], edits);
  if (!written.ok) throw new Error(`A template wrote what cannot be: ${JSON.stringify(written.error)}`);
  return written.value.files;
}
