/**
 * An attacker with the database, its password and the log's key, against the offline verifier: what two witnesses have
 * seen cannot be altered without being named. Real store, real pipeline, real witnesses.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  addSignatureLines,
  appendLeaf,
  createCosigner,
  emptyFrontier,
  encodeEntry,
  formatVerifier,
  formatWitnessKey,
  frontierRoot,
  hashLeaf,
  type LedgerEntry,
  signCheckpoint,
  toHex,
} from "@custodiet/verification";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runVerify } from "../../verify/index.ts";
import { buildWitnessedLog, type WitnessedLog } from "./witnessed-log.ts";

const root = mkdtempSync(join(tmpdir(), "custodiet-verify-"));
const nowSeconds = 1_795_489_000;
let log: WitnessedLog;
let copy: string;
let count = 0;

beforeAll(async () => {
  log = await buildWitnessedLog(join(root, "whole"));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  count += 1;
  copy = join(root, `copy-${count}.sqlite`);
  cpSync(log.database, copy);
});

const hasPython = spawnSync("python3", ["--version"]).status === 0;

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly findings: readonly string[];
}

async function verified(...more: readonly string[]): Promise<Answer> {
  let out = "";
  const keys = [
    "--log-key",
    formatVerifier(log.signer.verifier),
    ...log.witnesses.flatMap(({ key }) => ["--witness", formatWitnessKey(key)]),
  ];
  const code = await runVerify([copy, "--json", ...keys, ...more], {
    out: (text) => (out += text),
    error: (text) => (out += text),
    nowSeconds,
  });
  expectSecondVerifierAgrees(code, more.length > 0);
  const report = code === 2 ? { findings: [] } : JSON.parse(out);
  return { code, out, findings: report.findings.map(({ kind, at }: { kind: string; at: string }) => `${kind}: ${at}`) };
}

/** The one-page verifier in Python must come to the same end; it takes no checkpoints that are brought along. */
function expectSecondVerifierAgrees(code: number, hasBrought: boolean): void {
  if (code === 2 || hasBrought || !hasPython) return;
  const program = join(import.meta.dirname, "../../verify/second_verifier.py");
  const witnesses = log.witnesses.map(({ key }) => formatWitnessKey(key));
  const args = [program, copy, formatVerifier(log.signer.verifier), "2", String(nowSeconds), ...witnesses];
  const { status, stderr } = spawnSync("python3", args, { encoding: "utf8" });
  expect([status, stderr]).toEqual([code, ""]);
}

/** With every protection out of the way, as who owns the file can do. */
function alter(sql: string): void {
  const database = new DatabaseSync(copy);
  const triggers = database.prepare("select name from sqlite_schema where type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  database.exec(sql);
  database.close();
}

test("the second verifier is asked beside the first", (context) => {
  context.skip(!hasPython, "there is no python3 here: the first verifier is tested alone");
  expect(hasPython).toBe(true);
});

test("a log as it was made agrees, and says to which entry two witnesses have seen it", async () => {
  const { code, out } = await verified();
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    {
      entries: log.size,
      unwitnessed: log.size - log.witnessedSize,
      witnessed: { size: log.witnessedSize },
      findings: [],
    },
  ]);
});

describe("records changed by raw SQL are named, in every bound table", () => {
  test.each([
    ["organisations", "update organisations set name = 'Other' where id = 'operator'", 'organisations ["operator"]'],
    ["persons", "update persons set role = 'administrator' where id = 'p-ada'", 'persons ["p-ada"]'],
    ["facilities", "update facilities set created_at = created_at + 1", 'facilities ["operator","site"]'],
    [
      "model_versions",
      "update model_versions set model = '{}' where number = 2",
      'model_versions ["operator","site","2"]',
    ],
    [
      "model_versions' reason",
      "update model_versions set reason = 'x' where number = 1",
      'model_versions ["operator","site","1"]',
    ],
    ["assessments", "update assessments set summary = '[]'", 'assessments ["operator","site","3"]'],
    ["accounts", "update accounts set kind = 'oidc'", 'accounts ["account-ada"]'],
    [
      "authenticators",
      "update authenticators set public_key = '{}' where id = 'key-ada'",
      'authenticators ["key-ada"]',
    ],
    [
      "authenticators' end",
      "update authenticators set revoked_at = 1 where id = 'key-ada'",
      'authenticators ["key-ada"]',
    ],
    ["role_holdings", "update role_holdings set role = 'administrator'", 'role_holdings ["ada-analyst"]'],
    [
      "approval_requests",
      "update approval_requests set content = '{}'",
      'approval_requests ["request"]',
      "approval of something else: request by p-bea",
    ],
    [
      "approvals",
      "update approvals set decision = 'refuse'",
      'approvals ["request","p-bea"]',
      "approval of something else: request by p-bea",
    ],
    [
      "approvals' evidence",
      "update approvals set evidence = '{}'",
      'approvals ["request","p-bea"]',
      "approval not signed: evidence of another kind of key: request by p-bea",
    ],
    ["approval_ends", "update approval_ends set kind = 'withdrawn'", 'approval_ends ["request"]'],
    ["break_glass_acts", "update break_glass_acts set reason = 'x'", 'break_glass_acts ["act"]'],
    ["break_glass_reviews", "update break_glass_reviews set verdict = 'not justified'", 'break_glass_reviews ["act"]'],
    ["instances", "update instances set host = 'evil.example'", 'instances ["instance"]'],
    ["enrolments", "update enrolments set person = 'p-ada', expires_at = 0", 'enrolments ["code-ada"]'],
    ["comments", "update comments set element = 'other'", 'comments ["c1"]'],
  ])("%s", async (_table, sql, name, ...also) => {
    alter(sql);
    expect(await verified()).toMatchObject({ code: 1, findings: [`changed past the ledger: ${name}`, ...also] });
  });

  test("a row put in, and a row taken away", async () => {
    alter(
      "insert into persons select 'p-eve', organisation, actor, marking, entry_index, 'Eve', 'administrator', 1, created_at from persons limit 1",
    );
    alter("delete from assessments");
    expect(await verified()).toMatchObject({
      code: 1,
      findings: [
        'put in past the ledger: persons ["p-eve"]',
        'taken away past the ledger: assessments ["operator","site","3"]',
      ],
    });
  });

  test("who may resolve a comment without an entry of the row does so unnoticed here: it has an entry of its own", async () => {
    alter("update comments set resolved_at = 1, resolved_by = 'p-ada'");
    expect(await verified()).toMatchObject({ code: 0 });
  });

  test("a salt taken away, behind which a row could be changed", async () => {
    alter("delete from ledger_binding_salts where table_name = 'persons' and row_key = '[\"p-ada\"]'");
    alter("update persons set role = 'administrator' where id = 'p-ada'");
    const kind = "its salt was taken away, so that a change would not show";
    expect(await verified()).toMatchObject({ code: 1, findings: [`${kind}: persons ["p-ada"]`] });
  });

  test("who acted taken away, and an entry given to another organisation", async () => {
    alter("delete from ledger_openings where entry_index = 2");
    alter("update ledger_bindings set organisation = 'other' where entry_index = 1");
    expect(await verified()).toMatchObject({
      code: 1,
      findings: ["given to another organisation: entry 1", "who acted was taken away: entry 2"],
    });
  });
});

describe("the log", () => {
  test.each([
    ["an entry's text", "update ledger_entries set body = replace(body, 'analyst', 'auditor') where entry_index = 2"],
    ["an entry taken away", "delete from ledger_entries where entry_index = 2"],
    ["the last witnessed entries cut off", "delete from ledger_entries where entry_index >= 3"],
    [
      "two entries exchanged",
      "update ledger_entries set entry_index = case entry_index when 1 then 2 when 2 then 1 end where entry_index in (1, 2)",
    ],
    ["who it was", "update ledger_openings set content = replace(content, 'p-ada', 'p-eve') where entry_index = 2"],
    ["what it is found by", "update ledger_entries set action = 'facility.read' where entry_index = 2"],
    ["a binding", "update ledger_bindings set row_hash = '00' where entry_index = 2"],
    [
      "a binding taken away with its row",
      "delete from ledger_bindings where table_name = 'assessments'; delete from assessments",
    ],
  ])("%s is found", async (_what, sql) => {
    try {
      alter(sql);
    } catch {
      // A key may stand in the way of exchanging two rows at once: by way of a third place then.
      alter(
        "update ledger_entries set entry_index = -1 where entry_index = 1; update ledger_entries set entry_index = 1 where entry_index = 2; update ledger_entries set entry_index = 2 where entry_index = -1",
      );
    }
    const { code, findings } = await verified();
    expect(code).toBe(1);
    expect(findings.length).toBeGreaterThan(0);
  });

  test("any byte of any witnessed entry's text", async () => {
    const database = new DatabaseSync(copy);
    const texts = database
      .prepare("select entry_index, body from ledger_entries where entry_index < ?")
      .all(log.witnessedSize);
    database.close();
    for (const { entry_index, body } of texts) {
      for (let at = Number(entry_index); at < String(body).length; at += 83) {
        cpSync(log.database, copy);
        const spoilt = `${String(body).slice(0, at)}${String(body)[at] === "x" ? "y" : "x"}${String(body).slice(at + 1)}`;
        alter(`update ledger_entries set body = '${spoilt.replaceAll("'", "''")}' where entry_index = ${entry_index}`);
        expect((await verified()).code, `byte ${at} of entry ${entry_index}`).toBe(1);
      }
    }
  }, 240_000);
});

describe("the whole log rewritten with the log's own key", () => {
  /** Changes an entry, mends every hash, and signs the result anew: all that root and the log's key can do. */
  function rewrite(): void {
    const database = new DatabaseSync(copy);
    for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger'").all()) {
      database.exec(`drop trigger ${name}`);
    }
    let frontier = emptyFrontier;
    for (const { body, entry_index } of database
      .prepare("select body, entry_index from ledger_entries order by entry_index")
      .all()) {
      const entry = JSON.parse(String(body)) as LedgerEntry;
      const text = encodeEntry(entry_index === 2 ? { ...entry, role: "auditor" } : entry);
      const leaf = hashLeaf(Buffer.from(text));
      frontier = appendLeaf(frontier, leaf).frontier;
      const write = database.prepare("update ledger_entries set body = ?, leaf_hash = ? where entry_index = ?");
      write.run(text, toHex(leaf), Number(entry_index));
    }
    const rootNow = frontierRoot(frontier);
    const note = signCheckpoint(log.signer, { size: frontier.size, root: rootNow });
    database.exec("delete from checkpoints");
    const insert = database.prepare("insert into checkpoints values (?, ?, ?, ?, 1, 'operator', 'instance')");
    insert.run(Number(frontier.size), log.signer.verifier.keyId, toHex(rootNow), note);
    database.close();
  }

  test("is not well: no witness has seen it", async () => {
    rewrite();
    const { code, out } = await verified();
    expect([code, JSON.parse(out).witnessed]).toEqual([1, null]);
  });

  test("is found by the checkpoint a witness remembers", async () => {
    rewrite();
    const memory = join(root, "memory");
    writeFileSync(memory, `${nowSeconds}\n${log.cosigned}`);
    expect(await verified("--seen", memory)).toMatchObject({
      code: 1,
      findings: [`the log differs from what was signed: ${memory}`],
    });
  });

  test("cannot bring witnesses of its own", async () => {
    rewrite();
    const own = createCosigner("witness.example/own", new Uint8Array(32).fill(66));
    const database = new DatabaseSync(copy);
    const { note } = database.prepare("select note from checkpoints").get() as { note: string };
    const text = note.slice(0, note.lastIndexOf("\n\n") + 1);
    const forged = addSignatureLines(note, [own.cosign(text, nowSeconds), own.cosign(text, nowSeconds + 1)]);
    database.prepare("update checkpoints set note = ?").run(forged);
    database.close();
    const { code, out } = await verified();
    expect([code, JSON.parse(out).witnessed]).toEqual([1, null]);
  });
});

describe("bad use ends with 2", () => {
  test.each([
    [["nowhere.sqlite"], "There is nothing at"],
    [[], "Name one database"],
    [[root, "--log-key", "x"], "key is missing"],
    [[join(import.meta.dirname, "verify.test.ts")], "no database"],
  ])("%j", async (args, said) => {
    let error = "";
    const key = args.includes("--log-key") ? [] : ["--log-key", formatVerifier(log.signer.verifier)];
    const code = await runVerify([...args, ...key], {
      out: () => undefined,
      error: (text) => (error += text),
      nowSeconds,
    });
    expect([code, error]).toEqual([2, expect.stringContaining(said)]);
  });
});
