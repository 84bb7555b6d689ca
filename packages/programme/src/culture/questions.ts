/**
 * What a culture survey asks: statements in this project's own words (their texts are content), by topics that a
 * self-assessment of security culture looks at. IAEA Nuclear Security Series No. 28-T is the method; no text of it is here.
 */

export const cultureTopics = ["leadership", "reporting", "rules", "vigilance", "fairness"] as const;

export type CultureTopic = (typeof cultureTopics)[number];

export interface CultureQuestion {
  /** Never given to another question. */
  readonly id: string;
  readonly topic: CultureTopic;
}

export const cultureQuestions: readonly CultureQuestion[] = [
  { id: "c01", topic: "leadership" },
  { id: "c02", topic: "leadership" },
  { id: "c03", topic: "reporting" },
  { id: "c04", topic: "reporting" },
  { id: "c05", topic: "reporting" },
  { id: "c06", topic: "rules" },
  { id: "c07", topic: "rules" },
  { id: "c08", topic: "rules" },
  { id: "c09", topic: "vigilance" },
  { id: "c10", topic: "vigilance" },
  { id: "c11", topic: "fairness" },
  { id: "c12", topic: "fairness" },
];

/** How far somebody agrees. `unsure`: they cannot say. */
export const cultureChoices = ["disagree", "rather-disagree", "between", "rather-agree", "agree", "unsure"] as const;

export type CultureChoice = (typeof cultureChoices)[number];

/** A choice for each question, in the order of `cultureQuestions`. */
export type CultureAnswer = readonly CultureChoice[];

/** `null`: not one choice for each question, and nothing else. */
export function readCultureAnswer(given: Readonly<Record<string, unknown>>): CultureAnswer | null {
  const choices = cultureQuestions.map(({ id }) => cultureChoices.find((choice) => choice === given[id]));
  return choices.every((choice) => choice !== undefined) ? choices : null;
}
