/**
 * What a meeting leaves open goes to the next: actions with how often each was carried, items to the backlog. Made as
 * orders, to be looked at before they are given; what is carried already is not carried again.
 */
import { momentAt } from "../moment.ts";
import type { Day } from "../partial-date.ts";
import { type Doer, mayStep, type RecordOrder, versionOf } from "../records/judge.ts";
import { kindOf } from "../records/kinds/every-kind.ts";
import type { RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";
import { isOpen, meetingInSight, startOf } from "./meeting-in-sight.ts";

export interface CarriedRecord {
  readonly record: RecordInSight;
  /** Before this time. */
  readonly timesCarried: number;
  /** `null`: none is set. */
  readonly dueBefore: Day | null;
  /** `null`: an item of an agenda has none. */
  readonly dueAfter: Day | null;
  /** `false`: another organisation keeps it, and carries it. */
  readonly mayDo: boolean;
  readonly order: RecordOrder & { readonly type: "step" };
}

export interface Meetings {
  readonly from: string;
  readonly to: string;
}

/** `null`: one of the meetings is not in sight, or the second does not come after the first. */
export function planCarryOver(sight: Sight, doer: Doer, { from, to }: Meetings): readonly CarriedRecord[] | null {
  const [left, next] = [meetingInSight(sight, from), sight.see(to)];
  if (left === null || next === null || next.kind !== "meeting") return null;
  const starts = momentAt(next.fields["starts"]);
  if (starts === null || startOf(next) <= startOf(left.meeting)) return null;
  const until = (meeting: unknown): boolean => {
    const found = typeof meeting === "string" ? sight.see(meeting) : null;
    return found !== null && found.kind === "meeting" && startOf(found) <= startOf(left.meeting);
  };
  const nextDay = starts.at.slice(0, 10) as Day;
  const actions = left.backlog.actions.filter(({ fields }) => until(fields["meeting"]));
  const items = left.agenda.flatMap((part) => part.items.map(({ item }) => item));
  return [
    ...actions.filter(isOpen).map((action) => carry(sight, doer, action, { to, nextDay })),
    ...items.filter(({ state }) => state !== "closed").map((item) => carry(sight, doer, item, null)),
  ];
}

/** @param next for an action: to which meeting, and its first day */
function carry(
  sight: Sight,
  doer: Doer,
  record: RecordInSight,
  next: { readonly to: string; readonly nextDay: Day } | null,
): CarriedRecord {
  const due = record.fields["due"];
  const dueBefore = typeof due === "string" ? (due as Day) : null;
  // What is due later stays due then; what is overdue or has no day is asked for at the next meeting.
  const isLater = dueBefore !== null && dueBefore >= sight.audience.day;
  const dueAfter = next === null ? null : isLater ? dueBefore : next.nextDay;
  const step = kindOf(record.kind)?.workflow.transitions.find(({ id }) => id === "carry-over");
  return {
    record,
    timesCarried: Number(record.fields["carried-over"] ?? 0),
    dueBefore,
    dueAfter,
    mayDo: step !== undefined && mayStep(step, record, doer, sight) && (next !== null || isMeetingOwn(sight, record)),
    order: {
      type: "step",
      seen: versionOf(record),
      transition: "carry-over",
      fields: next === null ? {} : { due: dueAfter, meeting: next.to },
      note: "",
    },
  };
}

const isMeetingOwn = (sight: Sight, { fields }: RecordInSight): boolean =>
  typeof fields["meeting"] === "string" && sight.see(fields["meeting"])?.isOwn === true;
