/** Which defaults matter: each is replaced alone by what else might be so, and the facility is ranked again. */
import {
  type Answers,
  askedPages,
  categorise,
  type FacilityModel,
  type Question,
  type Template,
} from "@custodiet/model";
import { inShort, type RankingInShort } from "../first-steps/ranking-in-short.ts";
import { createWhatIf } from "../what-if/what-if.ts";
import { type GivenAnswer, otherAnswers } from "./other-answers.ts";

/** What another answer in place of a default would do. */
export interface TriedAnswer {
  readonly answer: GivenAnswer;
  readonly after: RankingInShort;
  /** Targets that would be of another category. */
  readonly recategorised: number;
}

/** A question nobody has answered, with what its default decides. */
export interface WeighedDefault {
  readonly question: string;
  readonly before: RankingInShort;
  /** The one that changes most first. */
  readonly tried: readonly TriedAnswer[];
}

/** Smaller differences of a risk are none: half the last digit that anybody is shown. */
const leastChange = 0.0005;

/**
 * The open questions whose default matters, the one that matters most first: by the most harmful position, then by all
 * positions together, then by targets of another category. Every other default stands as it is meanwhile; defaults that
 * change nothing are left out.
 *
 * @param modelFor the model that the answers make
 */
export function weighDefaults(
  template: Template,
  answers: Answers,
  modelFor: (answers: Answers) => FacilityModel,
): readonly WeighedDefault[] {
  const model = modelFor(answers);
  const whatIf = createWhatIf(model);
  const before = inShort(whatIf.asItIs);
  const tryAnswer = (id: string, answer: GivenAnswer): TriedAnswer => {
    const changed = modelFor({ ...answers, [id]: answer });
    return { answer, after: inShort(whatIf.rankFor(changed)), recategorised: countRecategorised(model, changed) };
  };
  return openQuestions(template, answers)
    .map((question) => {
      const tried = otherAnswers(question).map((answer) => tryAnswer(question.id, answer));
      return { question: question.id, before, tried: tried.toSorted((a, b) => compareTried(before, a, b)) };
    })
    .filter(({ tried }) => tried.some((one) => isChange(before, one)))
    .sort((a, b) => compareWeighed(before, a, b));
}

const openQuestions = (template: Template, answers: Answers): readonly Question[] =>
  askedPages(template, answers)
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => (answers[id] ?? null) === null);

function countRecategorised(before: FacilityModel, after: FacilityModel): number {
  const known = new Map(categorise(before).map(({ target, category }) => [target, category]));
  return categorise(after).filter(({ target, category }) => known.has(target) && known.get(target) !== category).length;
}

/** By how much the worst, the sum and the categories differ from what they are. */
const changeOf = (before: RankingInShort, { after, recategorised }: TriedAnswer): readonly [number, number, number] => [
  sizeOf(after.worst - before.worst),
  sizeOf(after.sum - before.sum),
  recategorised,
];

const sizeOf = (difference: number): number => (Math.abs(difference) < leastChange ? 0 : Math.abs(difference));

const isChange = (before: RankingInShort, tried: TriedAnswer): boolean =>
  changeOf(before, tried).some((change) => change > 0);

function compareTried(before: RankingInShort, a: TriedAnswer, b: TriedAnswer): number {
  const [worstA, sumA, recategorisedA] = changeOf(before, a);
  const [worstB, sumB, recategorisedB] = changeOf(before, b);
  return worstB - worstA || sumB - sumA || recategorisedB - recategorisedA;
}

function compareWeighed(before: RankingInShort, a: WeighedDefault, b: WeighedDefault): number {
  const [firstA] = a.tried;
  const [firstB] = b.tried;
  if (!firstA || !firstB) return 0;
  return compareTried(before, firstA, firstB) || (a.question < b.question ? -1 : 1);
}
