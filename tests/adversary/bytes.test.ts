/**
 * Any byte of a log of 1,000 entries: one byte of each entry's text, and of each column beside it, is spoilt in a file,
 * and the verifier has to name every one of the entries. `npm test` spoils a seeded few places, the campaign all.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { formatVerifier, formatWitnessKey } from "@custodiet/verification";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildWitnessedLog, type WitnessedLog } from "../../apps/server/test/witnessed-log.ts";
import { runVerify } from "../../apps/verify/index.ts";
import { seededRandomness } from "../../packages/store/test/suite/fixtures.ts";
import { campaignSize, campaignTimeout, tellCampaign } from "../campaign-size.ts";

const entries = 1000;
const columns: readonly (readonly [table: string, column: string])[] = [
  ["ledger_entries", "body"],
  ["ledger_entries", "leaf_hash"],
  ["ledger_entries", "organisation"],
  ["ledger_entries", "action"],
  ["ledger_entries", "record_kind"],
  ["ledger_entries", "record_id"],
  ["ledger_openings", "salt"],
  ["ledger_openings", "content"],
  ["ledger_openings", "organisation"],
];
const random = seededRandomness(3);
let folder: string;
let log: WitnessedLog;
let database: DatabaseSync;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "custodiet-bytes-"));
  // One more follows what witnesses saw. A verifier keeps 1,000 findings of a kind: no more entries than that.
  log = await buildWitnessedLog(join(folder, "log"), entries - 1);
  database = new DatabaseSync(log.database);
  for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger'").all())
    database.exec(`drop trigger ${name}`);
  database.exec("pragma synchronous = off");
}, 240_000);
afterAll(() => {
  database?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Cell {
  readonly index: number;
  readonly bytes: Buffer;
}

const readCells = (table: string, column: string): readonly Cell[] =>
  database
    .prepare(`select entry_index, cast(${column} as blob) as bytes from ${table} order by entry_index`)
    .all()
    .map((row) => ({ index: Number(row["entry_index"]), bytes: Buffer.from(row["bytes"] as Uint8Array) }));

/** Any other value of the byte, seeded. */
function spoilt(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (((random.bytes(1)[0] ?? 0) % 255) + 1);
  return copy;
}

function write(table: string, column: string, cells: readonly Cell[]): void {
  const update = database.prepare(`update ${table} set ${column} = cast(? as text) where entry_index = ?`);
  database.exec("begin");
  for (const { index, bytes } of cells) update.run(bytes, index);
  database.exec("commit");
}

/** Entries that the verifier names. */
async function named(): Promise<ReadonlySet<number>> {
  let out = "";
  const keep = (text: string): void => {
    out += text;
  };
  const keys = log.witnesses.flatMap(({ key }) => ["--witness", formatWitnessKey(key)]);
  const args = [log.database, "--json", "--log-key", formatVerifier(log.signer.verifier), ...keys];
  await runVerify(args, { out: keep, error: keep, nowSeconds: 1_795_489_000 });
  const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly at: string }[] };
  return new Set(findings.flatMap(({ at }) => /^entry (\d+)$/.exec(at)?.[1] ?? []).map(Number));
}

/** Spoils the byte at this place of every entry that has one, and gives how many entries that were. */
async function spoilAt(table: string, column: string, cells: readonly Cell[], at: number): Promise<number> {
  const struck = cells.filter(({ bytes }) => at < bytes.length);
  write(
    table,
    column,
    struck.map(({ index, bytes }) => ({ index, bytes: spoilt(bytes, at) })),
  );
  const found = await named();
  write(table, column, struck);
  const missed = struck.map(({ index }) => index).filter((index) => !found.has(index));
  expect(missed, `byte ${at} of ${table}.${column}`).toEqual([]);
  return struck.length;
}

test("any byte of a log of 1,000 entries", { timeout: campaignTimeout(120_000) }, async () => {
  const spoiltBytes: string[] = [];
  for (const [table, column] of columns) {
    const cells = readCells(table, column);
    expect(cells).toHaveLength(entries);
    const longest = Math.max(...cells.map(({ bytes }) => bytes.length));
    const step = Math.max(1, Math.floor(longest / campaignSize(2)));
    let count = 0;
    for (let at = 0; at < longest; at += step) count += await spoilAt(table, column, cells, at);
    spoiltBytes.push(`| ${table}.${column} | ${count} of ${cells.reduce((sum, { bytes }) => sum + bytes.length, 0)} |`);
  }
  expect(await named()).toEqual(new Set());
  tellCampaign(`| column | bytes spoilt, each found and its entry named |\n|---|---|\n${spoiltBytes.join("\n")}`);
});
