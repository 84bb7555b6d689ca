/**
 * What was acknowledged is there after kill -9 and on a full disk, and no effect without its entry. The long campaigns
 * are apart; this is the same with small seeded counts.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@custodiet/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { campaignSize, campaignTimeout, tellCampaign } from "../../../tests/campaign-size.ts";
import { mountDisk } from "./suite/disks.ts";
import { options, seededRandomness } from "./suite/fixtures.ts";
import { type Child, startChild, valuesOf } from "./suite/processes.ts";
import { expectWhole, withStore } from "./suite/whole.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "custodiet-durability-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("kill -9 at ten random moments (more in a campaign) loses nothing that was acknowledged", {
  timeout: campaignTimeout(60_000),
}, async () => {
  const random = seededRandomness(9);
  let acknowledged: unknown[] = [];
  let total = 0;
  for (let round = 0; round < campaignSize(10); round++) {
    // Everything is looked at after each kill: a folder that only grew would make a campaign's cost its square.
    const sinceNew = round % 20;
    if (sinceNew === 0) acknowledged = [];
    const place = join(folder, String(round - sinceNew));
    const child = startChild([place, String(round)]);
    await child.says("acknowledged");
    await pause(random.bytes(1)[0] ?? 0);
    child.process.kill("SIGKILL");
    await child.ended;
    const heard = valuesOf(child, "acknowledged");
    acknowledged.push(...heard);
    total += heard.length;
    const size = await expectWhole(place, acknowledged);
    // One command may have been done whose acknowledgement was not heard.
    expect(size - acknowledged.length).toBeLessThanOrEqual(sinceNew + 1);
  }
  expect(total).toBeGreaterThan(20);
  tellCampaign(`${campaignSize(10)} kills, ${total} commands acknowledged, none lost.`);
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
  const removeDisk = mountDisk(folder, "size=6m");
  context.skip(removeDisk === null, "only root may make a small disk to fill; the test before starves a file instead");
  try {
    const place = join(folder, "data");
    // Somebody else's, which can be freed afterwards: to write again needs room.
    writeFileSync(join(folder, "old"), Buffer.alloc(2_000_000));
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
    for (const name of ["rest", "old"]) rmSync(join(folder, name));
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
