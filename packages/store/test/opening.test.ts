/** What can keep a data folder from being opened: each told clearly, and not a byte changed. */

import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sha256Hex } from "@custodiet/core";
import { type OpenOptions, openStore, resetDemonstration, type Store } from "@custodiet/store";
import { createPipeline, housePolicy } from "@custodiet/trust";
import { afterEach, beforeEach, expect, test } from "vitest";
import { schemaVersion } from "../src/schema/migrations.ts";
import { mountDisk } from "./suite/disks.ts";
import {
  analyst,
  operator,
  options,
  seededRandomness,
  standingClock,
  storeSite,
  testSigner,
} from "./suite/fixtures.ts";
import { startChild } from "./suite/processes.ts";

let root: string;
let folder: string;
let database: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "custodiet-opening-"));
  folder = join(root, "data");
  database = join(folder, "custodiet.sqlite");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function opened(from: OpenOptions = options()): Promise<Store> {
  const store = await openStore({ dataFolder: folder }, from);
  if (!store.ok) throw new Error(`${store.error.code} ${store.error.detail}`);
  return store.value;
}

/** A folder with one facility in it, closed. */
async function fillFolder(purposeIfNew: OpenOptions["purposeIfNew"] = "demonstration"): Promise<void> {
  const store = await opened({ ...options(), purposeIfNew });
  const ports = { clock: standingClock(), randomness: seededRandomness(1), signer: testSigner(), policy: housePolicy };
  await createPipeline({ store, ...ports }).execute(storeSite, analyst, { name: "One" });
  await store.close();
}

/** Every file of the folder but the lock, by the hash of its bytes. Never call it while this process has the folder. */
const bytesOf = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== "lock.sqlite")
      .map((name) => [name, sha256Hex(readFileSync(join(folder, name), "latin1"))]),
  );

async function expectRefused(code: string): Promise<string> {
  const before = bytesOf();
  const refused = await openStore({ dataFolder: folder }, options());
  expect(refused).toMatchObject({ ok: false, error: { code } });
  expect(bytesOf()).toEqual(before);
  return refused.ok ? "" : refused.error.detail;
}

test("a new folder is made for its owner only, and opened again as it was left", async () => {
  const first = await opened();
  const facts = await first.meta.facts();
  await first.close();
  const second = await opened({ ...options(), randomness: seededRandomness(8), purposeIfNew: "real" });
  expect(await second.meta.facts()).toEqual(facts);
  expect(facts.isDemonstration).toBe(true);
  await second.close();
  expect(readdirSync(folder).sort()).toEqual(["custodiet.sqlite", "lock.sqlite"]);
});

test.each(["under a file", "under /proc"])("a folder that cannot be made, %s", async (where) => {
  writeFileSync(join(root, "file"), "");
  const dataFolder = where === "under a file" ? join(root, "file/data") : "/proc/custodiet/data";
  const refused = await openStore({ dataFolder }, options());
  expect(refused).toMatchObject({
    ok: false,
    error: { code: "CUS-D001", remedy: "Choose a folder that this account may make and write." },
  });
});

test("a folder that may not be written", async (context) => {
  mkdirSync(folder);
  const restore = forbidWriting();
  context.skip(restore === null, "root may write everywhere, and may not mount a read-only disk here");
  try {
    expect(await openStore({ dataFolder: folder }, options())).toMatchObject({
      ok: false,
      error: { code: "CUS-D001" },
    });
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    restore?.();
  }
});

test("a second process on the folder is told of the first, whose work goes on", async () => {
  const child = startChild([folder, "1"]);
  await child.says("acknowledged");
  const refused = await openStore({ dataFolder: folder }, options());
  expect(refused).toMatchObject({
    ok: false,
    error: {
      code: "CUS-D003",
      detail: `${folder} is held by process ${child.process.pid}, which answers at http://localhost:1908.`,
    },
  });
  const said = child.lines().length;
  await new Promise((resolve) => child.process.stdout?.once("data", resolve));
  expect(child.lines().length).toBeGreaterThan(said);
  child.process.kill("SIGKILL");
  await child.ended;
  await (await opened()).close();
});

test("a second opening by the same process is refused too, and does not loosen the lock", async () => {
  const first = await opened();
  expect(await openStore({ dataFolder: folder }, options())).toMatchObject({ ok: false, error: { code: "CUS-D003" } });
  expect(await first.ledger.size()).toBe(0);
  const child = startChild([folder, "1", "1"]);
  expect(await child.says("fault")).toMatchObject({ code: "CUS-D003" });
  await first.close();
});

test("a database written by a newer version", async () => {
  await fillFolder();
  alter("pragma user_version = 99");
  expect(await expectRefused("CUS-D004")).toContain(`schema 99; this version knows schema ${schemaVersion}`);
});

test("a database whose newer migration is not yet in its header", async () => {
  await fillFolder();
  alter("insert into schema_migrations values (98, 'later', 0)");
  expect(await expectRefused("CUS-D004")).toContain("schema 98");
});

test("a file that is no database", async () => {
  mkdirSync(folder);
  writeFileSync(database, "facility: a letter that lies in the wrong place".repeat(100));
  await expectRefused("CUS-D005");
});

test("a database of another program", async () => {
  mkdirSync(folder);
  alter("create table theirs (a); create table more (b)");
  expect(await expectRefused("CUS-D005")).toContain("another program");
});

test("a database that was cut short", async () => {
  await fillFolder();
  truncateSync(database, 8192);
  expect(await expectRefused("CUS-D005")).toContain("cut short");
});

test("a database with a page overwritten", async () => {
  await fillFolder();
  const bytes = readFileSync(database);
  bytes.fill(0xa5, 4096, 6 * 4096);
  writeFileSync(database, bytes);
  await expectRefused("CUS-D005");
});

test("a database made and never written is begun anew", async () => {
  mkdirSync(folder);
  writeFileSync(database, "");
  const store = await opened();
  expect(await store.ledger.size()).toBe(0);
  await store.close();
});

test("a folder copied elsewhere opens there, the owner's note being no lock", async () => {
  await fillFolder();
  const copy = join(root, "copy");
  mkdirSync(copy);
  copyFileSync(database, join(copy, "custodiet.sqlite"));
  writeFileSync(join(copy, "owner.json"), '{"pid":1,"address":null}');
  const store = await openStore({ dataFolder: copy }, options());
  expect(store.ok && (await store.value.ledger.size())).toBe(1);
  if (store.ok) await store.value.close();
});

test("a store that was closed answers that it was", async () => {
  const store = await opened();
  await store.close();
  await expect(store.ledger.size()).rejects.toMatchObject({ storageCode: "CUS-D015" });
  await expect(store.transaction({ organisations: [operator] }, async () => undefined)).rejects.toMatchObject({
    storageCode: "CUS-D015",
  });
});

test("the database and its logs are readable by their owner only, in a folder that others may read", async () => {
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  const store = await opened();
  const modeOf = (end: string) => (statSync(`${database}${end}`).mode & 0o777).toString(8);
  expect(["", "-wal", "-shm"].map(modeOf)).toEqual(["600", "600", "600"]);
  await store.close();
});

test("a demonstration is reset to an empty one", async () => {
  await fillFolder();
  expect(await resetDemonstration({ dataFolder: folder }, options())).toEqual({ ok: true, value: null });
  const store = await opened();
  expect(await store.ledger.size()).toBe(0);
  await store.close();
});

test("a real instance is never reset", async () => {
  await fillFolder("real");
  const before = bytesOf();
  const refused = await resetDemonstration({ dataFolder: folder }, options());
  expect(refused).toMatchObject({ ok: false, error: { code: "CUS-D008" } });
  expect(bytesOf()).toEqual(before);
});

test("a demonstration that is running is not reset", async () => {
  const store = await opened();
  expect(await resetDemonstration({ dataFolder: folder }, options())).toMatchObject({
    ok: false,
    error: { code: "CUS-D003" },
  });
  await store.close();
});

/** Makes the folder read-only by its mode, for root by an empty read-only disk. `null` where neither is possible. */
function forbidWriting(): (() => void) | null {
  if (process.getuid?.() === 0) return mountDisk(folder, "ro");
  chmodSync(folder, 0o555);
  return () => chmodSync(folder, 0o755);
}

/** Changes the closed database with a connection that has no protection. */
function alter(sql: string): void {
  const connection = new DatabaseSync(database);
  connection.exec(sql);
  connection.close();
}
