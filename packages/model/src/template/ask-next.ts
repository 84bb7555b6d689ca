import { holdAnswers, holds } from "./conditions.ts";
import type { Answers, Question, Template, TemplatePage } from "./template.ts";

/** The pages with the questions that are to be asked after these answers; pages without any are left out. */
export function askedPages(template: Template, answers: Answers): readonly TemplatePage[] {
  const held = holdAnswers(template, answers);
  const isAsked = ({ when }: Question): boolean => when === undefined || holds(when, held);
  return template.pages
    .map((page) => ({ ...page, questions: page.questions.filter(isAsked) }))
    .filter(({ questions }) => questions.length > 0);
}

/** The first page with a question that nobody has answered, not even with "I do not know"; `null` at the end. */
export const askNext = (template: Template, answers: Answers): TemplatePage | null =>
  askedPages(template, answers).find(({ questions }) => questions.some(({ id }) => !Object.hasOwn(answers, id))) ??
  null;
