/**
 * What keeps organisations apart on PostgreSQL, and what the program's account may do: made from the tables and from the
 * closed list of statements, so that no migration has to say it.
 */
import { contentHash } from "@custodiet/core";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { scopedTables, tableNames } from "../schema/keeping.ts";
import { appendOnlyTables, erasableTables, type TableName, type Tables } from "../schema/tables.ts";
import { type Act, statementsPast } from "../scope/instance-statements.ts";

const acts: readonly Act[] = ["select", "insert", "update", "delete"];

const isOwn = "organisation = any (string_to_array(nullif(current_setting('custodiet.organisations', true), ''), ','))";

/** Statements of row-level security; FORCE holds the tables' owner to it as well. */
export const isolationStatements: readonly string[] = scopedTables.flatMap((table) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy custodiet_own on ${table} using (${isOwn}) with check (${isOwn})`,
  ...acts.flatMap((act) => instancePolicy(table, act)),
]);

function instancePolicy(table: TableName, act: Act): readonly string[] {
  const names = statementsPast(table, act).map((name) => pg.escapeLiteral(name));
  if (names.length === 0) return [];
  const isListed = `current_setting('custodiet.statement', true) in (${names.join(", ")})`;
  const using = act === "insert" ? "" : ` using (${isListed})`;
  const check = act === "insert" || act === "update" ? ` with check (${isListed})` : "";
  return [`create policy custodiet_${act} on ${table} for ${act}${using}${check}`];
}

/** How many policies there are when all of them are. */
export const policyCount = isolationStatements.filter((statement) => statement.startsWith("create policy")).length;

/** Written beside the tables by whoever made them so, and compared at each start. */
export const isolationMark = `kept apart as ${contentHash([...isolationStatements])}`;

/** The owner's part: policies where they are not those of this program, and the rights of the account that works. */
export async function keepApart(trx: Kysely<Tables>, account: string, isCurrent: boolean): Promise<void> {
  const statements = isCurrent ? [] : [...(await presentPolicies(trx)), ...isolationStatements, markStatement];
  await sql.raw([...statements, ...rightsOf(account)].join(";\n")).execute(trx);
}

const markStatement = `comment on table meta is ${pg.escapeLiteral(isolationMark)}`;

async function presentPolicies(trx: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string; name: string }>`
    select tablename as table, policyname as name from pg_policies where schemaname = current_schema()`.execute(trx);
  return rows.map(({ table, name }) => `drop policy ${pg.escapeIdentifier(name)} on ${pg.escapeIdentifier(table)}`);
}

/** What the account may do: no more than the tables allow anybody. */
function rightsOf(account: string): readonly string[] {
  const name = pg.escapeIdentifier(account);
  return tableNames.flatMap((table) => [
    `revoke all on ${table} from public`,
    `revoke all on ${table} from ${name}`,
    `grant ${actsOn(table).join(", ")} on ${table} to ${name}`,
  ]);
}

const actsOn = (table: TableName): readonly Act[] =>
  acts.filter((act) => {
    if (table === "schema_migrations" || table === "meta") return act === "select";
    if (appendOnlyTables.includes(table)) return act === "select" || act === "insert";
    return act !== "update" || !erasableTables.includes(table);
  });

/** Lets a migration of the owner see every row; the policies are forced again before its transaction ends. */
export async function openToOwner(trx: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relforcerowsecurity`.execute(trx);
  const statements = rows.map(({ name }) => `alter table ${pg.escapeIdentifier(name)} no force row level security`);
  if (statements.length > 0) await sql.raw(statements.join(";\n")).execute(trx);
}
