/**
 * What an audience sees of all records: everything that lists, counts, searches, exports, feeds, mails or words an error
 * asks here. What stands in a hidden record is hidden with it; a reference to a hidden record is not there.
 */
import type { Marking } from "@custodiet/core";
import type { Audience } from "./audience.ts";
import type { RecordEvent } from "./event.ts";
import type { RecordKind } from "./kind.ts";
import { isOpened } from "./opening.ts";
import { isOpenTo, project, type RecordInSight } from "./project.ts";
import { type IsShown, referencesIn } from "./references.ts";
import { fieldsOfAct, type GroupRecord, replay } from "./replay.ts";

/** A record with its events; replaced as a whole when one is added. */
export interface StoredRecord {
  readonly kind: RecordKind;
  readonly events: readonly RecordEvent[];
}

export type StoredRecords = ReadonlyMap<string, StoredRecord>;

export interface Sight {
  readonly audience: Audience;
  /** `null`: nothing, as where there is no such record. */
  readonly see: (id: string) => RecordInSight | null;
  /** In the order in which they were made, then by name. */
  readonly all: (kind: string) => readonly RecordInSight[];
}

/**
 * What the audience sees of a record, or nothing. One record of many: `createSight` for lists.
 *
 * @example
 * seenBy(records, "a1", { party: "authority-b", day }); // null: unmarked means denied
 */
export const seenBy = (records: StoredRecords, id: string, audience: Audience): RecordInSight | null =>
  createSight(records, audience).see(id);

export function createSight(records: StoredRecords, audience: Audience): Sight {
  const see = (id: string): RecordInSight | null => look(records, id, audience);
  const kinds = new Map<string, readonly RecordInSight[]>();
  const all = (kind: string): readonly RecordInSight[] => {
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const ids = [...records].flatMap(([id, record]) => (record.kind.id === kind ? [id] : []));
    const found = ids.flatMap((id) => see(id) ?? []).sort(inOrder);
    kinds.set(kind, found);
    return found;
  };
  return { audience, see, all };
}

const inOrder = (a: RecordInSight, b: RecordInSight): number =>
  a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function look(records: StoredRecords, id: string, audience: Audience): RecordInSight | null {
  const chain = chainOf(records, id) ?? [];
  const [record, ...around] = chain;
  if (record === undefined || !isOpen(chain, audience)) return null;
  const markings = around.map((each) => wholeOf(each).marking);
  return projectOnce(record, markings, audience, (reference) => isInSight(records, reference, audience));
}

const wholes = new WeakMap<StoredRecord, GroupRecord>();

/** The record whole, for what decides about sight; never for what is told. */
export function wholeOf(record: StoredRecord): GroupRecord {
  const known = wholes.get(record);
  if (known !== undefined) return known;
  const whole = replay(record.kind, record.events);
  wholes.set(record, whole);
  return whole;
}

/** The record that a record stands in. */
export function parentOf(record: StoredRecord): string | null {
  const { within } = record.kind;
  const value = within === null ? undefined : wholeOf(record).fields[within];
  return typeof value === "string" ? value : null;
}

/** By its own marking and by that of everything it stands in; what it refers to beside does not matter. */
function isInSight(records: StoredRecords, id: string, audience: Audience): boolean {
  const chain = chainOf(records, id);
  return chain !== null && isOpen(chain, audience);
}

const isOpen = (chain: readonly StoredRecord[], audience: Audience): boolean =>
  chain.every((record) => {
    const whole = wholeOf(record);
    return isOpenTo(record.kind, whole, audience) && (audience.party === whole.owner || isOpened(record));
  });

/** A record and what it stands in, from the nearest; `null`: something of it is not there. */
function chainOf(records: StoredRecords, id: string): readonly StoredRecord[] | null {
  const chain: StoredRecord[] = [];
  for (let at: string | null = id; at !== null; ) {
    const record = records.get(at);
    if (record === undefined || chain.length > deepest) return null;
    chain.push(record);
    at = parentOf(record);
  }
  return chain;
}

/** Kinds stand in each other to this depth at most. */
const deepest = 8;

const referred = new WeakMap<StoredRecord, readonly string[]>();

/** Every record that it refers to or ever did. */
function referencesOf(record: StoredRecord): readonly string[] {
  const known = referred.get(record);
  if (known !== undefined) return known;
  const all = record.events.flatMap(({ act }) => referencesIn(record.kind, fieldsOfAct(act)));
  const found = [...new Set(all)].sort();
  referred.set(record, found);
  return found;
}

const projected = new WeakMap<StoredRecord, Map<string, RecordInSight>>();

/** Audiences and days for which a record is kept as they see it. */
const mostKept = 128;

/** A record that does not change shows an audience the same for as long as what it refers to stays in or out of sight. */
function projectOnce(
  record: StoredRecord,
  around: readonly Marking[],
  audience: Audience,
  isShown: IsShown,
): RecordInSight {
  const shown = referencesOf(record).filter(isShown);
  const beside = around.length + shown.length === 0 ? "" : JSON.stringify([around, shown]);
  const key = `${audience.day} ${audience.party ?? ""} ${beside}`;
  const known = projected.get(record) ?? new Map<string, RecordInSight>();
  projected.set(record, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKept) known.clear();
  const found = project({ ...record, whole: wholeOf(record), around }, audience, isShown);
  known.set(key, found);
  return found;
}
