/**
 * An attacker with root, the database's password and the log's key, but no witness's key and nobody's authenticator,
 * against a running instance on each database. `npm run campaign -- adversary` strikes every entry and every record.
 */
import { join } from "node:path";
import { boundTables } from "@custodiet/verification";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { campaignSize, tellCampaign } from "../campaign-size.ts";
import type { Attack, Prey } from "./attacks.ts";
import { attackEntry } from "./entry-attacks.ts";
import { forgedNotes, setBack } from "./log-attacks.ts";
import { attackRow, putIn } from "./record-attacks.ts";
import { type DatabaseKind, type RunningInstance, startInstance } from "./running-instance.ts";
import { sample } from "./sample.ts";
import { changedFrom, rowsOf, type Tables } from "./tables.ts";
import { createTally, type Tally } from "./tally.ts";
import { createVerifying, type Verifying } from "./verifying.ts";

/** What nobody can notice who has only the log and the witnesses' notes: all of it younger than what they saw. */
const fitted = "everything made to fit and signed with the log's key";
const unnoticed: readonly string[] = [
  `all entries rewritten from one on, ${fitted}`,
  `an entry deleted, ${fitted}`,
  `an entry edited, ${fitted}`,
  "an entry edited, everything made to fit, and signed with keys of one's own under the witnesses' names",
  `an entry put in, ${fitted}`,
  `a record changed, ${fitted}`,
  "a record put in by a false entry at the end",
  `a record taken away, ${fitted}`,
  "a record that may change bound again by a false entry at the end",
  `the log cut off, ${fitted}`,
  `two entries exchanged, ${fitted}`,
];

describe.each<DatabaseKind>(["sqlite", "postgresql"])("an attacker of an instance on %s", (kind) => {
  let prey: RunningInstance & Prey;
  let verifying: Verifying;
  let tally: Tally;
  const asked = new Set<string>();

  beforeAll(async () => {
    const instance = await startInstance(kind, 30);
    prey = { ...instance, size: rowsOf(instance.tables, "ledger_entries").length };
    verifying = createVerifying(join(instance.folder, "copies"), kind === "sqlite" ? "file" : "lines", instance.trust);
    tally = createTally(prey.witnessedSize);
  }, 240_000);
  afterAll(async () => {
    if (tally) tellCampaign(tally.table(`${kind}: ${prey.size} entries, ${prey.witnessedSize} of them witnessed`));
    tellCampaign(`The second verifier, asked of ${asked.size} kinds of attack, noticed all of them.`);
    await prey?.stop();
  });

  /** Written by raw SQL into the running instance's database, looked at, and taken back. */
  async function struck(attack: Attack): Promise<Tables> {
    const changed = changedFrom(prey.tables, attack.tables());
    return new Map([...prey.tables, ...(await prey.raw.write(changed, "taken back"))]);
  }

  async function strikeAll(attacks: readonly Attack[]): Promise<void> {
    const faults: string[] = [];
    for (const attack of attacks) {
      const tables = await struck(attack);
      faults.push(...tally.judge(attack, await verifying.first(tables)));
      if (isForSecond(attack) && (await verifying.second(tables)).code !== 1)
        faults.push(`${attack.kind}; ${attack.where}: not noticed by the second verifier`);
    }
    expect.soft(faults).toEqual([]);
  }

  /** It takes seconds: asked once of each kind in a campaign, of the first few kinds in `npm test`. */
  function isForSecond({ kind: attacked, strikes }: Attack): boolean {
    if (strikes >= prey.witnessedSize || asked.has(attacked) || asked.size >= campaignSize(5)) return false;
    asked.add(attacked);
    return true;
  }

  test("finds it well before anything is done", async () => {
    const expected = { code: 0, findings: [], witnessedSize: prey.witnessedSize };
    expect(await verifying.first(prey.tables)).toEqual(expected);
    expect(await verifying.second(prey.tables)).toEqual(expected);
    expect(await verifying.program(prey.tables)).toEqual(expected);
    expect(prey.size).toBeGreaterThan(prey.witnessedSize + 1);
  }, 120_000);

  test("cannot alter an entry", async () => {
    const places = sample(
      campaignSize(4),
      Array.from({ length: prey.size }, (_, at) => at),
      prey.witnessedSize,
    );
    for (const at of places) await strikeAll(attackEntry(prey, prey.signer, at));
  }, 3_600_000);

  test("cannot alter a record of any bound table", async () => {
    for (const table of Object.keys(boundTables)) {
      const rows = rowsOf(prey.tables, table);
      const struckRows = new Set([...rows.slice(0, campaignSize(1)), ...rows.slice(-1)]);
      for (const row of struckRows) await strikeAll(attackRow(prey, prey.signer, table, row));
      const [like] = rows;
      if (like !== undefined) await strikeAll(putIn(prey, prey.signer, table, like));
    }
  }, 3_600_000);

  test("cannot set the log back, nor forge what witnesses sign", async () => {
    await strikeAll([...setBack(prey, prey.signer), ...forgedNotes(prey, prey.signer)]);
  }, 600_000);

  test("is not noticed in what no witness has seen, by these means and no others", () => {
    expect(tally.unnoticed()).toEqual([...unnoticed].sort());
  });
});
