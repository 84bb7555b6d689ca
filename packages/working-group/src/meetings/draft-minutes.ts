/**
 * What minutes are drafted from: who was there, what was treated, decided and taken up. Minutes have one marking, so
 * they take nothing that is kept from anybody who reads them; and they name parties, not persons, because an adopted
 * text is never erased.
 */
import { combineMarkings, type Marking } from "@custodiet/core";
import { isWider } from "../records/audience.ts";
import type { RecordInSight } from "../records/project.ts";
import type { MeetingInSight } from "./meeting-in-sight.ts";

export interface MinutesDraft {
  readonly present: readonly RecordInSight[];
  readonly excused: readonly RecordInSight[];
  readonly absent: readonly RecordInSight[];
  readonly items: readonly RecordInSight[];
  /** Adopted. */
  readonly decisions: readonly RecordInSight[];
  readonly actions: readonly RecordInSight[];
  /** Records kept from some who read the minutes: left out. */
  readonly leftOut: number;
}

export function draftMinutes({ meeting, agenda, attendance, decisions, actions }: MeetingInSight): MinutesDraft {
  const target = minutesMarking(meeting);
  let leftOut = 0;
  const readable = (records: readonly RecordInSight[]): readonly RecordInSight[] => {
    const kept = records.filter(({ composite }) => !isWider(composite, target));
    leftOut += records.length - kept.length;
    return kept;
  };
  const there = (state: string) => readable(attendance.filter((each) => each.state === state));
  const treated = agenda.flatMap(({ items }) => items.map(({ item }) => item));
  const draft = {
    present: there("present"),
    excused: there("excused"),
    absent: there("absent"),
    items: readable(treated),
    decisions: readable(decisions.filter(({ state }) => state === "adopted")),
    actions: readable(actions),
  };
  return { ...draft, leftOut };
}

/** Of the text: the meeting's, and its own where it has one. */
export function minutesMarking({ base, fieldMarkings }: RecordInSight): Marking {
  const own = fieldMarkings["minutes"];
  return own === undefined ? base : combineMarkings(base, own);
}
