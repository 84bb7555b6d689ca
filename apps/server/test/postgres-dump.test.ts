/**
 * PostgreSQL backed up and put back by its own means, as docs/operation.md says: an older dump is not passed off as the
 * present, and the offline verifier names what is missing from what was put back.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatVerifier, formatWitnessKey } from "@custodiet/verification";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findProgram, withClient } from "../../../packages/store/test/postgres-cluster.ts";
import { runVerify } from "../../verify/index.ts";
import { createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";
import { asSuperuser, type CopyDatabase, databases } from "./postgres-places.ts";
import { describeSetBack } from "./set-back.ts";
import { type RealWitness, startRealWitness, witnessingOf } from "./witnessing.ts";

const programs = { dump: findProgram("pg_dump"), restore: findProgram("pg_restore") };

function run(program: string | null, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program ?? "none", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
}

/** `pg_dump --format=custom`, then `pg_restore` into a new database of the same owner. */
const byDump: CopyDatabase = async (from, to, owner) => {
  const folder = mkdtempSync(join(tmpdir(), "custodiet-dump-"));
  try {
    const file = join(folder, "custodiet.dump");
    run(programs.dump, ["--format=custom", `--file=${file}`, `--dbname=${asSuperuser(from)}`]);
    await withClient(asSuperuser("postgres"), (client) => client.query(`create database ${to} owner ${owner}`));
    run(programs.restore, ["--exit-on-error", `--dbname=${asSuperuser(to)}`, file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe.skipIf(Object.values(programs).includes(null))("a dump put back", () => {
  describeSetBack("of a log on PostgreSQL", () => databases(byDump));

  describe("is read by the offline verifier", () => {
    let scratch: string;
    let place: Awaited<ReturnType<typeof databases>>;
    let witnesses: readonly RealWitness[];
    let copy: HarnessOptions;
    let logKey: string;
    beforeEach(async () => {
      scratch = mkdtempSync(join(tmpdir(), "custodiet-dumped-"));
      place = await databases(byDump);
      witnesses = await Promise.all([1, 2].map((number) => startRealWitness(scratch, number)));
      await during(async ({ signIn, call }) => {
        const manager = await signIn("operator-a.security-manager");
        expect((await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" })).status).toBe(
          201,
        );
      });
      copy = await place.copy();
    });
    afterEach(async () => {
      await Promise.all(witnesses.map((witness) => witness.close()));
      place.remove();
      rmSync(scratch, { recursive: true, force: true });
    });

    async function during(work: (harness: Harness) => Promise<void>): Promise<void> {
      const harness = await createHarness(place.options);
      const { verifier } = harness.opened.signer;
      logKey = formatVerifier(verifier);
      for (const { folder } of witnesses) folder.watch(verifier);
      const witnessing = await witnessingOf(
        harness,
        witnesses.map(({ setting }) => setting),
      );
      await witnessing.round();
      await work(harness);
      await witnessing.round();
      await witnessing.close();
      await harness.close();
    }

    const nameOf = ({ databaseUrl }: HarnessOptions): string => new URL(databaseUrl ?? "").pathname.slice(1);

    /** As docs/ledger.md has PostgreSQL's tables written out. */
    async function exported(): Promise<string> {
      const folder = join(scratch, "tables");
      mkdirSync(folder, { recursive: true });
      await withClient(asSuperuser(nameOf(copy)), async (client) => {
        const { rows } = await client.query("select tablename as name from pg_tables where schemaname = 'public'");
        for (const { name } of rows as { name: string }[]) {
          const { rows: columns } = await client.query(
            "select 1 from information_schema.columns where table_name = $1 and column_name = 'entry_index'",
            [name],
          );
          const order = columns.length > 0 ? "order by entry_index" : "";
          const found = await client.query(`select row_to_json(t)::text as line from ${name} t ${order}`);
          const lines = (found.rows as { line: string }[]).map(({ line }) => `${line}\n`);
          writeFileSync(join(folder, `${name}.ndjson`), lines.join(""));
        }
      });
      return folder;
    }

    async function findings(...more: readonly string[]): Promise<readonly string[]> {
      let out = "";
      const keys = witnesses.flatMap(({ folder: of }) => ["--witness", formatWitnessKey(of.cosigner.key)]);
      const say = (text: string): void => {
        out += text;
      };
      const nowSeconds = Math.floor(Date.parse("2027-01-01T00:00:00Z") / 1000);
      await runVerify([await exported(), "--json", "--log-key", logKey, ...keys, ...more], {
        out: say,
        error: say,
        nowSeconds,
      });
      return JSON.parse(out).findings.map(({ kind, at }: { kind: string; at: string }) => `${kind}: ${at}`);
    }

    const asAttacker = (statement: string) =>
      withClient(asSuperuser(nameOf(copy)), async (client) => {
        await client.query("set session_replication_role = replica");
        await client.query(statement);
      });

    it("whole: nothing is found", async () => {
      expect(await findings()).toEqual([]);
    });

    it("with a record taken out of it: the record is named", async () => {
      await asAttacker("delete from model_versions");
      expect(await findings()).toEqual([expect.stringContaining("model_versions")]);
    });

    it("with a record changed in it: the record is named", async () => {
      await asAttacker("update model_versions set reason = 'Another'");
      expect(await findings()).toEqual([expect.stringContaining("model_versions")]);
    });

    it("older than what a witness remembers: the log is shorter than what was signed", async () => {
      await during(async ({ signIn }) => void (await signIn("operator-a.analyst")));
      const memory = join(scratch, "memory");
      const [log] = witnesses[0]?.folder.logs() ?? [];
      if (log === undefined) throw new Error("No witness watches the log");
      writeFileSync(memory, witnesses[0]?.folder.cosignedLast(log) ?? "");
      expect(await findings("--seen", memory)).toEqual([
        expect.stringContaining("the log is shorter than what was signed"),
      ]);
    });
  });
});
