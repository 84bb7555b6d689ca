/** Meetings that are to come, with the days until which papers and registrations are taken. */
import { instantOf, momentAt } from "../moment.ts";
import type { Day } from "../partial-date.ts";
import { dayOf } from "../records/judge.ts";
import { isWithdrawn, type RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";

export interface MeetingAhead {
  readonly record: RecordInSight;
  readonly startsMs: number;
  /** The last day, by the meeting's own calendar; `null`: none is set or in sight. */
  readonly papersUntil: Day | null;
  readonly registrationUntil: Day | null;
}

const notBegun: readonly string[] = ["draft", "announced", "agenda-frozen"];
const dayMs = 86_400_000;

/** The next first. */
export const meetingsAhead = (sight: Sight, nowMs: number): readonly MeetingAhead[] =>
  sight
    .all("meeting")
    .filter((record) => !isWithdrawn(record) && notBegun.includes(record.state))
    .flatMap((record): MeetingAhead[] => {
      const starts = momentAt(record.fields["starts"]);
      if (starts === null) return [];
      const startsMs = instantOf(starts);
      if (startsMs <= nowMs) return [];
      const before = (name: string): Day | null => {
        const days = record.fields[name];
        return typeof days === "number" ? dayOf(Date.parse(starts.at.slice(0, 10)) - days * dayMs) : null;
      };
      return [
        { record, startsMs, papersUntil: before("paper-cut-off"), registrationUntil: before("registration-cut-off") },
      ];
    })
    .toSorted((a, b) => a.startsMs - b.startsMs || (a.record.id < b.record.id ? -1 : 1));
