/** Silences that run: what is adopted unless somebody objects in time. */
import { instantOf, momentAt } from "../moment.ts";
import type { RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";

export interface RunningSilence {
  readonly record: RecordInSight;
  readonly untilMs: number;
}

/** The first to run out first. */
export function runningSilences(sight: Sight, nowMs: number): readonly RunningSilence[] {
  const under = [
    ...sight.all("decision").filter(({ state }) => state === "under-silence"),
    ...sight.all("meeting").filter(({ state }) => state === "minutes-under-silence"),
  ];
  return under
    .flatMap((record) => {
      const until = momentAt(record.fields["silence-until"]);
      const untilMs = until === null ? null : instantOf(until);
      return untilMs === null || untilMs <= nowMs ? [] : [{ record, untilMs }];
    })
    .toSorted((a, b) => a.untilMs - b.untilMs || (a.record.id < b.record.id ? -1 : 1));
}
