import type { Answer, Question, Row } from "@custodiet/model";

/** An answer that somebody could give. */
export type GivenAnswer = Exclude<Answer, null | readonly Row[]>;

/**
 * What might be so instead of a question's default: every other word, each one of several put in or left out, half and
 * double of a number within its range. A name has no others: no result depends on it. A table
 * has none either: what else there might be on a site cannot be guessed.
 */
export function otherAnswers({ answer, default: standard }: Question): readonly GivenAnswer[] {
  switch (answer.kind) {
    case "text":
    case "rows":
      return [];
    case "yes-no":
      return [standard !== true];
    case "choice":
      return answer.options.filter((option) => option !== standard);
    case "several":
      return toggled(answer.options, standard as readonly string[]).filter(
        ({ length }) => length >= (answer.atLeast ?? 0),
      );
    case "number":
      return halfAndDouble(Number(standard), answer);
  }
}

const toggled = (options: readonly string[], chosen: readonly string[]): readonly (readonly string[])[] =>
  options.map((option) => options.filter((each) => (each === option ? !chosen.includes(each) : chosen.includes(each))));

function halfAndDouble(standard: number, { min, max }: { readonly min: number; readonly max: number }) {
  const within = [standard / 2, standard * 2].map((value) => Math.min(max, Math.max(min, value)));
  return [...new Set(within)].filter((value) => value !== standard);
}
