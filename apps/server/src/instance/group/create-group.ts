/** The working group's records of an instance: asked, written, decided by two, taken away as a file. */
import { combineMarkings, type Tlp } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import {
  askRecords,
  attachmentsIn,
  groupHome,
  markingFaults,
  mayRead,
  type RecordKind,
  recordKinds,
  remindersOf,
  type Sight,
  selectForExport,
} from "@custodiet/working-group";
import { exportRecords, keepGroupFile, keptBefore } from "../../commands/group.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { markedName, recordsFile } from "../../exports/group-files.ts";
import { RequestFault } from "../../faults.ts";
import { foldText } from "../../search/fold.ts";
import { commandFault } from "../failures.ts";
import { type InstanceParts, perform, scopeFor, toInstant } from "../parts.ts";
import type { SearchParts } from "../search.ts";
import { describeRecord } from "./describing.ts";
import type {
  GroupDesk,
  GroupHomeInSight,
  KeptGroupFile,
  ListQuestion,
  Reader,
  RecordInFull,
  RecordList,
  SentGroupFile,
} from "./group-types.ts";
import { abilityIn, markingTermsOf, namedIn, partiesInSight, warmSight } from "./looking.ts";
import { beginningOf, recordOfEntry } from "./searched-records.ts";
import { actOnRecord, askDecision, createRecord, faultsOf } from "./writing.ts";

export interface GroupParts {
  readonly parts: InstanceParts;
  /** ISO 3166-1 alpha-3. */
  readonly states: ReadonlySet<string>;
  readonly searching: Pick<SearchParts, "searcher" | "records">;
}

export function createGroup({ parts, states, searching }: GroupParts): GroupDesk {
  const look = (reader: Reader): Promise<Sight> => lookFor(parts, reader);
  const find: GroupDesk["find"] = async (reader, kind, id) =>
    describeRecord(parts, reader, kind, await look(reader), id);
  const again = async (actor: Actor, kind: RecordKind, id: string): Promise<RecordInFull> => {
    const found = await find(actor, kind, id);
    if (found === null) throw new Error("A record that was just written is not in its writer's sight");
    return found;
  };
  const writing = { parts, states };
  return {
    find,
    list: (reader, kind, question, languages) =>
      listFor({ parts, states, searching }, reader, kind, question, languages),
    create: async (actor, kind, order) => again(actor, kind, await createRecord(writing, actor, kind, order)),
    act: async (actor, kind, id, order) =>
      (await actOnRecord(writing, actor, { kind, id, order })) ? find(actor, kind, id) : null,
    ask: (actor, kind, id, { order, reason }) => askDecision(writing, actor, { kind, id, order }, reason),
    home: async (actor) => readGroupHome(parts, actor, await look(actor)),
    reminders: async (actor) => remindersOf(recordKinds, await look(actor)),
    parties: async (actor) => partiesInSight(actor, await look(actor)),
    previewExport: async (actor, kind, most) => selectForExport(kind, await look(actor), most),
    exportFile: (actor, kind, asked) => takeAway(parts, actor, kind, asked),
    keepFile: (actor, file) => keepFile(parts, actor, file),
    readFile: (reader, kind, id, hash) => readFile(parts, reader, { kind, id, hash }),
  };
}

async function lookFor(parts: InstanceParts, reader: Reader): Promise<Sight> {
  if (reader !== null) scopeFor(parts, reader, "group.read");
  const { records } = await parts.groupRecords.read();
  return warmSight(records, reader, parts.clock.nowMs());
}

async function listFor(
  { parts, searching }: GroupParts,
  reader: Reader,
  kind: RecordKind,
  { words, ...question }: ListQuestion,
  languages: readonly string[],
): Promise<RecordList> {
  const among = words.trim() === "" ? null : await findAmong(words.trim());
  const sight = await lookFor(parts, reader);
  const found = askRecords(kind, sight, { ...question, among }, { languages, fold: foldText });
  return { ...found, kind, named: namedIn(sight, found.page), abilityOf: abilityIn(sight, reader) };

  async function findAmong(text: string): Promise<ReadonlySet<string>> {
    if (reader !== null) scopeFor(parts, reader, "group.read");
    const { sources } = await searching.records.read(reader, parts.clock.nowMs());
    const order = { sources, text, language: languages[0] ?? "en", beginning: beginningOf(kind) };
    return new Set((await searching.searcher.select(order)).map((id) => recordOfEntry(id).record));
  }
}

function readGroupHome({ clock }: InstanceParts, actor: Actor, sight: Sight): GroupHomeInSight {
  const home = groupHome(recordKinds, sight, actor, clock.nowMs());
  const { steps, days, silences, surveys, meetings, changes } = home;
  const records = [steps, days, silences, surveys, meetings, changes].flat().map(({ record }) => record);
  return { ...home, named: namedIn(sight, records) };
}

async function takeAway(
  parts: InstanceParts,
  actor: Actor,
  kind: RecordKind,
  { most, format }: { readonly most: Tlp; readonly format: "csv" | "json" },
): Promise<LeavingFile> {
  const selected = selectForExport(kind, await lookFor(parts, actor), most);
  if (selected.marking === null) throw new RequestFault("CUS-S183", `No record up to that marking is in your sight.`);
  const file = recordsFile(selected, { format, exportedAt: toInstant(parts.clock.nowMs()) });
  const records = selected.records.map(({ id }) => id);
  const hash = toHex(sha256(file.bytes));
  await perform(parts, exportRecords, actor, { kind: kind.id, format, most, records, marking: selected.marking, hash });
  return file;
}

async function keepFile(parts: InstanceParts, actor: Actor, file: SentGroupFile): Promise<KeptGroupFile> {
  const { name, mediaType, bytes, marking } = file;
  const sight = await lookFor(parts, actor);
  const faults = markingFaults(marking, "marking", markingTermsOf(parts, actor, sight));
  if (faults.length > 0) throw faultsOf(faults);
  const hash = toHex(sha256(bytes));
  const done = await parts.pipeline.execute(keepGroupFile, actor, { hash, mediaType, bytes, marking });
  const isKept = done.ok || (done.error.kind === "fault" && done.error.fault === keptBefore);
  if (!isKept) throw commandFault(done.error);
  return { hash, name, mediaType, byteLength: bytes.byteLength };
}

/** By the record it stands in, and by the marking it came with: the stricter holds. */
async function readFile(
  parts: InstanceParts,
  reader: Reader,
  { kind, id, hash }: { readonly kind: RecordKind; readonly id: string; readonly hash: string },
): Promise<LeavingFile | null> {
  const sight = await lookFor(parts, reader);
  const record = sight.see(id);
  const named = record === null ? null : attachmentsIn(kind, record.fields).find((each) => each.hash === hash);
  if (record === null || record.kind !== kind.id || !named) return null;
  const copies = await parts.store.group.copiesOf(hash);
  const kept = copies.find(({ marking, organisation }) => mayRead(marking, organisation, sight.audience));
  if (kept === undefined) return null;
  const marking = combineMarkings(record.composite, kept.marking);
  return { name: markedName(marking, named.name), type: named.mediaType, bytes: kept.bytes, about: { marking } };
}
