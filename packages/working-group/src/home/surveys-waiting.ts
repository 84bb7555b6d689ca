/** Surveys of others that are open, and that the asker's organisation has not answered. */
import type { RecordInSight } from "../records/project.ts";
import { isWithdrawn } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";

export interface SurveyWaiting {
  readonly record: RecordInSight;
  /** YYYY-MM-DD; `null`: it is not in sight. */
  readonly closesOn: string | null;
}

/** The first to close first. */
export function surveysWaiting(sight: Sight): readonly SurveyWaiting[] {
  const answered = new Set(
    sight
      .all("survey-answer")
      .flatMap((answer) => (answer.isOwn && !isWithdrawn(answer) ? [answer.fields["survey"]] : [])),
  );
  return sight
    .all("survey")
    .filter(({ id, state, isOwn }) => state === "open" && !isOwn && !answered.has(id))
    .map((record) => {
      const day = record.fields["closes-on"];
      return { record, closesOn: typeof day === "string" ? day : null };
    })
    .filter(({ closesOn }) => closesOn === null || closesOn >= sight.audience.day)
    .toSorted((a, b) => compare(a.closesOn ?? "9", b.closesOn ?? "9") || compare(a.record.id, b.record.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
