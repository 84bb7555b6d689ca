/** What happens to the group's records: one event an entry, personal data apart, and nothing judged on an older state. */
import { contentHash, err, type Json, type Marking, type OrganisationId, ok } from "@custodiet/core";
import type { PersonalPart, StoreTransaction } from "@custodiet/store";
import type { Action, Command, CommandFault, EffectContext, TwoPersonCommand } from "@custodiet/trust";
import { commitTo, fromHex } from "@custodiet/verification";
import { kindOf, type RecordAct, type RecordEvent, type RecordOrder, replay } from "@custodiet/working-group";

export interface RecordToWrite {
  readonly record: string;
  readonly kind: string;
  readonly number: number;
  readonly act: RecordAct;
  readonly marking: Marking;
  /** Hexadecimal, of 32 bytes: what is personal is committed to with it. */
  readonly salt: string;
  /** The entry up to which records were looked at when the act was judged. */
  readonly judgedAt: number;
}

/** Somebody else wrote in between: what was judged is judged again. */
export const writtenBetweenCode = "CUS-S181";

type Written = ReturnType<Command<StoreTransaction, RecordToWrite, null>["effect"]>;

export const writeRecord = (
  name: Extract<Action, `group.${string}`>,
): Command<StoreTransaction, RecordToWrite, null> => ({ name, recordKind: "group-record", effect: write });

async function write(tx: StoreTransaction, written: RecordToWrite, context: EffectContext): Written {
  const { record, kind, number, act, marking, salt, judgedAt } = written;
  const { actor, nowMs, entryIndex } = context;
  if ((await tx.group.latestEntry()) !== judgedAt) return err(writtenBetween);
  const { told, personal } = apart(kind, act, salt);
  const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
  const event = { record, kind, number, role: actor.role, act: told };
  await tx.group.append({ organisation: actor.organisation, event, personal, provenance });
  if (act.type === "erased") await tx.group.erase(actor.organisation, record);
  return ok({
    output: null,
    recordId: record,
    hashBefore: null,
    hashAfter: hashOfAct(act, { personal, salt }),
    marking,
    details: { kind, number, type: act.type, ...(act.type === "stepped" ? { transition: act.transition } : {}) },
    outbox: [],
  });
}

/** The act as it is kept for good, and what of it can be erased: fields that are personal, and what somebody wrote. */
export function apart(kind: string, act: RecordAct, salt: string): { told: RecordAct; personal: PersonalPart | null } {
  if (act.type === "commented") return { told: { ...act, text: "" }, personal: { salt, text: act.text } };
  if (!("fields" in act)) return { told: act, personal: null };
  const names = kindOf(kind)?.fields.flatMap(({ name, isPersonal }) => (isPersonal ? [name] : [])) ?? [];
  const isPersonal = ([name, value]: readonly [string, Json]): boolean => names.includes(name) && value !== null;
  const personal = Object.entries(act.fields).filter(isPersonal);
  if (personal.length === 0) return { told: act, personal: null };
  const told = Object.entries(act.fields).filter((each) => !isPersonal(each));
  return {
    told: { ...act, fields: Object.fromEntries(told) },
    personal: { salt, fields: Object.fromEntries(personal) },
  };
}

/** With a salt where it has something personal in it, which the hash must not tell once it is erased. */
const hashOfAct = (
  act: RecordAct,
  { personal, salt }: { readonly personal: PersonalPart | null; readonly salt: string },
): string => (personal === null ? contentHash(act) : commitTo(fromHex(salt), jsonOf(act)));

const jsonOf = (act: RecordAct): Json => JSON.parse(JSON.stringify(act)) as Json;

const writtenBetween: CommandFault = {
  code: writtenBetweenCode,
  title: "others were writing",
  detail: "Others wrote to the group's records at the same moment.",
  remedy: "Try again; nothing was written.",
};

export interface RecordsToMake {
  readonly kind: string;
  readonly records: readonly {
    readonly record: string;
    readonly act: RecordAct;
    readonly marking: Marking;
    readonly salt: string;
  }[];
  /** Of everything in the table. */
  readonly marking: Marking;
  readonly judgedAt: number;
  /** How many are written. */
  readonly tell: (done: number) => void;
}

/** Records of one table: all of them by one entry, or none. What each says is bound by its row. */
export const makeRecords: Command<StoreTransaction, RecordsToMake, null> = {
  name: "group.create",
  recordKind: "group-table",
  effect: async (tx, { kind, records, marking, judgedAt, tell }, { actor, nowMs, entryIndex }) => {
    if ((await tx.group.latestEntry()) !== judgedAt) return err(writtenBetween);
    const { organisation, person, role } = actor;
    const made = records.map((each) => ({ ...each, ...apart(kind, each.act, each.salt) }));
    for (const [at, { record, told, personal, marking: own }] of made.entries()) {
      tell(at);
      const provenance = { actor: person, atMs: nowMs, marking: own, entryIndex };
      await tx.group.append({
        organisation,
        event: { record, kind, number: 1, role, act: told },
        personal,
        provenance,
      });
    }
    return ok({
      output: null,
      recordId: kind,
      hashBefore: null,
      hashAfter: contentHash(made.map((each) => [each.record, hashOfAct(each.act, each)])),
      marking,
      details: { kind, records: records.length },
      outbox: [],
    });
  },
};

export interface RecordsToTakeBack {
  readonly kind: string;
  /** The entry by which they were made. */
  readonly entry: number;
  readonly records: readonly {
    readonly record: string;
    readonly number: number;
    readonly act: RecordAct;
    readonly marking: Marking;
  }[];
  readonly marking: Marking;
  readonly judgedAt: number;
  /** How many are withdrawn. */
  readonly tell: (done: number) => void;
}

/** All records of an import withdrawn by one entry, or none. */
export const takeRecordsBack: Command<StoreTransaction, RecordsToTakeBack, null> = {
  name: "group.change",
  recordKind: "group-table",
  effect: async (tx, { kind, entry, records, marking, judgedAt, tell }, { actor, nowMs, entryIndex }) => {
    if ((await tx.group.latestEntry()) !== judgedAt) return err(writtenBetween);
    const { organisation, person, role } = actor;
    for (const [at, { record, number, act, marking: own }] of records.entries()) {
      tell(at);
      const provenance = { actor: person, atMs: nowMs, marking: own, entryIndex };
      await tx.group.append({ organisation, event: { record, kind, number, role, act }, personal: null, provenance });
    }
    return ok({
      output: null,
      recordId: kind,
      hashBefore: null,
      hashAfter: contentHash(records.map(({ record, act }) => [record, contentHash(act)])),
      marking,
      details: { kind, records: records.length, takenBack: entry },
      outbox: [],
    });
  },
};

/** What both persons see and sign: the step or the marking asked for. */
export interface DecisionAsked {
  readonly [key: string]: Json;
  readonly kind: string;
  readonly record: string;
  readonly order: Json;
}

export const orderOf = ({ order }: DecisionAsked): RecordOrder => order as unknown as RecordOrder;

/**
 * A step or a wider marking, by two persons. `toWrite`: what was judged, to be written when it is carried out; left out
 * where it is only looked at or asked for.
 */
export const decideRecord = (
  toWrite: RecordToWrite | null,
): TwoPersonCommand<StoreTransaction, DecisionAsked, null> => ({
  name: "group.decide",
  recordKind: "group-record",
  needsTwo: { find: (tx, asked, { actor }) => findRecord(tx, asked, actor.organisation) },
  effect: async (tx, _asked, context) => (toWrite === null ? err(notJudged) : write(tx, toWrite, context)),
});

const notJudged: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "There is no such record.",
  remedy: "Look at the list again.",
};

/** The record as it stands, without comments and votes: what was approved is about what it says. */
async function findRecord(tx: StoreTransaction, { record, kind }: DecisionAsked, organisation: OrganisationId) {
  const [events, declared] = [await tx.group.eventsOf([record]), kindOf(kind)];
  if (declared === null || events[0]?.kind !== kind) return err(notJudged);
  const { owner, state, fields, marking, fieldMarkings } = replay(declared, events as readonly RecordEvent[]);
  if (owner !== organisation) return err(notJudged);
  const found = JSON.parse(JSON.stringify({ state, fields, marking, fieldMarkings })) as Json;
  return ok({ found, marking });
}

export interface FileToKeep {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly marking: Marking;
}

/** A file that a record is going to name. Its marking is that with which it came; a record cannot widen it. */
export const keepGroupFile: Command<StoreTransaction, FileToKeep, null> = {
  name: "group.attach",
  recordKind: "group-file",
  effect: async (tx, { hash, mediaType, bytes, marking }, { actor, nowMs, entryIndex }) => {
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const { organisation } = actor;
    if (!(await tx.group.keepFile({ organisation, hash, mediaType, bytes }, provenance))) return err(keptBefore);
    return ok({
      output: null,
      recordId: hash,
      hashBefore: null,
      hashAfter: hash,
      marking,
      details: { mediaType, byteLength: bytes.byteLength },
      outbox: [],
    });
  },
};

/** A file that nothing names any more. */
export const dropGroupFile: Command<StoreTransaction, Pick<FileToKeep, "hash" | "marking">, null> = {
  name: "group.attach",
  recordKind: "group-file",
  effect: async (tx, { hash, marking }, { actor }) => {
    await tx.group.dropFile(actor.organisation, hash);
    return ok({
      output: null,
      recordId: hash,
      hashBefore: hash,
      hashAfter: null,
      marking,
      details: { isRemoved: true },
      outbox: [],
    });
  },
};

export const keptBefore: CommandFault = {
  code: "CUS-S013",
  title: "stands so already",
  detail: "Your organisation has brought this file before.",
  remedy: "Name it in the record.",
};

export interface RecordsTaken {
  readonly kind: string;
  readonly format: string;
  readonly most: string;
  readonly records: readonly string[];
  readonly marking: Marking;
  readonly hash: string;
  /** For whom the file was made, where it was made for somebody in particular. */
  readonly audience?: string;
}

/** That records left the instance, which, and by whom. */
export const exportRecords: Command<StoreTransaction, RecordsTaken, null> = {
  name: "group.export",
  recordKind: "group-export",
  effect: async (_tx, { kind, format, most, records, marking, hash, audience }) =>
    ok({
      output: null,
      recordId: kind,
      hashBefore: null,
      hashAfter: hash,
      marking,
      details: { kind, format, most, records: [...records], ...(audience === undefined ? {} : { audience }) },
      outbox: [],
    }),
};
