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
  type JudgedRow,
  markingFaults,
  type RecordKind,
} from "@custodiet/working-group";
import { makeRecords } from "../../commands/group.ts";
import { RequestFault } from "../../faults.ts";
import { foldText } from "../../search/fold.ts";
import type { RecordTable, SentTable, WantedColumns } from "../../work/import-job.ts";
import type { TableReader } from "../../work/table-reader.ts";
import { newId, scopeFor } from "../parts.ts";
import { circumstancesOf, sightOf } from "./looking.ts";
import type { JudgedTable, RecordTables, TableToRead } from "./record-table-types.ts";
import { faultsOf, untilWritten, type WritingParts } from "./writing.ts";

/** Rows judged before others are let in between. */
const atOnce = 100;
/** Rows of a table; more are brought in parts. */
const mostRows = 20_000;

export function createRecordTables(writing: WritingParts, reader: TableReader): RecordTables {
  const read = async (actor: Actor, kind: RecordKind, sent: TableToRead): Promise<RecordTable> => {
    scopeFor(writing.parts, actor, "group.create");
    const faults = creationFaults(kind, actor);
    if (faults.length > 0) throw faultsOf(faults);
    return readRows(reader, kind, sent.table, sent.reading);
  };
  return {
    read: async (actor, kind, sent) => {
      const table = await read(actor, kind, sent);
      const judged = sent.marking === null ? null : await judge(writing, actor, kind, table, sent.marking);
      const missing = fieldsWithoutColumn(kind, table.columns);
      return { ...table, targets: columnTargets(kind), missing, judged };
    },
    accept: async (actor, kind, { marking, digest, ...sent }) => {
      const table = await read(actor, kind, { ...sent, marking });
      let made = 0;
      await untilWritten(async () => {
        const judged = await judge(writing, actor, kind, table, marking);
        if (judged.digest !== digest) {
          throw new RequestFault(
            "CUS-S046",
            "The group's records, the file or the answers are not those of the preview.",
          );
        }
        const acts = judged.rows.flatMap(({ act }) => act ?? []);
        if (acts.length === 0) throw new RequestFault("CUS-S047", "No row of the table can be taken.");
        made = acts.length;
        return write(writing, actor, kind, acts, judged.judgedAt);
      });
      return made;
    },
  };
}

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

/** What would come of each row as things stand. The event loop is let free between rows. */
async function judge(
  { parts, states }: WritingParts,
  actor: Actor,
  kind: RecordKind,
  table: RecordTable,
  marking: Marking,
): Promise<JudgedTable> {
  const { records, entryIndex } = await parts.groupRecords.read();
  const sight = sightOf(records, actor, parts.clock.nowMs());
  const circumstances = await circumstancesOf({ parts, states, actor, sight, persons: 1 });
  const faults = markingFaults(marking, "marking", circumstances.marking);
  if (faults.length > 0) throw faultsOf(faults);
  const judgeRow = createRowJudge({ kind, circumstances, marking, headings: table.headingOf, fold: foldText });
  const rows: JudgedRow[] = [];
  const hashes: string[] = [];
  for (const row of table.rows) {
    if (rows.length % atOnce === atOnce - 1) await setImmediate();
    const judged = judgeRow(row);
    rows.push(judged);
    hashes.push(hashOfRowAct(judged));
  }
  return { rows, digest: digestOf(rows, hashes), judgedAt: entryIndex };
}

function write({ parts }: WritingParts, actor: Actor, kind: RecordKind, acts: readonly Creation[], judgedAt: number) {
  const records = acts.map((act) => ({
    record: newId(parts.randomness),
    act,
    marking: act.marking,
    salt: newId(parts.randomness) + newId(parts.randomness),
  }));
  const marking = acts.map((act) => act.marking).reduce(combineMarkings);
  return parts.pipeline.execute(makeRecords, actor, { kind: kind.id, records, marking, judgedAt });
}
