/** How an instance stands: what is told to who keeps it, what is told to nobody else, and when nothing is. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { personRoles } from "@custodiet/trust";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nothingAround, type Surroundings } from "../src/instance/operation-types.ts";
import { newestIn, readDisk } from "../src/operation/surroundings.ts";
import { watchClock } from "../src/operation/watch-clock.ts";
import { createHarness, type Harness } from "./harness.ts";

const nowMs = Date.parse("2026-11-24T08:00:00Z");
const hourMs = 3_600_000;

describe("the clock is watched", () => {
  const times = { now: 1_000_000, steady: 0 };
  const pass = (byClock: number, bySteady: number) => {
    times.now += byClock;
    times.steady += bySteady;
  };

  it("a clock that is set forward or back is noticed, one that is kept by a time server is not", () => {
    const watch = watchClock(
      () => times.now,
      () => times.steady,
    );
    for (const [byClock, bySteady] of [
      [5000, 5000],
      [34_999, 5000],
      [-24_999, 5000],
    ] as const) {
      pass(byClock, bySteady);
      watch.look();
    }
    expect(watch.jumps()).toEqual([]);
    pass(35_000, 5000);
    watch.look();
    pass(-3_595_000, 5000);
    watch.look();
    expect(watch.jumps().map(({ byMs }) => byMs)).toEqual([30_000, -3_600_000]);
  });
});

describe("health", () => {
  it("says that it starts until it is ready, and to come again", async () => {
    let isReady = false;
    const harness = await createHarness({ parts: { isReady: () => isReady } });
    const before = await harness.call(null, "GET", "/api/health");
    expect([before.status, before.body, before.headers["retry-after"]]).toEqual([503, { status: "starting" }, "2"]);
    isReady = true;
    const after = await harness.call(null, "GET", "/api/health");
    expect([after.status, after.body]).toEqual([200, { status: "ok" }]);
    await harness.close();
  });
});

describe("what is around an instance", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "custodiet-around-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("a disk says what is free on it, a folder that is not there nothing", async () => {
    const disk = await readDisk(folder);
    expect(disk?.freeBytes).toBeGreaterThan(0);
    expect(disk?.totalBytes).toBeGreaterThanOrEqual(disk?.freeBytes ?? 0);
    expect(await readDisk(join(folder, "gone"))).toBeNull();
  });

  it("the newest backup is the newest file that has something in it", async () => {
    expect([await newestIn(folder), await newestIn(join(folder, "gone"))]).toEqual([null, null]);
    for (const [name, text, seconds] of [
      ["old", "x", 1000],
      ["new", "x", 2000],
      ["empty", "", 3000],
    ] as const) {
      writeFileSync(join(folder, name), text);
      utimesSync(join(folder, name), seconds, seconds);
    }
    expect(await newestIn(folder)).toBe(2_000_000);
  });
});

describe("how the instance stands", () => {
  let harness: Harness;
  const around = (more: Partial<Surroundings>): Surroundings => ({ ...nothingAround, ...more });
  const open = async (more: Partial<Surroundings>) => {
    harness = await createHarness({ clock: { nowMs: () => nowMs }, surroundings: around(more) });
  };
  const readAs = async (role: string) =>
    harness.call(await harness.signIn(`operator-a.${role}`), "GET", "/api/operation");
  const alerts = async () =>
    (await readAs("administrator")).body.alerts.filter(({ kind }: { kind: string }) => kind !== "too-few-witnesses");
  afterEach(() => harness.close());

  it("tells of a disk that fills, a backup that is too old and a clock that was set", async () => {
    await open({
      disk: async () => ({ freeBytes: 999_999_999, totalBytes: 5e9 }),
      freeMegabytes: 1000,
      newestBackup: async () => nowMs - 24 * hourMs - 1,
      backupHours: 24,
      jumps: () => [
        { atMs: nowMs - 25 * hourMs, byMs: 1 },
        { atMs: nowMs - hourMs, byMs: -60_000 },
      ],
    });
    expect(await alerts()).toEqual([
      { kind: "disk", freeBytes: 999_999_999, limitBytes: 1e9 },
      { kind: "backup", newestAt: "2026-11-23T07:59:59.999Z", limitHours: 24 },
      { kind: "clock", at: "2026-11-24T07:00:00.000Z", bySeconds: -60 },
    ]);
  });

  it("tells of no backup at all", async () => {
    await open({ backupHours: 24 });
    expect(await alerts()).toEqual([{ kind: "backup", newestAt: null, limitHours: 24 }]);
  });

  it("stays silent at the limits, and where nobody asked to be told", async () => {
    await open({
      disk: async () => ({ freeBytes: 1e9, totalBytes: 5e9 }),
      freeMegabytes: 1000,
      newestBackup: async () => nowMs - 24 * hourMs,
      backupHours: 24,
    });
    expect(await alerts()).toEqual([]);
  });

  it("tells that the clock is behind the last entry", async () => {
    // Everybody has held their role for a while.
    let clock = nowMs - hourMs;
    harness = await createHarness({ clock: { nowMs: () => clock } });
    clock = nowMs;
    await harness.signIn("operator-a.administrator");
    clock -= 60_000;
    expect((await readAs("administrator")).body).toMatchObject({ alerts: [{ kind: "too-few-witnesses" }] });
    clock -= 1;
    expect((await readAs("administrator")).body.alerts).toEqual([
      { kind: "too-few-witnesses", count: 0, quorum: 2 },
      { kind: "clock-behind", latestAt: new Date(nowMs).toISOString() },
    ]);
  });

  it("is told to who keeps the machine and to auditors; a stranger learns whether it works, and no more", async () => {
    await open({});
    const told: string[] = [];
    for (const role of personRoles) if ((await readAs(role)).status === 200) told.push(role);
    expect(told).toEqual(["auditor", "administrator"]);
    expect((await harness.call(null, "GET", "/api/operation")).status).toBe(401);
    expect((await harness.call(null, "GET", "/api/health")).body).toEqual({ status: "ok" });
  });
});
