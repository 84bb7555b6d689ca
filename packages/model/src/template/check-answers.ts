import { nearName } from "@custodiet/core";
import { questionsOf } from "./conditions.ts";
import { isTable } from "./rows.ts";
import type { Answer, AnswerForm, Answers, Template, TemplateFault } from "./template.ts";

/** Every answer that is none to its question, and every one to a question the template does not ask. */
export function checkAnswers(template: Template, answers: Answers): readonly TemplateFault[] {
  const forms = new Map(questionsOf(template).map(({ id, answer }) => [id, answer]));
  return Object.entries(answers).flatMap(([id, answer]) => {
    const form = forms.get(id);
    if (!form) return [unknownQuestion(id, nearName(id, forms.keys()))];
    return isAnswerTo(form, answer) ? [] : [wrongAnswer(id, form, answer)];
  });
}

/** Whether a value answers a question of this form; `null` answers each. */
export function isAnswerTo(form: AnswerForm, answer: Answer): boolean {
  if (answer === null) return true;
  switch (form.kind) {
    case "text":
      return (
        typeof answer === "string" && /\p{L}/u.test(answer) && answer.length <= form.maxLength && !hasControl(answer)
      );
    case "yes-no":
      return typeof answer === "boolean";
    case "choice":
      return typeof answer === "string" && form.options.includes(answer);
    case "several":
      return Array.isArray(answer) && answer.length >= (form.atLeast ?? 0) && isSetOf(answer, form.options);
    case "number":
      return typeof answer === "number" && answer >= form.min && answer <= form.max;
    case "rows":
      return isTable(form, answer);
  }
}

const hasControl = (text: string): boolean => /\p{C}/u.test(text);

const isSetOf = (words: readonly unknown[], options: readonly string[]): boolean =>
  new Set(words).size === words.length && words.every((word) => (options as readonly unknown[]).includes(word));

const unknownQuestion = (id: string, near: string | null): TemplateFault => ({
  code: "CUS-M251",
  title: "answer to no question",
  place: `answers.${id}`,
  found: "an answer to a question that this template does not ask",
  expected: "answers to its questions only",
  remedy: near === null ? "Leave the answer out." : `Did you mean \`${near}\`?`,
});

const wrongAnswer = (id: string, form: AnswerForm, answer: Answer): TemplateFault => ({
  code: "CUS-M252",
  title: "not an answer to this question",
  place: `answers.${id}`,
  found: JSON.stringify(answer).slice(0, 100),
  expected: wordForm(form),
  remedy: "Answer it again, or say that you do not know: the default then holds.",
});

function wordForm(form: AnswerForm): string {
  switch (form.kind) {
    case "text":
      return `a text with a letter in it, at most ${form.maxLength} characters`;
    case "yes-no":
      return "true or false";
    case "choice":
      return `one of ${form.options.join(", ")}`;
    case "several":
      return `a list of ${form.options.join(", ")}, each at most once, at least ${form.atLeast ?? 0}`;
    case "number":
      return `a number from ${form.min} to ${form.max} (${form.unit})`;
    case "rows":
      return `at most ${form.atMost} rows, each with its own id, of ${form.columns.map(({ id }) => id).join(", ")}`;
  }
}
