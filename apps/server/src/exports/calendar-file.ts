/** A calendar as a file (RFC 5545). Times are written in UTC: every program shows them by its own clock. */
import { combineMarkings, type Marking } from "@custodiet/core";
import type { Calendar } from "@custodiet/working-group";
import ical, { ICalEventBusyStatus, ICalEventClass } from "ical-generator";
import type { LeavingFile } from "./export-file.ts";
import { markedName } from "./group-files.ts";

interface CalendarTerms {
  readonly busy: string;
  readonly createdAtMs: number;
  /** Of a calendar that tells nothing but "busy". */
  readonly least: Marking;
}

export function calendarFile(calendar: Calendar, { busy, createdAtMs, least }: CalendarTerms): LeavingFile {
  const marking = calendar.markings.reduce(combineMarkings, calendar.markings[0] ?? least);
  const file = ical({ prodId: { company: "Custodiet", product: "Working group", language: "EN" } });
  for (const { id, startMs, endMs, isAllDay, changedAtMs, told } of calendar.items) {
    file.createEvent({
      id: `${id}@custodiet`,
      start: new Date(startMs),
      end: new Date(endMs),
      allDay: isAllDay,
      stamp: new Date(createdAtMs),
      lastModified: new Date(told === null ? createdAtMs : changedAtMs),
      summary: told === null ? busy : told.title,
      ...(told === null || told.place === "" ? {} : { location: told.place }),
      busystatus: ICalEventBusyStatus.BUSY,
      class: told === null ? ICalEventClass.PRIVATE : ICalEventClass.PUBLIC,
    });
  }
  const bytes = new TextEncoder().encode(file.toString());
  const name = markedName(marking, `calendar_${new Date(createdAtMs).toISOString().slice(0, 10)}.ics`);
  return { name, type: "text/calendar; charset=utf-8", bytes, about: { marking } };
}
