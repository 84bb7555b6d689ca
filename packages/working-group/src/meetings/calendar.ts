/** Meetings, sessions and events as a calendar shows them. What is at TLP:AMBER and above is only "busy" there. */
import type { Json, Marking } from "@custodiet/core";
import { instantOf, momentAt } from "../moment.ts";
import { firstDay, lastDay, readPartialDate } from "../partial-date.ts";
import { isWithin } from "../records/audience.ts";
import { isWithdrawn, type RecordInSight, wordsOfValue } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";

export interface CalendarItem {
  readonly id: string;
  /** In milliseconds. */
  readonly startMs: number;
  readonly endMs: number;
  /** Whole days, whatever the place: both times are midnights in UTC, the end the one after the last day. */
  readonly isAllDay: boolean;
  readonly changedAtMs: number;
  /** `null`: all that is told is that somebody is busy. */
  readonly told: { readonly title: string; readonly place: string } | null;
}

export interface Calendar {
  readonly items: readonly CalendarItem[];
  /** Records that it was made from, and their marking, which is at most TLP:GREEN where nothing but "busy" is told above. */
  readonly records: readonly RecordInSight[];
  readonly markings: readonly Marking[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What has a time and stands; a cancelled one is not there. The earliest first; of one moment, what lasts longer before what it holds. */
export function calendarOf(sight: Sight, languages: readonly string[]): Calendar {
  const found = [...["meeting", "session"].flatMap((kind) => sight.all(kind)), ...sight.all("event")]
    .filter((record) => !isWithdrawn(record) && record.state !== "cancelled")
    .flatMap((record) => {
      const time = record.kind === "event" ? daysOf(record) : hoursOf(record);
      return time === null ? [] : [{ record, time }];
    })
    .toSorted(
      (a, b) => a.time.startMs - b.time.startMs || b.time.endMs - a.time.endMs || (a.record.id < b.record.id ? -1 : 1),
    );
  return {
    items: found.map(({ record, time }) => ({
      id: record.id,
      ...time,
      changedAtMs: record.changedAtMs,
      told: isWithin(record.composite.tlp, "green") ? tell(record, languages) : null,
    })),
    records: found.map(({ record }) => record),
    markings: found.map(({ record }) => record.composite).filter(({ tlp }) => isWithin(tlp, "green")),
  };
}

function tell({ fields }: RecordInSight, languages: readonly string[]) {
  const say = (value: Json | undefined): string => wordsOfValue(value ?? null, languages);
  return { title: say(fields["title"]), place: say(fields["place"] ?? fields["room"]) };
}

type Time = Pick<CalendarItem, "startMs" | "endMs" | "isAllDay">;

/** What has no end is shown for an hour. */
function hoursOf({ fields }: RecordInSight): Time | null {
  const [starts, ends] = [momentAt(fields["starts"]), momentAt(fields["ends"])];
  if (starts === null) return null;
  const startMs = instantOf(starts);
  const endMs = ends === null ? startMs + hourMs : Math.max(instantOf(ends), startMs);
  return { startMs, endMs, isAllDay: false };
}

/** An event of which only the month or the year is known is in no calendar. */
function daysOf({ fields }: RecordInSight): Time | null {
  const from = readPartialDate(String(fields["from"] ?? ""));
  if (from === null || firstDay(from) !== lastDay(from)) return null;
  const until = readPartialDate(String(fields["until"] ?? "")) ?? from;
  const startMs = Date.parse(firstDay(from));
  return { startMs, endMs: Math.max(Date.parse(lastDay(until)), startMs) + dayMs, isAllDay: true };
}
