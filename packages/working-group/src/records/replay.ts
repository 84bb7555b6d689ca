/** A record as it stands: its events, one after another. Pure; the same events are the same record everywhere. */
import type { Json, Marking } from "@custodiet/core";
import type { FieldMarkings, RecordAct, RecordEvent } from "./event.ts";
import type { RecordKind } from "./kind.ts";

/** The state of what was taken back: in every kind, and the last. */
export const withdrawnState = "withdrawn";

export interface GroupRecord {
  readonly id: string;
  readonly kind: string;
  /** The organisation that made it. */
  readonly owner: string;
  readonly state: string;
  readonly fields: Readonly<Record<string, Json>>;
  readonly marking: Marking;
  readonly fieldMarkings: FieldMarkings;
  /** The last vote of each organisation. */
  readonly votes: Readonly<Record<string, string>>;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
}

/** Throws where the first event does not make the record: by then it is a bug, or somebody tampered with the store. */
export function replay(kind: RecordKind, events: readonly RecordEvent[]): GroupRecord {
  const [first, ...others] = events;
  if (first === undefined || first.act.type !== "created") throw new Error("A record that nobody made");
  const { fields, marking, fieldMarkings } = first.act;
  const made: GroupRecord = {
    id: first.record,
    kind: kind.id,
    owner: first.organisation,
    state: kind.workflow.states[0],
    fields: withoutNulls(fields),
    marking,
    fieldMarkings,
    votes: {},
    createdAtMs: first.atMs,
    changedAtMs: first.atMs,
  };
  let record = made;
  for (const event of others) record = { ...record, ...afterAct(kind, record, event), changedAtMs: event.atMs };
  return record;
}

function afterAct(kind: RecordKind, record: GroupRecord, { act, organisation }: RecordEvent): Partial<GroupRecord> {
  switch (act.type) {
    case "created":
      throw new Error("A record that was made twice");
    case "changed":
      return { fields: withoutNulls({ ...record.fields, ...act.fields }) };
    case "stepped":
      return { state: act.to, fields: withoutNulls({ ...record.fields, ...act.fields }) };
    case "marked":
      return { marking: act.marking, fieldMarkings: act.fieldMarkings };
    case "voted":
      return { votes: { ...record.votes, [organisation]: act.choice } };
    case "withdrawn":
      return { state: withdrawnState };
    case "erased":
      return { fields: withoutPersonal(kind, record.fields) };
    case "commented":
      return {};
  }
}

const withoutNulls = (fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const withoutPersonal = (kind: RecordKind, fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> => {
  const personal = new Set(kind.fields.flatMap(({ name, isPersonal }) => (isPersonal ? [name] : [])));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !personal.has(name)));
};

/** The fields an act gives values to. */
export const fieldsOfAct = (act: RecordAct): Readonly<Record<string, Json>> =>
  act.type === "created" || act.type === "changed" || act.type === "stepped" ? act.fields : {};
