/** Migrations go forward, once each, together with the record of them, or not at all. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appliedVersion, migrate } from "../src/schema/migrate.ts";
import { type Migration, migrations, schemaVersion } from "../src/schema/migrations.ts";
import { appendOnlyTables, erasableTables, type Tables } from "../src/schema/tables.ts";
import { threadDialect } from "../src/sqlite/dialect.ts";
import { ThreadClient } from "../src/sqlite/thread-client.ts";
import { options, standingClock } from "./suite/fixtures.ts";

let folder: string;
let thread: ThreadClient;
let db: Kysely<Tables>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "custodiet-migrating-"));
  thread = new ThreadClient();
  await thread.ask({ kind: "open", path: join(folder, "database.sqlite"), mode: "writer" });
  db = new Kysely<Tables>({ dialect: threadDialect([thread]) });
});
afterEach(async () => {
  await thread.close();
  rmSync(folder, { recursive: true, force: true });
});

const later = (...statements: readonly string[]): Migration => ({
  number: schemaVersion + 1,
  name: "later",
  statements: () => statements,
});
const bring = (known?: readonly Migration[]) =>
  db.transaction().execute((trx) => migrate(trx, "sqlite", options(), known));

async function tableNames(): Promise<string[]> {
  return (await db.introspection.getTables()).map((table) => table.name).sort();
}

test("migrations are numbered from 1 without a gap", () => {
  expect(migrations.map((migration) => migration.number)).toEqual(
    Array.from({ length: schemaVersion }, (_, n) => n + 1),
  );
});

test("each migration is recorded with its name and the time, and not applied again", async () => {
  await bring();
  await bring();
  expect(await db.selectFrom("schema_migrations").selectAll().execute()).toEqual([
    { number: 1, name: "foundation", applied_at: standingClock().nowMs() },
    { number: 2, name: "drafts and comments", applied_at: standingClock().nowMs() },
    { number: 3, name: "bindings", applied_at: standingClock().nowMs() },
    { number: 4, name: "underlays", applied_at: standingClock().nowMs() },
    { number: 5, name: "register of persons", applied_at: standingClock().nowMs() },
    { number: 6, name: "approvals", applied_at: standingClock().nowMs() },
    { number: 7, name: "witnessing", applied_at: standingClock().nowMs() },
    { number: 8, name: "signing in", applied_at: standingClock().nowMs() },
    { number: 9, name: "sealed files", applied_at: standingClock().nowMs() },
    { number: 10, name: "operation", applied_at: standingClock().nowMs() },
    { number: 11, name: "registry of subscribers", applied_at: standingClock().nowMs() },
    { number: 12, name: "subscriptions", applied_at: standingClock().nowMs() },
    { number: 13, name: "records of the working group", applied_at: standingClock().nowMs() },
    { number: 14, name: "feeds and reminders", applied_at: standingClock().nowMs() },
    { number: 15, name: "programmes", applied_at: standingClock().nowMs() },
    { number: 16, name: "people of a programme", applied_at: standingClock().nowMs() },
    { number: 17, name: "files of evidence", applied_at: standingClock().nowMs() },
    { number: 18, name: "measures of one's own", applied_at: standingClock().nowMs() },
  ]);
});

test("a migration that fails leaves nothing of itself nor of those before it", async () => {
  await expect(bring([...migrations, later("create table half (a)", "this is no statement")])).rejects.toThrow(
    "syntax error",
  );
  expect(await tableNames()).toEqual([]);
});

test("a later migration keeps what is there, and the instance stays the one it was", async () => {
  await bring();
  const before = await db.selectFrom("meta").selectAll().execute();
  await bring([...migrations, later("create table more (a)")]);
  expect(await appliedVersion(db)).toBe(schemaVersion + 1);
  expect(await db.selectFrom("meta").selectAll().execute()).toEqual(before);
  expect(await tableNames()).toContain("more");
});

test("every table of records has organisation, actor and marking", async () => {
  await bring();
  const tables = await db.introspection.getTables();
  const instanceTables = [
    "meta",
    "schema_migrations",
    "ledger_entries",
    "ledger_nodes",
    "ledger_openings",
    "checkpoints",
    "comment_openings",
    "group_openings",
    "ledger_bindings",
    "ledger_binding_salts",
    "cosignatures",
    "witness_states",
    "holds",
    "ceremonies",
    "mail_deliveries",
    "survey_box",
    "survey_codes",
    "concern_texts",
  ];
  const records = tables.filter((table) => !instanceTables.includes(table.name));
  expect(records.map((table) => table.name).sort()).toEqual([
    "accounts",
    "approval_ends",
    "approval_requests",
    "approvals",
    "assessments",
    "authenticators",
    "break_glass_acts",
    "break_glass_reviews",
    "calendar_feeds",
    "comments",
    "concern_acts",
    "concerns",
    "draft_steps",
    "drafts",
    "enrolments",
    "facilities",
    "group_events",
    "group_files",
    "instances",
    "jobs",
    "machines",
    "mail_addresses",
    "model_versions",
    "organisations",
    "outbox",
    "overlay_texts",
    "own_acts",
    "people_acts",
    "persons",
    "programme_acts",
    "programme_files",
    "programmes",
    "registry_facts",
    "registry_proposal_ends",
    "registry_proposals",
    "registry_retractions",
    "reminder_choices",
    "restorations",
    "role_holdings",
    "seal_rosters",
    "sealed_files",
    "sealed_holdings",
    "sealed_objects",
    "sessions",
    "subscription_corrections",
    "subscription_files",
    "subscription_steps",
    "subscription_texts",
    "subscriptions",
    "survey_answers",
    "underlay_pictures",
    "underlays",
    "witnesses",
  ]);
  for (const { name, columns } of records) {
    const required = columns.filter((column) => !column.isNullable).map((column) => column.name);
    expect(required, name).toEqual(expect.arrayContaining(["organisation", "actor", "marking", "entry_index"]));
  }
});

test("each append-only table has its triggers", async () => {
  await bring();
  const { rows } = await sql<{
    name: string;
  }>`select name from sqlite_schema where type = 'trigger' order by name`.execute(db);
  const expected = [
    ...appendOnlyTables.flatMap((table) => [`${table}_no_delete`, `${table}_no_update`]),
    ...erasableTables.map((table) => `${table}_no_update`),
  ];
  expect(rows.map((row) => row.name)).toEqual(expected.sort());
});
