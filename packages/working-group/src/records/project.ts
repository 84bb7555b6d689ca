/**
 * What an audience sees of one record by itself: the record's events without what is above the audience's marking, played
 * again. Whatever is told of a record (state, times, history) comes from these events and from nothing else, so that it
 * cannot depend on what is hidden.
 */
import { combineMarkings, type Json, type Marking } from "@custodiet/core";
import { type Audience, mayRead } from "./audience.ts";
import type { RecordAct, RecordEvent } from "./event.ts";
import type { Field } from "./field.ts";
import { fieldOf, type RecordKind } from "./kind.ts";
import { eventsSinceOpening } from "./opening.ts";
import { type IsShown, onlyShown, type Values } from "./references.ts";
import { fieldsOfAct, type GroupRecord, replay, withdrawnState } from "./replay.ts";
import { markingsOfRows, onlyRowsFor } from "./shared-rows.ts";

/** An event as an audience is told of it. */
export interface EventInSight {
  readonly type: RecordAct["type"];
  readonly atMs: number;
  /** `null`: the record hides who made it. */
  readonly organisation: string | null;
  readonly role: string | null;
  /** Known to their own organisation alone. */
  readonly person: string | null;
  /** In the ledger; known to the organisation whose entry it is. */
  readonly entryIndex: number | null;
  readonly fields: Readonly<Record<string, Json>>;
  readonly transition: string | null;
  readonly text: string;
}

export interface RecordInSight extends Omit<GroupRecord, "owner" | "votes"> {
  /** `null`: the record hides who made it. */
  readonly owner: string | null;
  readonly isOwn: boolean;
  /** Of the record and of everything it stands in. */
  readonly base: Marking;
  /** Of `base` and of every field in sight together. */
  readonly composite: Marking;
  readonly votes: Readonly<Record<string, number>>;
  readonly ownVote: string | null;
  readonly history: readonly EventInSight[];
}

/** Whether a record is the audience's to see by its own marking, what it stands in aside. */
export const isOpenTo = (kind: RecordKind, whole: GroupRecord, audience: Audience): boolean =>
  mayRead(whole.marking, whole.owner, audience) && !isPastItsDay(kind, whole, audience);

export interface Projected {
  readonly kind: RecordKind;
  readonly events: readonly RecordEvent[];
  /** The record as all its events have made it. */
  readonly whole: GroupRecord;
  /** Of what it stands in, from the nearest. */
  readonly around: readonly Marking[];
}

/** Of a record that is open to the audience. `isShown`: whether a record that it refers to is in sight. */
export function project(
  { kind, events, whole, around }: Projected,
  audience: Audience,
  isShown: IsShown,
): RecordInSight {
  const shown = new Set(kind.fields.flatMap((each) => (isFieldShown(kind, each, whole, audience) ? [each.name] : [])));
  const isOwn = audience.party === whole.owner;
  const open = isOwn ? events : eventsSinceOpening({ kind, events });
  const told = tellAll(kind, open, { shown, isOwn, isShown, party: audience.party });
  const { owner, votes, ...record } = replay(kind, told);
  const hides = isUnattributed(kind, whole) && !isOwn;
  // Why it is marked so is the owner's own words.
  const quiet = (marking: Marking): Marking => (hides ? { ...marking, reason: "" } : marking);
  const fieldMarkings = mapValues(pick(whole.fieldMarkings, shown), quiet);
  const base = around.reduce(combineMarkings, quiet(whole.marking));
  return {
    ...record,
    owner: hides ? null : owner,
    isOwn,
    marking: quiet(whole.marking),
    fieldMarkings,
    base,
    composite: Object.entries(fieldMarkings)
      .filter(([name]) => record.fields[name] !== undefined)
      .map(([, marking]) => marking)
      .concat(
        shown.has(kind.rowsSharedBy?.field ?? "")
          ? markingsOfRows(kind, whole.fields, { party: audience.party, isOwn })
          : [],
      )
      .reduce(combineMarkings, base),
    votes: tally(votes),
    ownVote: audience.party === null ? null : (votes[audience.party] ?? null),
    history: told.map((event) => inSight(event, audience, hides)),
  };
}

export const isUnattributed = ({ attribution }: RecordKind, { fields }: Pick<GroupRecord, "fields">): boolean =>
  attribution !== null && fields[attribution.field] === unattributed;

/** The option of a field of attribution that hides who made the record. */
export const unattributed = "unattributed";

const isPastItsDay = (
  { shownUntil }: RecordKind,
  { fields, owner }: GroupRecord,
  { party, day }: Audience,
): boolean => {
  if (shownUntil === null || party === owner) return false;
  const until = fields[shownUntil];
  return typeof until !== "string" || until < day;
};

function isFieldShown(kind: RecordKind, { name, type }: Field, record: GroupRecord, audience: Audience): boolean {
  if (audience.party === record.owner) return true;
  if (isUnattributed(kind, record) && kind.attribution?.hides.includes(name)) return false;
  const own = record.fieldMarkings[name];
  if (own !== undefined && !mayRead(own, record.owner, audience)) return false;
  if (type.type !== "person") return true;
  const until = (record.fields[name] as { readonly consentUntil?: string } | undefined)?.consentUntil;
  return until !== undefined && until >= audience.day;
}

interface Telling {
  /** Fields in sight. */
  readonly shown: ReadonlySet<string>;
  readonly isOwn: boolean;
  readonly isShown: IsShown;
  readonly party: string | null;
}

/** A change that changes nothing in sight did not happen. */
function tellAll(kind: RecordKind, events: readonly RecordEvent[], telling: Telling): readonly RecordEvent[] {
  const told: RecordEvent[] = [];
  const present = new Map<string, string>();
  for (const event of events) {
    const act = tell(kind, event.act, telling, present);
    if (act === null) continue;
    for (const [name, value] of Object.entries(fieldsOfAct(act))) present.set(name, JSON.stringify(value));
    told.push(act === event.act ? event : { ...event, act });
  }
  return told;
}

/** `null`: nothing of it is in sight. */
function tell(
  kind: RecordKind,
  act: RecordAct,
  { shown, isOwn, isShown, party }: Telling,
  present: ReadonlyMap<string, string>,
): RecordAct | null {
  const inSight = (fields: Values): Values => {
    const told = onlyShown(kind, pick(fields, shown), isShown);
    return isOwn ? told : onlyRowsFor(kind, told, party);
  };
  switch (act.type) {
    case "created":
      return { ...act, fields: changedOf(inSight(act.fields), present), fieldMarkings: {} };
    case "stepped":
      return { ...act, fields: changedOf(inSight(act.fields), present) };
    case "changed": {
      const fields = changedOf(inSight(act.fields), present);
      return Object.keys(fields).length === 0 ? null : { ...act, fields };
    }
    // To whom a record was released before, and that its personal data are gone, is its owner's to know.
    case "marked":
    case "erased":
      return isOwn ? act : null;
    case "commented":
    case "voted":
    case "withdrawn":
      return act;
  }
}

/**
 * Values that are not there already; taking out what is not there changes nothing. Acts are kept as canonical text, so that
 * equal values are written equally.
 */
const changedOf = (fields: Values, present: ReadonlyMap<string, string>): Values =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => (present.get(name) ?? "null") !== JSON.stringify(value)),
  );

function inSight(event: RecordEvent, { party }: Audience, hides: boolean): EventInSight {
  const { act, atMs, organisation, role, person, entryIndex } = event;
  const isOwn = organisation === party;
  // What another organisation did to a record is told with its name, whoever made the record.
  const isNamed = isOwn || !hides;
  return {
    type: act.type,
    atMs,
    organisation: isNamed ? organisation : null,
    role: isNamed ? role : null,
    person: isOwn ? person : null,
    entryIndex: isOwn ? entryIndex : null,
    fields: "fields" in act ? act.fields : {},
    transition: act.type === "stepped" ? act.transition : null,
    text: textOf(act, isOwn),
  };
}

function textOf(act: RecordAct, isOwn: boolean): string {
  if (act.type === "commented") return act.text;
  if (act.type === "withdrawn") return act.reason;
  if (act.type === "stepped") return act.note;
  // A vote is counted for everybody, and known to its own organisation.
  return act.type === "voted" && isOwn ? act.choice : "";
}

const pick = <Value>(all: Readonly<Record<string, Value>>, names: ReadonlySet<string>): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));

const mapValues = <Value>(
  all: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Record<string, Value> => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(value)]));

function tally(votes: Readonly<Record<string, string>>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const choice of Object.values(votes)) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}

export const isWithdrawn = ({ state }: { readonly state: string }): boolean => state === withdrawnState;

/** What a record is called: its title, in the first language wanted that it has. `""`: its title is hidden or empty. */
export function titleOf(
  kind: RecordKind,
  { fields }: Pick<GroupRecord, "fields">,
  languages: readonly string[],
): string {
  const value = fields[kind.titleField];
  return value === undefined || fieldOf(kind, kind.titleField) === null ? "" : wordsOfValue(value, languages);
}

/** A value that names something, in the first language wanted that it has. */
export const wordsOfValue = (value: Json, languages: readonly string[]): string => {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  const texts = value as Readonly<Record<string, Json>>;
  const named = texts["name"] ?? texts["at"];
  if (typeof named === "string") return named;
  const found = languages.map((language) => texts[language]).find((text) => text !== undefined);
  return String(found ?? Object.values(texts)[0] ?? "");
};
