/**
 * Where the group stands with each commitment, counted from reports whose makers agreed to it, without saying who reported
 * what. What the asker reads anyway is counted openly. Of reports that they do not read, numbers are told of at least five,
 * small ones hidden; and the numbers move on only when at least five of those reports are others, so that one report is
 * never the difference of two tables. Two askers who lay their tables together can tell more; whoever sees four of five
 * reports by other ways, the fifth.
 */
import { combineMarkings, type Json, type Marking } from "@custodiet/core";
import { community } from "../records/audience.ts";
import { replay } from "../records/replay.ts";
import type { Sight, StoredRecords } from "../records/sight.ts";
import { smallestTold, suppress } from "../surveys/suppress.ts";
import { commitmentCodes, reportStatuses } from "./commitments.ts";

export interface ReportTable {
  /** Counted reports that the asker reads. */
  readonly own: number;
  /** Counted reports that the asker does not read; `null`: fewer than are told. */
  readonly others: number | null;
  readonly rows: readonly ReportRow[];
  /** Of everything in it. */
  readonly marking: Marking;
}

export interface ReportRow {
  readonly commitment: string;
  /** In the order of `reportStatuses`; `null`: hidden. */
  readonly counts: readonly (number | null)[];
  /** Reports that say nothing of this commitment; `null`: hidden. */
  readonly unsaid: number | null;
}

const kindId = "implementation-report";

/** Status by commitment, as one report says it. */
type Said = ReadonlyMap<string, string>;

interface Counted {
  readonly record: string;
  /** Of one party as one organisation reports for it there is one report: the last. */
  readonly key: string;
  readonly said: Said;
  readonly text: string;
}

/** @param records everything there is: what is not the asker's to read leaves only as numbers of at least five reports */
export function aggregateReports(records: StoredRecords, reader: Sight): ReportTable {
  const isRead = (id: string): boolean => reader.see(id)?.fields["rows"] !== undefined;
  const current = new Map<string, Counted>();
  let told: ReadonlyMap<string, Counted> = new Map();
  for (const event of eventsOf(records)) {
    follow(current, records, event);
    const hidden = new Map([...lastOf(current)].filter(([, each]) => !isRead(each.record)));
    if (hidden.size >= smallestTold && differences(told, hidden) >= smallestTold) told = hidden;
  }
  // Of what is read, only as much as is read: rows that name others are nowhere in the numbers.
  const read = [...lastOf(current).values()]
    .filter((each) => isRead(each.record))
    .map((each) => ({ ...each, said: saidIn(reader.see(each.record)?.fields["rows"]) }));
  const others = [...told.values()];
  return {
    own: read.length,
    others: others.length === 0 ? null : others.length,
    rows: commitmentCodes.map((commitment) => rowOf(commitment, read, others)),
    marking: read.reduce(
      (all, { record }) => combineMarkings(all, reader.see(record)?.composite ?? all),
      markingOfCounts,
    ),
  };
}

const markingOfCounts: Marking = { tlp: "green", releasedTo: [community], caveats: [], reason: "Counts of reports" };

interface Happened {
  readonly record: string;
  /** How many of the record's events have happened by then. */
  readonly count: number;
}

/** What happened to reports, one after another. */
function eventsOf(records: StoredRecords): readonly Happened[] {
  const all = [...records].flatMap(([record, { kind, events }]) =>
    kind.id === kindId ? events.map((event, at) => ({ record, count: at + 1, event })) : [],
  );
  return all.toSorted((a, b) => a.event.atMs - b.event.atMs || a.event.entryIndex - b.event.entryIndex);
}

/** The report as it is after so many of its events: counted while it is shared and its maker agrees. */
function follow(current: Map<string, Counted>, records: StoredRecords, { record, count }: Happened): void {
  const stored = records.get(record);
  if (stored === undefined) return;
  const { state, fields, owner } = replay(stored.kind, stored.events.slice(0, count));
  current.delete(record);
  if (state !== "shared" || fields["counted"] !== "yes") return;
  const said = saidIn(fields["rows"]);
  const text = JSON.stringify([...said].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  current.set(record, { record, key: `${owner} ${String(fields["party"])}`, said, text });
}

function saidIn(rows: Json | undefined): Said {
  if (!Array.isArray(rows)) return new Map();
  const said = (rows as readonly Readonly<Record<string, Json>>[]).map(
    ({ commitment = "", status = "" }) => [String(commitment).trim().toUpperCase(), String(status)] as const,
  );
  return new Map(said.filter(([commitment]) => commitmentCodes.includes(commitment)));
}

/** By party: what changed last stands last. */
const lastOf = (current: ReadonlyMap<string, Counted>): ReadonlyMap<string, Counted> =>
  new Map([...current.values()].map((each) => [each.key, each]));

const differences = (was: ReadonlyMap<string, Counted>, now: ReadonlyMap<string, Counted>): number =>
  [...new Set([...was.keys(), ...now.keys()])].filter((key) => was.get(key)?.text !== now.get(key)?.text).length;

function rowOf(commitment: string, read: readonly Counted[], others: readonly Counted[]): ReportRow {
  const open = cellsOf(commitment, read);
  const hidden = others.length === 0 ? open.map(() => 0) : suppress(cellsOf(commitment, others));
  const [unsaid = null, ...counts] = hidden.map((cell, at) => (cell === null ? null : cell + (open[at] ?? 0)));
  return { commitment, counts, unsaid };
}

/** How many say nothing of it, then how many say each status. */
const cellsOf = (commitment: string, reports: readonly Counted[]): readonly number[] =>
  [undefined, ...reportStatuses].map((status) => reports.filter(({ said }) => said.get(commitment) === status).length);
