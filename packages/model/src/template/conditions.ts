import type { Json } from "@custodiet/core";
import type { Answer, Answers, Condition, Question, Template } from "./template.ts";

/** The answer that holds: the given one, or the default where there is none. */
export const answerThatHolds = (question: Question, answers: Answers): Exclude<Answer, null> =>
  given(answers, question.id) ?? question.default;

export const given = (answers: Answers, id: string): Answer =>
  Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;

export const questionsOf = ({ pages }: Template): readonly Question[] => pages.flatMap(({ questions }) => questions);

/** Answers to ask a condition about: what holds, and which questions nobody has answered. */
export interface HeldAnswers {
  readonly values: ReadonlyMap<string, Exclude<Answer, null>>;
  readonly unanswered: ReadonlySet<string>;
}

/** A question that is not asked has no say: its default holds, and nobody is told that it is one. */
export function holdAnswers(template: Template, answers: Answers): HeldAnswers {
  const values = new Map<string, Exclude<Answer, null>>();
  const unanswered = new Set<string>();
  const held = { values, unanswered };
  for (const question of questionsOf(template)) {
    const isAsked = !question.when || holds(question.when, held);
    values.set(question.id, isAsked ? answerThatHolds(question, answers) : question.default);
    if (isAsked && given(answers, question.id) === null) unanswered.add(question.id);
  }
  return held;
}

export function holds(condition: Condition, held: HeldAnswers): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, held));
  if ("any" in condition) return condition.any.some((part) => holds(part, held));
  if ("not" in condition) return !holds(condition.not, held);
  return matches(held.values.get(condition.question), condition.is);
}

/** One of several words is enough, on both sides. */
function matches(value: Exclude<Answer, null> | undefined, wanted: Json): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const accepted: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return values.some((one) => accepted.includes(one));
}

/** The questions a condition looks at. */
export function questionsIn(condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(questionsIn);
  if ("any" in condition) return condition.any.flatMap(questionsIn);
  return "not" in condition ? questionsIn(condition.not) : [condition.question];
}
