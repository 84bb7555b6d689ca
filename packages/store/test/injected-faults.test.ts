/**
 * The disk refuses, once or from then on, at every write and every sync of the ledger's path: what was acknowledged is
 * there, nothing is done without its entry, and the folder can be written again. `npm run campaign -- disk-faults` goes
 * through every place; `npm test` through a seeded few.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { campaignSize, campaignTimeout, tellCampaign } from "../../../tests/campaign-size.ts";
import { seededRandomness } from "./suite/fixtures.ts";
import { startChild, valuesOf } from "./suite/processes.ts";
import { expectWhole } from "./suite/whole.ts";

const strace = "/usr/bin/strace";
/** Of SQLite on Linux: it writes at places, syncs data, and cuts its log. */
const calls = ["pwrite64", "fsync", "fdatasync", "ftruncate"] as const;
const commands = "3";

interface Place {
  readonly call: (typeof calls)[number];
  /** The how-manieth of its kind. */
  readonly nth: number;
  readonly fault: "EIO" | "ENOSPC";
  readonly lasts: "once" | "from then on";
}

let root: string;
let prepared: string;
const hasStrace = spawnSync(strace, ["-f", "true"]).status === 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "custodiet-disk-faults-"));
  prepared = join(root, "prepared");
  const child = startChild([prepared, "0", "2"]);
  await child.ended;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Only calls on files of the folder are counted and refused. */
const filesOf = (folder: string): string =>
  ["custodiet.sqlite", "custodiet.sqlite-wal", "custodiet.sqlite-shm"]
    .map((file) => `-P '${join(folder, file)}'`)
    .join(" ");

const traced = (folder: string, words: string): string =>
  `exec ${strace} -f -qq ${filesOf(folder)} -e trace=${calls.join(",")} ${words} "$0" "$@"`;

/** How often each call is made by three commands on a folder that is there, opening and closing it included. */
async function countCalls(): Promise<ReadonlyMap<string, number>> {
  const folder = join(root, "counted");
  cpSync(prepared, folder, { recursive: true });
  const log = join(root, "calls");
  const child = startChild([folder, "1", commands], traced(folder, `-o '${log}'`));
  expect(await child.ended).toBe(0);
  const names = readFileSync(log, "utf8").matchAll(/^\d+\s+(\w+)\(/gm);
  const counts = new Map<string, number>();
  for (const [, name = ""] of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

async function everyPlace(): Promise<readonly Place[]> {
  const counts = await countCalls();
  return calls.flatMap((call) =>
    Array.from({ length: counts.get(call) ?? 0 }, (_, at) => at + 1).flatMap((nth) =>
      (["EIO", "ENOSPC"] as const).flatMap((fault) =>
        (["once", "from then on"] as const).map((lasts) => ({ call, nth, fault, lasts })),
      ),
    ),
  );
}

function sampleOf(places: readonly Place[], count: number): readonly Place[] {
  if (count >= places.length) return places;
  const bytes = seededRandomness(11).bytes(2 * count);
  const indices = Array.from({ length: count }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0));
  return indices.flatMap((index) => places[index % places.length] ?? []);
}

/** Gives how many commands were refused. */
async function strike({ call, nth, fault, lasts }: Place, at: number): Promise<number> {
  const folder = join(root, `struck-${at}`);
  cpSync(prepared, folder, { recursive: true });
  const inject = `-e inject=${call}:error=${fault}:when=${nth}${lasts === "once" ? "" : "+"} -o /dev/null`;
  const child = startChild([folder, "1", commands, "onwards"], traced(folder, inject));
  await child.ended;
  const acknowledged = valuesOf(child, "acknowledged");
  const failed = valuesOf(child, "failed");
  for (const each of failed) expect(each).toMatchObject({ kind: "not-recorded", code: "CUS-T010" });
  const place = `${fault} ${lasts} at ${call} ${nth}`;
  // Two entries were there before. One more may stand whose acknowledgement could not be given.
  const size = await expectWhole(folder, [0, 1, ...acknowledged]);
  expect(size - acknowledged.length - 2, place).toBeLessThanOrEqual(failed.length);
  const again = startChild([folder, "2", "1"]);
  await again.ended;
  expect(valuesOf(again, "acknowledged"), place).toEqual([size]);
  rmSync(folder, { recursive: true });
  return failed.length;
}

test("a refused write or sync loses nothing that was acknowledged and leaves no effect without its entry", {
  timeout: campaignTimeout(120_000),
}, async (context) => {
  context.skip(!hasStrace, "strace is missing: the disk refuses in no test here");
  const places = await everyPlace();
  expect([...new Set(places.map(({ call }) => call))]).toEqual(expect.arrayContaining(["pwrite64", "fsync"]));
  const struck = sampleOf(places, campaignSize(4));
  let refused = 0;
  for (const [at, place] of struck.entries()) refused += await strike(place, at);
  expect(refused).toBeGreaterThan(0);
  tellCampaign(
    `${struck.length} of ${places.length} places: each of ${calls.join(", ")} of ${commands} commands, refused with EIO and with ENOSPC, once and from then on. ${refused} commands were refused; none that was acknowledged was lost, and no effect stood without its entry.`,
  );
});
