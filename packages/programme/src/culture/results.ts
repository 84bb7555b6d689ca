/** What the answers to a survey say together, with whatever could point at few persons left out. */
import { type CultureAnswer, type CultureChoice, cultureChoices, cultureQuestions } from "./questions.ts";

/** Nothing is shown of fewer answers than this. */
export const fewestAnswers = 5;

export interface GroupAnswer {
  readonly workGroup: string;
  readonly answer: CultureAnswer;
}

export interface CultureTally {
  readonly answered: number;
  /** By question, in their order: how many chose what. */
  readonly questions: readonly { readonly id: string; readonly chosen: Readonly<Record<CultureChoice, number>> }[];
}

export interface CultureResults {
  /** `null`: fewer than five answers. */
  readonly all: CultureTally | null;
  /** Every work group in the order given; `null`: hidden. */
  readonly groups: readonly { readonly workGroup: string; readonly tally: CultureTally | null }[];
}

/**
 * Everybody's answers, and those of each work group that can be told. A group below five is hidden; what is left when the
 * groups shown are taken from the whole is never below five either: the smallest groups shown are hidden until that holds.
 */
export function cultureResults(workGroups: readonly string[], answers: readonly GroupAnswer[]): CultureResults {
  const ofGroup = (workGroup: string) => answers.filter((each) => each.workGroup === workGroup);
  const shown = groupsShown(new Map(workGroups.map((each) => [each, ofGroup(each).length])));
  return {
    all: answers.length < fewestAnswers ? null : tallyOf(answers),
    groups: workGroups.map((workGroup) => ({
      workGroup,
      tally: shown.has(workGroup) ? tallyOf(ofGroup(workGroup)) : null,
    })),
  };
}

/** @param sizes answers of each group */
export function groupsShown(sizes: ReadonlyMap<string, number>): ReadonlySet<string> {
  const bySize = [...sizes].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  const hidden = bySize.filter(([, size]) => size < fewestAnswers);
  const shown = bySize.filter(([, size]) => size >= fewestAnswers);
  let left = hidden.reduce((sum, [, size]) => sum + size, 0);
  while (hidden.length > 0 && left < fewestAnswers && shown.length > 0) {
    const [next] = shown.splice(0, 1);
    left += next?.[1] ?? 0;
  }
  return new Set(shown.map(([name]) => name));
}

function tallyOf(answers: readonly GroupAnswer[]): CultureTally {
  return {
    answered: answers.length,
    questions: cultureQuestions.map(({ id }, at) => ({
      id,
      chosen: Object.fromEntries(
        cultureChoices.map((choice) => [choice, answers.filter(({ answer }) => answer[at] === choice).length]),
      ) as Record<CultureChoice, number>,
    })),
  };
}

/** How many have answered so far, told in fives: two looks one after the other do not tell when somebody answered. */
export const answeredSoFar = (count: number): number => Math.floor(count / fewestAnswers) * fewestAnswers;
