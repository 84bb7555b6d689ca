/**
 * What the group's people see first: what waits for them, how the group stands, what changed. All of it comes from one
 * sight, so that nothing here, no count either, depends on what is above the asker's marking.
 */
import type { Doer } from "../records/judge.ts";
import type { RecordKind } from "../records/kind.ts";
import type { EventInSight, RecordInSight } from "../records/project.ts";
import { type Reminder, remindersOf } from "../records/reminders.ts";
import type { Sight } from "../records/sight.ts";
import { concerns, partiesOf } from "./concerns.ts";
import { type MeetingAhead, meetingsAhead } from "./meetings-ahead.ts";
import { type RunningSilence, runningSilences } from "./silences.ts";
import { type GroupCount, standingOf } from "./standing.ts";
import { type StepWaiting, stepsWaiting } from "./steps-waiting.ts";
import { type SurveyWaiting, surveysWaiting } from "./surveys-waiting.ts";

export interface GroupHome {
  readonly steps: readonly StepWaiting[];
  /** Days that come nearer or are past, of what concerns the asker's organisation; the nearest first. */
  readonly days: readonly Reminder[];
  readonly silences: readonly RunningSilence[];
  readonly surveys: readonly SurveyWaiting[];
  readonly meetings: readonly MeetingAhead[];
  readonly standing: readonly GroupCount[];
  /** The newest first. */
  readonly changes: readonly GroupChange[];
}

export interface GroupChange {
  readonly record: RecordInSight;
  readonly event: EventInSight;
}

export function groupHome(kinds: readonly RecordKind[], sight: Sight, doer: Doer, nowMs: number): GroupHome {
  const parties = partiesOf(sight);
  return {
    steps: stepsWaiting(kinds, sight, doer, nowMs),
    days: remindersOf(kinds, sight).filter(({ record }) => concerns(record, parties)),
    silences: runningSilences(sight, nowMs),
    surveys: surveysWaiting(sight),
    meetings: meetingsAhead(sight, nowMs),
    standing: standingOf(sight),
    changes: newestChanges(kinds, sight),
  };
}

const mostChanges = 12;

function newestChanges(kinds: readonly RecordKind[], sight: Sight): readonly GroupChange[] {
  const newest = kinds
    .flatMap(({ id }) => sight.all(id))
    .toSorted((a, b) => b.changedAtMs - a.changedAtMs || compare(a.id, b.id))
    .slice(0, mostChanges);
  return newest
    .flatMap((record) => record.history.map((event, number) => ({ record, event, number })))
    .toSorted((a, b) => b.event.atMs - a.event.atMs || compare(a.record.id, b.record.id) || b.number - a.number)
    .slice(0, mostChanges)
    .map(({ record, event }) => ({ record, event }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
