/**
 * What the answers to a survey say together, without saying who said what: a table for each question, small numbers
 * hidden. Answers are counted once the survey is closed, so that no two tables can be compared for what came in between.
 */
import type { Json } from "@custodiet/core";
import type { RecordEvent } from "../records/event.ts";
import { dayOf } from "../records/judge.ts";
import { isWithdrawn, type RecordInSight } from "../records/project.ts";
import { createSight, type Sight, type StoredRecord, type StoredRecords, wholeOf } from "../records/sight.ts";
import { smallestTold, suppress } from "./suppress.ts";

export interface SurveyTable {
  readonly survey: RecordInSight;
  /** Organisations that answered; `null`: fewer than are told. */
  readonly answered: number | null;
  readonly questions: readonly QuestionTable[];
}

export interface QuestionTable {
  readonly question: string;
  /** In the order in which they are offered; `null`: hidden. */
  readonly options: readonly { readonly option: string; readonly count: number | null }[];
  /** Who answered the survey and not this question; `null`: hidden. */
  readonly unanswered: number | null;
}

/** Why there is no table, beside that there is no such survey. */
export type NotTabulated = "still-open" | "not-published";

/** @param reader what the asker sees of the survey itself */
export function tabulate(records: StoredRecords, reader: Sight, id: string): SurveyTable | NotTabulated | null {
  const survey = reader.see(id);
  if (survey === null || survey.kind !== "survey" || isWithdrawn(survey)) return null;
  if (survey.state === "draft" || survey.state === "open") return "still-open";
  // Until two persons have published it, the result is for whoever asked.
  if (survey.state !== "published" && !survey.isOwn) return "not-published";
  return tableOf(survey, answersTo(records, id));
}

/**
 * One of each organisation, as they stood when the survey was closed, by the eyes of the organisation to which they were
 * given: an answer that is withdrawn or marked otherwise later, or whose release is over, would be the difference of two
 * tables.
 */
function answersTo(records: StoredRecords, id: string): readonly RecordInSight[] {
  const survey = records.get(id);
  const closing = survey?.events.findLast(({ act }) => act.type === "stepped" && act.transition === "close");
  if (survey === undefined || closing === undefined) return [];
  const then = new Map<string, StoredRecord>();
  for (const [name, record] of records) {
    if (name === id || record.kind.id === "survey-answer") keepUntil(then, name, record, closing);
  }
  const owner = createSight(then, { party: wholeOf(survey).owner, day: dayOf(closing.atMs) });
  const given = owner.all("survey-answer").filter((answer) => answer.fields["survey"] === id && !isWithdrawn(answer));
  return [...new Map(given.map((answer) => [answer.owner, answer])).values()];
}

/** Entries of the ledger follow one another, whatever a clock says. */
function keepUntil(then: Map<string, StoredRecord>, name: string, { kind, events }: StoredRecord, last: RecordEvent) {
  const until = events.filter(({ entryIndex }) => entryIndex <= last.entryIndex);
  if (until.length > 0) then.set(name, { kind, events: until });
}

function tableOf(survey: RecordInSight, answers: readonly RecordInSight[]): SurveyTable {
  const total = answers.length;
  const isTold = total >= smallestTold;
  const questions = questionsOf(survey).map(({ question, options }, at): QuestionTable => {
    const chosen = answers.map((answer) => choiceAt(answer, at, options.length));
    const counts = [0, ...options.map((_, option) => option + 1)].map(
      (option) => chosen.filter((each) => each === option).length,
    );
    const [unanswered = null, ...told] = isTold ? suppress(counts) : counts.map(() => null);
    return {
      question,
      options: options.map((option, place) => ({ option, count: told[place] ?? null })),
      unanswered,
    };
  });
  return { survey, answered: isTold ? total : null, questions };
}

export interface SurveyQuestion {
  readonly question: string;
  readonly options: readonly string[];
}

/** Options stand in one line, separated by semicolons. */
export const questionsOf = ({ fields }: Pick<RecordInSight, "fields">): readonly SurveyQuestion[] =>
  rowsAt(fields["questions"]).map((row) => ({
    question: String(row["question"] ?? ""),
    options: String(row["options"] ?? "")
      .split(/[;；؛]/)
      .map((option) => option.trim())
      .filter((option) => option !== ""),
  }));

const rowsAt = (value: Json | undefined): readonly Readonly<Record<string, Json>>[] =>
  Array.isArray(value) ? (value as readonly Readonly<Record<string, Json>>[]) : [];

/** The number of the option from 1; 0: none of those that are offered. */
function choiceAt({ fields }: RecordInSight, at: number, options: number): number {
  const answers = fields["answers"];
  const chosen = Array.isArray(answers) ? answers[at] : undefined;
  return typeof chosen === "number" && Number.isInteger(chosen) && chosen >= 1 && chosen <= options ? chosen : 0;
}
