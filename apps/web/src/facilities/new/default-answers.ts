import type { Answer, Answers, TemplateQuestion } from "../../api/templates.ts";

type Questions = ReadonlyMap<string, TemplateQuestion>;

/** Whether an answer says no more than the default does. */
export const isDefault = (question: TemplateQuestion | undefined, answer: Answer | undefined): boolean =>
  question !== undefined && JSON.stringify(question.default) === JSON.stringify(answer);

/** The answers that make the site another than its defaults do; an answer to what is not asked now stays. */
export const withoutDefaults = (questions: Questions, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => answer !== null && !isDefault(questions.get(id), answer)),
  );
