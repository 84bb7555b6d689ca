/** A PostgreSQL server of the test file's own, and databases on it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { startCluster, type TestCluster, withClient } from "../../../packages/store/test/postgres-cluster.ts";

let cluster: TestCluster | null = null;
let count = 0;

beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster?.stop());

export const place = async () => {
  if (cluster === null) throw new Error("The cluster was not started");
  count += 1;
  return cluster.createDatabase(`server_${count}`);
};

/** The superuser's address of a database beside it. */
export const asSuperuser = (database: string): string => {
  const url = new URL(cluster?.adminUrl ?? "");
  url.pathname = `/${database}`;
  return url.href;
};

/** By PostgreSQL itself, while nobody works in it. */
const byTemplate: CopyDatabase = async (from, to, owner) => {
  await withClient(cluster?.adminUrl ?? "", (client) =>
    client.query(`create database ${to} template ${from} owner ${owner}`),
  );
};

export type CopyDatabase = (from: string, to: string, owner: string) => Promise<void>;

/** A database with its data folder, and how it is copied. */
export const databases = async (copyDatabase: CopyDatabase = byTemplate) => {
  const database = await place();
  const dataFolder = mkdtempSync(join(tmpdir(), "custodiet-set-back-"));
  const nameOf = (url: string) => new URL(url).pathname.slice(1);
  const inCopy = (url: string): string => {
    const copied = new URL(url);
    copied.pathname = `/${nameOf(url)}_copy`;
    return copied.href;
  };
  return {
    options: { ...database, dataFolder },
    copy: async () => {
      const { ownerUrl } = database;
      await copyDatabase(nameOf(ownerUrl), `${nameOf(ownerUrl)}_copy`, new URL(ownerUrl).username);
      return { databaseUrl: inCopy(database.databaseUrl), ownerUrl: inCopy(ownerUrl), dataFolder };
    },
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  };
};
