/** A long log is read by two threads: what they find is what one finds. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { canonicalJson } from "@custodiet/core";
import { commitTo, encodeEntry, Findings, hashLeafText, rootOfBindings } from "@custodiet/verification";
import { afterAll, beforeEach, expect, test } from "vitest";
import { checkLog } from "../src/log.ts";
import { openSource } from "../src/source.ts";

const folder = mkdtempSync(join(tmpdir(), "custodiet-halves-"));
const path = join(folder, "copy.sqlite");
beforeEach(() => {
  rmSync(path, { force: true });
  write();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entries = 4000;

/** Each entry took a row away, so that more is told than goes into one message. */
function write(): void {
  const database = new DatabaseSync(path);
  database.exec(`
    create table ledger_entries (entry_index bigint primary key, organisation text, action text, record_kind text,
      record_id text, body text, leaf_hash text);
    create table ledger_openings (entry_index bigint primary key, organisation text, salt text, content text);
    create table ledger_bindings (entry_index bigint, table_name text, row_key text, organisation text, row_hash text);
    begin`);
  const entry = database.prepare("insert into ledger_entries values (?, 'o', 'a', 'k', 'i', ?, ?)");
  const opening = database.prepare("insert into ledger_openings values (?, 'o', ?, ?)");
  const binding = database.prepare("insert into ledger_bindings values (?, 'persons', ?, 'o', null)");
  for (let index = 0; index < entries; index += 1) {
    const salt = new Uint8Array(32).fill(index);
    const content = { person: `p-${index}` };
    const key = `["p-${index}"]`;
    const body = encodeEntry({
      format: 2,
      index,
      atMs: index,
      role: "r",
      organisation: "o",
      action: "a",
      rule: "r",
      record: { kind: "k", id: "i" },
      hashBefore: null,
      hashAfter: null,
      commitment: commitTo(salt, content),
      bindings: rootOfBindings([{ table: "persons", key, hash: null }]),
    });
    entry.run(index, body, hashLeafText(body));
    opening.run(index, Buffer.from(salt).toString("hex"), canonicalJson(content));
    binding.run(index, key);
  }
  database.exec("commit");
  database.close();
}

/** @param long how many entries are read by two threads */
async function checked(long: number) {
  const source = openSource(path, long);
  const findings = new Findings();
  const { size, root, roots, latest, leftOut, unopened } = await checkLog(source, new Set([1, 2500, 3000]), findings);
  source.close();
  const log = { size, root, roots: [...roots], latest: [...latest], leftOut, unopened };
  return { middle: source.middle, log, findings: findings.kept };
}

test.each([
  ["nothing", "select 1", []],
  ["an entry's text in the first half", "update ledger_entries set body = '{}' where entry_index = 7", ["entry 7"]],
  ["an entry's text in the later", "update ledger_entries set body = '{}' where entry_index = 3007", ["entry 3007"]],
  ["who acted", "update ledger_openings set content = '1' where entry_index in (7, 3007)", ["entry 7", "entry 3007"]],
  ["an entry taken away", "delete from ledger_entries where entry_index = 3007", ["entry 3007", "entry 3007"]],
  ["one of the first half", "delete from ledger_entries where entry_index = 1998", ["entry 1998", "entry 1998"]],
  [
    "a binding astray",
    "update ledger_bindings set entry_index = 1998.5 where entry_index = 3",
    ["entry 3", "entry 1998.5"],
  ],
])("two threads find what one does: %s", async (_, sql, places) => {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
  const [one, two] = [await checked(entries + 1), await checked(10)];
  expect([one.middle, two.middle]).toEqual([null, 1999]);
  expect({ log: two.log, findings: two.findings }).toEqual({ log: one.log, findings: one.findings });
  expect(one.findings.map(({ at }) => at)).toEqual(places);
  expect(one.log.size).toBe(entries);
});

test("a log of which the copy says that it is longer than any is read all the same", async () => {
  const database = new DatabaseSync(path);
  database.exec("update ledger_entries set entry_index = 9007199254740993 where entry_index = 3999");
  database.close();
  const [one, two] = [await checked(Number.POSITIVE_INFINITY), await checked(10)];
  expect(two.log.root).toBe(one.log.root);
  expect(two.findings).toEqual(one.findings);
});
