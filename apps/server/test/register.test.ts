/** Fictional persons in the register: those of a new demonstration, and those that an earlier version wrote. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { PersonId } from "@custodiet/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHarness, type Harness } from "./harness.ts";

let dataFolder: string;
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "custodiet-register-"));
});
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const auditor = "operator-a.auditor" as PersonId;

const registered = async ({ opened }: Harness) => {
  const { register } = opened.parts.store;
  const [accounts, holdings] = [await register.accountsOf(auditor), await register.holdingsOf(auditor)];
  return [accounts.map(({ kind }) => kind), holdings.map(({ role, organisation }) => [role, organisation])];
};

const asInvented = [["demonstration"], [["auditor", "operator-a"]]];

it("a demonstration's persons have an account and the role they were invented with", async () => {
  const harness = await createHarness({ dataFolder });
  expect(await registered(harness)).toEqual(asInvented);
  await harness.close();
});

it("those that an earlier version left out are registered once, at the next opening", async () => {
  const database = new DatabaseSync(join(dataFolder, "custodiet.sqlite"));
  database.exec("delete from role_holdings; delete from accounts");
  database.close();
  const upgraded = await createHarness({ dataFolder });
  expect(await registered(upgraded)).toEqual(asInvented);
  expect((await upgraded.call(await upgraded.signIn(auditor), "GET", "/api/ledger")).status).toBe(200);
  const size = await upgraded.opened.parts.store.ledger.size();
  await upgraded.close();
  const again = await createHarness({ dataFolder });
  expect(await again.opened.parts.store.ledger.size()).toBe(size);
  await again.close();
});

it("who holds no role cannot sign in", async () => {
  const database = new DatabaseSync(join(dataFolder, "custodiet.sqlite"));
  database.exec(`update role_holdings set held_until = 1 where person = '${auditor}'`);
  database.close();
  const harness = await createHarness({ dataFolder });
  await expect(harness.signIn(auditor)).rejects.toThrow("cannot sign in");
  await harness.close();
});
