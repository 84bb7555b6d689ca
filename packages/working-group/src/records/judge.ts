/** What somebody asks to be done with records, judged through their own eyes: the act to write down, or every fault. */
import { canonicalJson, contentHash, err, type Json, ok, type Result } from "@custodiet/core";
import { type GroupFault, groupFault } from "../fault.ts";
import type { Day } from "../partial-date.ts";
import { attributionFaults } from "./attribution.ts";
import { isForNobody, isWider } from "./audience.ts";
import type { FieldValues, RecordAct } from "./event.ts";
import type { GuardName } from "./guard-names.ts";
import { guards } from "./guards.ts";
import type { DoneBy, RecordKind, StepEffect, Transition } from "./kind.ts";
import { isWithdrawn, type RecordInSight } from "./project.ts";
import { type Markings, type MarkingTerms, readMarkings } from "./read-marking.ts";
import { isEmpty, type KnownThings, missingFields, readValues } from "./read-values.ts";
import { faultsOfRows } from "./shared-rows.ts";
import type { Sight } from "./sight.ts";

export type RecordOrder =
  | ({ readonly type: "create"; readonly fields: FieldValues } & Markings)
  | { readonly type: "change"; readonly seen: string; readonly fields: FieldValues }
  | {
      readonly type: "step";
      readonly seen: string;
      readonly transition: string;
      readonly fields: FieldValues;
      readonly note: string;
    }
  | ({ readonly type: "mark"; readonly seen: string } & Markings)
  | { readonly type: "comment"; readonly text: string }
  | { readonly type: "vote"; readonly choice: string }
  | { readonly type: "withdraw"; readonly seen: string; readonly reason: string }
  | { readonly type: "erase"; readonly seen: string };

export interface Doer {
  readonly organisation: string;
  readonly role: string;
}

export interface Circumstances {
  readonly doer: Doer;
  /** Of the doer's organisation. */
  readonly sight: Sight;
  readonly nowMs: number;
  readonly known: KnownThings;
  readonly marking: MarkingTerms;
  /** How many persons do it: what needs two is not done by one, nor the other way round. */
  readonly persons: 1 | 2;
}

type Judged = Result<RecordAct, readonly GroupFault[]>;

/**
 * @param record the record as the doer sees it; `null` where it is being made
 */
export function judgeOrder(
  kind: RecordKind,
  record: RecordInSight | null,
  order: RecordOrder,
  circumstances: Circumstances,
): Judged {
  if (order.type === "create") return judgeCreation(kind, order, circumstances);
  if (record === null) throw new Error("An order about no record");
  if ("seen" in order && order.seen !== versionOf(record)) return fault("changedMeanwhile", "seen", null);
  if (isWithdrawn(record) && order.type !== "erase") return fault("noSuchStep", "state", record.state);
  switch (order.type) {
    case "change":
      return judgeChange(kind, record, order.fields, circumstances);
    case "step":
      return judgeStep(kind, record, order, circumstances);
    case "mark":
      return judgeMarking(kind, record, order, circumstances);
    case "comment":
      return isEmpty(order.text)
        ? fault("fieldMissing", "text", null)
        : ok({ type: "commented", text: order.text.trim() });
    case "vote":
      return kind.votes.includes(order.choice)
        ? ok({ type: "voted", choice: order.choice })
        : fault("unknownChoice", "choice", order.choice.slice(0, 80));
    case "withdraw":
      return judgeWithdrawal(kind, record, order.reason, circumstances);
    case "erase":
      return mayChange(kind, record, circumstances.doer) ? ok({ type: "erased" }) : notYours(circumstances.doer);
  }
}

/** What a record is known by to who sees it: another hash, another record in their eyes. */
export const versionOf = ({ id, state, fields, marking, fieldMarkings, changedAtMs }: RecordInSight): string =>
  contentHash({ id, state, fields, marking: { ...marking }, fieldMarkings, changedAtMs });

const fault = (name: Parameters<typeof groupFault>[0], place: string, found: string | null) =>
  err([groupFault(name, place, found)]);

const notYours = ({ role }: Doer) => fault("notYours", "role", role);

function judgeCreation(
  kind: RecordKind,
  order: RecordOrder & { type: "create" },
  circumstances: Circumstances,
): Judged {
  const { doer, known, marking: terms } = circumstances;
  const notMade = creationFaults(kind, doer);
  if (notMade.length > 0) return err(notMade);
  const values = readValues(kind, order.fields, known);
  const markings = readMarkings(kind, order, terms);
  const faults = [values, markings].flatMap((each) => (each.ok ? [] : each.error));
  if (!values.ok || !markings.ok) return err(faults);
  const fields = withoutNulls(values.value);
  const missing = missingFields(kind, fields);
  if (missing.length > 0) return err(missing);
  const guarded = [
    ...judgeGuards(kind.guards, { id: null, state: kind.workflow.states[0], fields }, circumstances),
    ...attributionFaults(kind, fields, markings.value, doer),
    ...faultsOfRows(kind, fields, terms.parties),
  ];
  return guarded.length > 0 ? err(guarded) : ok({ type: "created", fields, ...markings.value });
}

/** By position: what keeps somebody from making any record of the kind. */
export const creationFaults = (kind: RecordKind, { role }: Pick<Doer, "role">): readonly GroupFault[] =>
  kind.createdBy.includes(role) ? [] : [groupFault("notYours", "role", role)];

function judgeChange(kind: RecordKind, record: RecordInSight, sent: FieldValues, circumstances: Circumstances): Judged {
  const { doer, known, marking: terms } = circumstances;
  if (!mayChange(kind, record, doer)) return notYours(doer);
  const values = readValues(kind, sent, known);
  if (!values.ok) return values;
  const changed = changedOf(record, values.value);
  const fixed = fixedFaults(kind, record, Object.keys(changed));
  if (fixed.length > 0) return err(fixed);
  if (Object.keys(changed).length === 0) return fault("nothingChanged", "fields", null);
  const fields = withoutNulls({ ...record.fields, ...changed });
  const faults = [
    ...missingFields(kind, fields),
    ...judgeGuards(kind.guards, { id: record.id, state: record.state, fields }, circumstances),
    ...attributionFaults(kind, fields, record, doer),
    ...faultsOfRows(kind, changed, terms.parties),
  ];
  return faults.length > 0 ? err(faults) : ok({ type: "changed", fields: changed });
}

export const mayChange = (kind: RecordKind, record: RecordInSight, { role }: Doer): boolean =>
  record.isOwn && kind.changedBy.includes(role);

function fixedFaults(kind: RecordKind, { state }: RecordInSight, names: readonly string[]): readonly GroupFault[] {
  const fixed = kind.workflow.fixed[state] ?? [];
  return names
    .filter((name) => fixed.includes("*") || fixed.includes(name))
    .map((name) => groupFault("fixedNow", name, state));
}

const changedOf = (record: RecordInSight, values: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => canonicalJson(record.fields[name] ?? null) !== canonicalJson(value),
    ),
  );

function judgeStep(
  kind: RecordKind,
  record: RecordInSight,
  { transition: id, fields: sent, note }: RecordOrder & { type: "step" },
  circumstances: Circumstances,
): Judged {
  const { doer, known, sight, nowMs, persons, marking: terms } = circumstances;
  const transition = kind.workflow.transitions.find((each) => each.id === id && each.from.includes(record.state));
  if (transition === undefined) return fault("noSuchStep", "transition", `${id.slice(0, 60)} from ${record.state}`);
  if (!mayStep(transition, record, doer, sight)) return notYours(doer);
  if (transition.needsTwo !== (persons === 2))
    return fault(persons === 1 ? "twoNeeded" : "oneIsEnough", "transition", id);
  const values = readValues(kind, sent, known);
  if (!values.ok) return values;
  // What a step asks for may be given with it, by whoever may do it; anything else is a change of its own.
  const beside = Object.keys(values.value).filter((name) => !transition.needs.includes(name));
  if (beside.length > 0 && !mayChange(kind, record, doer)) return notYours(doer);
  const changed = changedOf(record, values.value);
  const fixed = fixedFaults(
    kind,
    record,
    beside.filter((name) => name in changed),
  );
  if (fixed.length > 0) return err(fixed);
  const given = { ...record.fields, ...changed };
  const missing = transition.needs.filter((name) => isEmpty(given[name] ?? null));
  if (missing.length > 0) return err(missing.map((name) => groupFault("fieldMissing", name, null)));
  const fields = withoutNulls(applyEffects(transition.effects, given, nowMs));
  const faults = [
    ...releaseFaults(transition, record),
    ...judgeGuards(transition.guards, { id: record.id, state: transition.to, fields }, circumstances),
    ...faultsOfRows(kind, changed, terms.parties),
  ];
  if (faults.length > 0) return err(faults);
  const names = new Set([...Object.keys(fields), ...Object.keys(record.fields)]);
  const all = Object.fromEntries([...names].map((name) => [name, fields[name] ?? null]));
  return ok({ type: "stepped", transition: id, to: transition.to, fields: changedOf(record, all), note: note.trim() });
}

/** By position, and by what the person's organisation has to do with the record. */
export function mayStep(
  { roles, by }: Transition,
  record: RecordInSight,
  { role, organisation }: Doer,
  sight: Sight,
): boolean {
  if (!roles.includes(role)) return false;
  return isDoneBy(by, record, organisation, sight);
}

function isDoneBy(by: DoneBy, record: RecordInSight, organisation: string, sight: Sight): boolean {
  if (by === "reader") return true;
  if (record.isOwn) return by === "owner" || "holderOf" in by;
  if (by === "owner") return false;
  const holder = record.fields["holderOf" in by ? by.holderOf : by.otherHolderOf];
  return sight
    .all("party")
    .some(({ fields }) => fields["code"] === holder && fields["organisation"] === organisation && holder !== undefined);
}

const releaseFaults = ({ isRelease }: Transition, { marking }: RecordInSight): readonly GroupFault[] =>
  isRelease && isForNobody(marking) ? [groupFault("releasedToNobody", "marking.releasedTo", null)] : [];

function applyEffects(effects: readonly StepEffect[], fields: FieldValues, nowMs: number): FieldValues {
  const after: Record<string, Json> = { ...fields };
  for (const effect of effects) {
    switch (effect.does) {
      case "move":
        after[effect.to] = after[effect.from] ?? null;
        after[effect.from] = null;
        break;
      case "count":
        after[effect.field] = Number(after[effect.field] ?? 0) + 1;
        break;
      case "clear":
        after[effect.field] = null;
        break;
      case "date":
        after[effect.field] = dayOf(nowMs);
        break;
    }
  }
  return after;
}

export const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

function judgeMarking(kind: RecordKind, record: RecordInSight, order: Markings, circumstances: Circumstances): Judged {
  const { doer, marking: terms, persons } = circumstances;
  if (!mayChange(kind, record, doer)) return notYours(doer);
  const read = readMarkings(kind, order, terms);
  if (!read.ok) return read;
  const { marking, fieldMarkings } = read.value;
  const telling = attributionFaults(kind, record.fields, read.value, doer);
  if (telling.length > 0) return err(telling);
  if (canonicalJson(read.value) === canonicalJson({ marking: record.marking, fieldMarkings: record.fieldMarkings })) {
    return fault("nothingChanged", "marking", null);
  }
  const wider = isWiderInAll(record, read.value);
  if (wider !== (persons === 2)) return fault(wider ? "twoNeeded" : "oneIsEnough", "marking", null);
  return ok({ type: "marked", marking, fieldMarkings });
}

/** Whether anything of the record is let out further than before. */
export const isWiderInAll = (was: Markings, now: Markings): boolean =>
  isWider(was.marking, now.marking) ||
  Object.entries(was.fieldMarkings).some(([name, before]) => {
    const after = now.fieldMarkings[name];
    return after === undefined || isWider(before, after);
  });

function judgeWithdrawal(kind: RecordKind, record: RecordInSight, reason: string, { doer }: Circumstances): Judged {
  if (!mayChange(kind, record, doer)) return notYours(doer);
  return isEmpty(reason) ? fault("fieldMissing", "reason", null) : ok({ type: "withdrawn", reason: reason.trim() });
}

function judgeGuards(
  names: readonly GuardName[],
  after: { readonly id: string | null; readonly state: string; readonly fields: FieldValues },
  { sight, nowMs }: Circumstances,
): readonly GroupFault[] {
  return names.flatMap((name) => guards[name]({ ...after, sight, nowMs }));
}

const withoutNulls = (fields: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** A step as it is offered: what it needs, and whether this person may do it. */
export interface StepOnOffer {
  readonly transition: Transition;
  readonly mayDo: boolean;
}

/** Every step that leads on from where the record stands. */
export const stepsFrom = (kind: RecordKind, record: RecordInSight, doer: Doer, sight: Sight): readonly StepOnOffer[] =>
  kind.workflow.transitions
    .filter(({ from }) => from.includes(record.state))
    .map((transition) => ({ transition, mayDo: mayStep(transition, record, doer, sight) }));
