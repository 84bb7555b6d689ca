/**
 * The group's records in memory, kept up with the store: entries follow one another, so what has happened since is what
 * stands after the last entry known. Whoever asks waits until it is as new as the store is.
 */
import type { Store } from "@custodiet/store";
import { kindOf, type RecordEvent, type StoredRecord, type StoredRecords } from "@custodiet/working-group";

export interface RecordsNow {
  readonly records: StoredRecords;
  /** The entry up to which they are known; -1: none. */
  readonly entryIndex: number;
}

export interface RecordMemory {
  readonly read: () => Promise<RecordsNow>;
}

/** Records read at once: few enough that nobody else waits long. */
const atOnce = 500;

export function createRecordMemory(group: Store["group"]): RecordMemory {
  const records = new Map<string, StoredRecord>();
  let entryIndex = -1;
  const catchUp = async (): Promise<RecordsNow> => {
    for (;;) {
      const changed = await wholeEntries(group, entryIndex);
      const last = changed.at(-1);
      if (last === undefined) return { records, entryIndex };
      const events = await group.eventsOf(changed.map(({ record }) => record));
      for (const [id, ofRecord] of Map.groupBy(events, ({ record }) => record)) keep(records, id, ofRecord);
      entryIndex = last.entryIndex;
    }
  };
  let turn: Promise<unknown> = Promise.resolve();
  const read = (): Promise<RecordsNow> => {
    const mine = turn.then(catchUp);
    turn = mine.catch(() => undefined);
    return mine;
  };
  return { read };
}

/** An entry that made many records is not read in part. */
async function wholeEntries(
  group: Store["group"],
  after: number,
  limit = atOnce,
): Promise<Awaited<ReturnType<Store["group"]["changedAfter"]>>> {
  const changed = await group.changedAfter(after, limit);
  if (changed.length < limit) return changed;
  const whole = changed.filter(({ entryIndex }) => entryIndex < (changed.at(-1)?.entryIndex ?? 0));
  return whole.length > 0 ? whole : wholeEntries(group, after, limit * 4);
}

/** What a newer version of the program wrote, of kinds that this one does not know, is nobody's to see here. */
function keep(records: Map<string, StoredRecord>, id: string, events: readonly RecordEvent[]): void {
  const kind = kindOf(events[0]?.kind ?? "");
  if (kind !== null) records.set(id, { kind, events });
}
