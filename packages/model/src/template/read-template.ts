import { err, type Json, ok, type Result } from "@custodiet/core";
import type { JsonObject } from "../edit/document-edit.ts";
import { isSectionName } from "../place/sections.ts";
import { isAnswerTo } from "./check-answers.ts";
import { questionsIn, questionsOf } from "./conditions.ts";
import type { Condition, Template, TemplateFault } from "./template.ts";

/**
 * Reads a template. What its shape promises is checked as far as a mistake in it could pass unseen: versions, defaults
 * that answer their questions, questions and sections that are named and are there, questions asked once.
 */
export function readTemplate(json: Json): Result<Template, readonly TemplateFault[]> {
  if (!isTemplate(json)) return err([fault("", "another shape", "`template: 1`, `kind`, `pages` and `document`")]);
  const faults = [...faultsOfQuestions(json), ...faultsOfBlocks(json)];
  return faults.length > 0 ? err(faults) : ok(json);
}

function isTemplate(json: Json): json is Json & Template {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return false;
  const { template, kind, pages, document } = json as JsonObject;
  return template === 1 && typeof kind === "string" && Array.isArray(pages) && Array.isArray(document);
}

function faultsOfQuestions(template: Template): readonly TemplateFault[] {
  const before = new Set<string>();
  return questionsOf(template).flatMap((question) => {
    const place = `pages.${question.id}`;
    const faults = (question.when ? questionsIn(question.when) : [])
      .filter((id) => !before.has(id))
      .map((id) => fault(`${place}.when`, id, "a question that is asked before"));
    if (before.has(question.id)) faults.push(fault(place, question.id, "a question asked once"));
    if (!isAnswerTo(question.answer, question.default)) {
      faults.push(fault(`${place}.default`, JSON.stringify(question.default), "an answer to the question"));
    }
    before.add(question.id);
    return faults;
  });
}

function faultsOfBlocks(template: Template): readonly TemplateFault[] {
  const known = new Set(questionsOf(template).map(({ id }) => id));
  return template.document.flatMap(({ when, rows, content }, index) => {
    const place = `document.${index}`;
    const named = [
      ...(when ? questionsIn(when) : []),
      ...(rows === undefined ? [] : [rows]),
      ...Object.values(content).flatMap(questionsNamed),
    ];
    return [
      ...named.filter((id) => !known.has(id)).map((id) => fault(place, id, "a question of the template")),
      ...Object.keys(content)
        .filter((section) => !isSectionName(section))
        .map((section) => fault(place, section, "a section of the document")),
    ];
  });
}

/** The questions that a value looks at. */
function questionsNamed(value: Json): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(questionsNamed);
  const { $answer, $choose, $if, ...rest } = value as JsonObject;
  const named = [$answer, $choose].flatMap((id) => (typeof id === "string" ? [id] : []));
  const asked = $if === undefined ? [] : questionsIn($if as unknown as Condition);
  return [...named, ...asked, ...Object.values(rest).flatMap(questionsNamed)];
}

const fault = (place: string, found: string, expected: string): TemplateFault => ({
  code: "CUS-M250",
  title: "template that cannot be used",
  place,
  found,
  expected,
  remedy: "Mend the file of the template.",
});
