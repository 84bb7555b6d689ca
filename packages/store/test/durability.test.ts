/**
 * What was acknowledged is there after kill -9 and on a full disk, and no effect without its entry. The long campaigns
 * are apart; this is the same with small seeded counts.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "@custodiet/store";
import { auditLedger, type Scope } from "@custodiet/trust";
import { afterEach, beforeEach, expect, test } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { mountDisk } from "./suite/disks.ts";
import { operator, options, seededRandomness, site } from "./suite/fixtures.ts";
import { type Child, startChild, valuesOf } from "./suite/processes.ts";

const ours: Scope = { organisations: [operator] };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "custodiet-durability-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withStore<T>(place: string, work: (store: Store) => Promise<T>): Promise<T> {
  const opened = await openStore({ dataFolder: place }, options());
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Everything acknowledged is there, each effect with its entry, each entry with its effect, and the tree is whole. */
async function expectWhole(place: string, acknowledged: readonly unknown[]): Promise<number> {
  return withStore(place, async (store) => {
    const audit = await auditLedger(store.ledger);
    const versions = await store.facilities.versions(ours, site);
    const messages = await store.outbox.claim(100_000, 0);
    expect(audit.findings).toEqual([]);
    expect(audit.size).toBeGreaterThanOrEqual(acknowledged.length);
    expect(versions.map((version) => version.entryIndex).sort((a, b) => a - b)).toEqual([...Array(audit.size).keys()]);
    expect(messages).toHaveLength(audit.size);
    const lines = await store.ledger.page(ours, { limit: 100_000 });
    expect(lines.map((line) => line.hashAfter)).toEqual(versions.map((version) => version.hash));
    return audit.size;
  });
}

test("kill -9 at ten random moments (more in a campaign) loses nothing that was acknowledged", {
  timeout: campaignTimeout(60_000),
}, async () => {
  const random = seededRandomness(9);
  const acknowledged: unknown[] = [];
  for (let round = 0; round < campaignSize(10); round++) {
    const child = startChild([folder, String(round)]);
    await child.says("acknowledged");
    await pause(random.bytes(1)[0] ?? 0);
    child.process.kill("SIGKILL");
    await child.ended;
    acknowledged.push(...valuesOf(child, "acknowledged"));
    const size = await expectWhole(folder, acknowledged);
    // One command may have been done whose acknowledgement was not heard.
    expect(size - acknowledged.length).toBeLessThanOrEqual(round + 1);
  }
  expect(acknowledged.length).toBeGreaterThan(20);
});

test("a file that may not grow: the command says so, and everything acknowledged is kept", {
  timeout: 60_000,
}, async () => {
  await withStore(folder, async () => undefined);
  const child = startChild([folder, "1"], 'ulimit -f 6000; exec "$0" "$@"');
  await child.ended;
  expect(valuesOf(child, "failed")).toMatchObject([{ kind: "not-recorded", code: "CUS-T010" }]);
  await expectSaid(child, folder);
});

test("a full disk: the command says so, and everything acknowledged is kept", { timeout: 60_000 }, async (context) => {
  const removeDisk = mountDisk(folder, "size=3m");
  context.skip(removeDisk === null, "only root may make a small disk to fill; the test before starves a file instead");
  try {
    const place = join(folder, "data");
    const child = startChild([place, "1"]);
    await child.ended;
    expect(valuesOf(child, "failed")).toMatchObject([
      { kind: "not-recorded", code: "CUS-T010", causeCode: "CUS-D010" },
    ]);
    writeFileSync(join(folder, "rest"), "");
    execFileSync("sh", ["-c", `cat /dev/zero > '${folder}/rest' || true`], { stdio: "ignore" });
    expect(await openStore({ dataFolder: place }, options())).toMatchObject({ ok: false, error: { code: "CUS-D002" } });
    expect(await openStore({ dataFolder: join(folder, "other") }, options())).toMatchObject({
      ok: false,
      error: { code: "CUS-D002" },
    });
    rmSync(join(folder, "rest"));
    await expectSaid(child, place);
  } finally {
    removeDisk?.();
  }
});

/** Everything the child heard acknowledged is in the folder, and the folder can be written again. */
async function expectSaid(child: Child, place: string): Promise<void> {
  const acknowledged = valuesOf(child, "acknowledged");
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(await expectWhole(place, acknowledged)).toBe(acknowledged.length);
  expect(valuesOf(child, "size")).toEqual([acknowledged.length]);
}
