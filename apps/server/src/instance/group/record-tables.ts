/** Tables of records: read, judged row by row, and made by one entry when somebody accepts what they saw. */
import { setImmediate } from "node:timers/promises";
import { combineMarkings, type Marking } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import {
  type Creation,
  columnTargets,
  createRowJudge,
  creationFaults,
  digestOf,
  fieldsWithoutColumn,
  hashOfRowAct,
  holdingsOf,
  importsOf,
  type JudgedRow,
  judgeOrder,
  markingFaults,
  type RecordKind,
  recordKinds,
  type Sight,
  versionOf,
} from "@custodiet/working-group";
import { makeRecords, takeRecordsBack } from "../../commands/group.ts";
import { RequestFault } from "../../faults.ts";
import { foldText } from "../../search/fold.ts";
import type { RecordTable, SentTable, WantedColumns } from "../../work/import-job.ts";
import type { TableReader } from "../../work/table-reader.ts";
import { type InstanceParts, newId, scopeFor } from "../parts.ts";
import { createProgressBoard, type Progressing, type TellProgress } from "../progress.ts";
import { circumstancesOf, warmSight } from "./looking.ts";
import type { JudgedTable, RecordTables, TableToAccept, TableToRead } from "./record-table-types.ts";
import { faultsOf, untilWritten, type WritingParts } from "./writing.ts";

/** Rows judged before others are let in between. */
const atOnce = 100;
/** Rows of a table; more are brought in parts. */
const mostRows = 20_000;

export function createRecordTables(writing: WritingParts, reader: TableReader): RecordTables {
  const board = createProgressBoard();
  const read = async (actor: Actor, kind: RecordKind, sent: TableToRead): Promise<RecordTable> => {
    scopeFor(writing.parts, actor, "group.create");
    const faults = creationFaults(kind, actor);
    if (faults.length > 0) throw faultsOf(faults);
    return readRows(reader, kind, sent.table, sent.reading);
  };
  return {
    read: (actor, kind, sent) =>
      board.follow(actor.person, sent.progress, async (tell) => {
        tell(beginning);
        const table = await read(actor, kind, sent);
        const judging = { actor, kind, table, tell };
        const judged = sent.marking === null ? null : await judge(writing, judging, sent.marking);
        const missing = fieldsWithoutColumn(kind, table.columns);
        return { ...table, targets: columnTargets(kind), missing, judged };
      }),
    accept: (actor, kind, sent) => board.follow(actor.person, sent.progress, (tell) => accept(actor, kind, sent, tell)),
    progress: (actor, name) => board.read(actor.person, name),
    imports: async (actor, kind) => importsOf(await lookSlowly(writing.parts, actor), kind),
    findImport: async (actor, kind, entry) => {
      const sight = await lookSlowly(writing.parts, actor);
      const found = importsOf(sight, kind).find((each) => each.entry === entry);
      return found === undefined ? null : { ...found, holdings: holdingsOf(sight, recordKinds, found) };
    },
    takeBack: (actor, kind, { progress, ...sent }) =>
      board.follow(actor.person, progress, (tell) => takeBack(writing, actor, { kind, ...sent, tell })),
  };

  async function accept(actor: Actor, kind: RecordKind, sent: TableToAccept, tell: TellProgress) {
    const { marking, digest } = sent;
    tell(beginning);
    const table = await read(actor, kind, sent);
    let made = 0;
    let entry = -1;
    await untilWritten(async () => {
      const judged = await judge(writing, { actor, kind, table, tell }, marking);
      if (judged.digest !== digest) {
        throw new RequestFault(
          "CUS-S046",
          "The group's records, the file or the answers are not those of the preview.",
        );
      }
      const acts = judged.rows.flatMap(({ act }) => act ?? []);
      if (acts.length === 0) throw new RequestFault("CUS-S047", "No row of the table can be taken.");
      made = acts.length;
      const done = await write(writing, { actor, kind, tell }, acts, judged.judgedAt);
      if (done.ok) entry = done.value.entryIndex;
      return done;
    });
    return { taken: made, entry };
  }
}

const beginning: Progressing = { stage: "reading", done: 0, total: 1 };

async function readRows(
  reader: TableReader,
  kind: RecordKind,
  table: SentTable,
  reading: WantedColumns,
): Promise<RecordTable> {
  const outcome = await reader.work({ kind: "records", table, recordKind: kind.id, reading });
  if (outcome.kind !== "records") throw new Error("Records were asked for");
  const { length } = outcome.rows;
  if (length > mostRows) {
    throw new RequestFault("CUS-S043", `The table has ${length} rows; ${mostRows} are taken at once.`);
  }
  return outcome;
}

interface Judging {
  readonly actor: Actor;
  readonly kind: RecordKind;
  readonly table: RecordTable;
  readonly tell: TellProgress;
}

/** What would come of each row as things stand. The event loop is let free between rows. */
async function judge(
  { parts, states }: WritingParts,
  { actor, kind, table, tell }: Judging,
  marking: Marking,
): Promise<JudgedTable> {
  const { records, entryIndex } = await parts.groupRecords.read();
  const sight = await warmSight(records, actor, parts.clock.nowMs());
  const circumstances = await circumstancesOf({ parts, states, actor, sight, persons: 1 });
  const faults = markingFaults(marking, "marking", circumstances.marking);
  if (faults.length > 0) throw faultsOf(faults);
  const judgeRow = createRowJudge({ kind, circumstances, marking, headings: table.headingOf, fold: foldText });
  const rows: JudgedRow[] = [];
  const hashes: string[] = [];
  for (const row of table.rows) {
    if (rows.length % atOnce === 0) {
      tell({ stage: "checking", done: rows.length, total: table.rows.length });
      await setImmediate();
    }
    const judged = judgeRow(row);
    rows.push(judged);
    hashes.push(hashOfRowAct(judged));
  }
  return { rows, digest: digestOf(rows, hashes), judgedAt: entryIndex };
}

function write(
  { parts }: WritingParts,
  { actor, kind, tell }: Omit<Judging, "table">,
  acts: readonly Creation[],
  judgedAt: number,
) {
  const records = acts.map((act) => ({
    record: newId(parts.randomness),
    act,
    marking: act.marking,
    salt: newId(parts.randomness) + newId(parts.randomness),
  }));
  const marking = acts.map((act) => act.marking).reduce(combineMarkings);
  const told = (done: number): void => tell({ stage: "making", done, total: records.length });
  return parts.pipeline.execute(makeRecords, actor, { kind: kind.id, records, marking, judgedAt, tell: told });
}

/** Looked at through the actor's eyes, without holding up anybody else. */
async function lookSlowly(parts: InstanceParts, actor: Actor): Promise<Sight> {
  scopeFor(parts, actor, "group.read");
  const { records } = await parts.groupRecords.read();
  return warmSight(records, actor, parts.clock.nowMs());
}

interface TakingBack {
  readonly kind: RecordKind;
  readonly entry: number;
  readonly reason: string;
  readonly tell: TellProgress;
}

async function takeBack(
  { parts, states }: WritingParts,
  actor: Actor,
  { kind, entry, reason, tell }: TakingBack,
): Promise<number | null> {
  let taken = 0;
  tell(beginning);
  const isThere = await untilWritten(async () => {
    const { records, entryIndex } = await parts.groupRecords.read();
    const sight = await warmSight(records, actor, parts.clock.nowMs());
    const found = importsOf(sight, kind).find((each) => each.entry === entry);
    if (found === undefined) return null;
    const held = holdingsOf(sight, recordKinds, found).length;
    if (held > 0) throw new RequestFault("CUS-S186", `${held} of its records have been worked on.`);
    if (found.standing.length === 0) throw new RequestFault("CUS-S047", "All of it has been taken back before.");
    const circumstances = await circumstancesOf({ parts, states, actor, sight, persons: 1 });
    const withdrawn = [];
    const total = found.standing.length;
    for (const record of found.standing) {
      if (withdrawn.length % atOnce === 0) {
        tell({ stage: "checking", done: withdrawn.length, total });
        await setImmediate();
      }
      const order = { type: "withdraw", seen: versionOf(record), reason } as const;
      const judged = judgeOrder(kind, record, order, circumstances);
      if (!judged.ok) throw faultsOf(judged.error);
      const number = (records.get(record.id)?.events.length ?? 0) + 1;
      withdrawn.push({ record: record.id, number, act: judged.value, marking: record.marking });
    }
    taken = withdrawn.length;
    const marking = withdrawn.map((each) => each.marking).reduce(combineMarkings);
    return parts.pipeline.execute(takeRecordsBack, actor, {
      ...{ kind: kind.id, entry, marking },
      records: withdrawn,
      judgedAt: entryIndex,
      tell: (done) => tell({ stage: "taking-back", done, total }),
    });
  });
  return isThere ? taken : null;
}
