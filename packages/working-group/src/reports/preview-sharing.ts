/**
 * Exactly what an audience will read of a record once its owner opens it: the record as it stands, with the opening step
 * taken on a copy, through the very sight that answers that audience's own request. Nothing is worked out a second time.
 */
import type { Marking } from "@custodiet/core";
import type { Audience } from "../records/audience.ts";
import type { RecordEvent } from "../records/event.ts";
import { isOpened } from "../records/opening.ts";
import type { RecordInSight } from "../records/project.ts";
import { isEmpty } from "../records/read-values.ts";
import { rowsLeftOut } from "../records/shared-rows.ts";
import { createSight, type Sight, type StoredRecord, type StoredRecords, wholeOf } from "../records/sight.ts";

export interface SharingPreview {
  /** The audience's own, with the record opened: `see` answers what its request is answered. */
  readonly sight: Sight;
  /** `null`: it reads nothing of the record, and does not learn that there is one. */
  readonly shown: RecordInSight | null;
  readonly isOpened: boolean;
  /** Fields that hold something which the audience does not read, and the marking that keeps it from them. */
  readonly leftOut: readonly { readonly field: string; readonly marking: Marking }[];
  /** Rows that name others: of a field that the audience reads, what it does not. */
  readonly leftOutRows: readonly string[];
}

/** `null`: there is no such record, or its kind is open from the beginning. */
export function previewSharing(
  records: StoredRecords,
  id: string,
  audience: Audience,
  nowMs: number,
): SharingPreview | null {
  const record = records.get(id);
  if (record === undefined || record.kind.opensBy === null) return null;
  const opened = isOpened(record) ? record : open(record, record.kind.opensBy, nowMs);
  const sight = createSight(new Map([...records, [id, opened]]), audience);
  const shown = sight.see(id);
  const { fields, marking, fieldMarkings } = wholeOf(opened);
  const leftOut = record.kind.fields.flatMap(({ name }) => {
    const isHeld = !isEmpty(fields[name] ?? null);
    return isHeld && shown?.fields[name] === undefined
      ? [{ field: name, marking: (shown === null ? undefined : fieldMarkings[name]) ?? marking }]
      : [];
  });
  const isRead =
    record.kind.rowsSharedBy !== null && !leftOut.some(({ field }) => field === record.kind.rowsSharedBy?.field);
  const isOwn = audience.party === record.events[0]?.organisation;
  const leftOutRows = isRead && !isOwn ? rowsLeftOut(record.kind, fields, audience.party) : [];
  return { sight, shown, isOpened: opened === record, leftOut, leftOutRows };
}

function open({ kind, events }: StoredRecord, transition: string, nowMs: number): StoredRecord {
  const first = events[0];
  const to = kind.workflow.transitions.find((each) => each.id === transition)?.to;
  if (first === undefined || to === undefined)
    throw new Error("A record that nobody made, or a step that leads nowhere");
  const act = { type: "stepped", transition, to, fields: {}, note: "" } as const;
  const event: RecordEvent = { ...first, number: events.length + 1, atMs: nowMs, act };
  return { kind, events: [...events, event] };
}
