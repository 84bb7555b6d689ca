/** What a PostgreSQL server says of itself, of the account asking, and of the tables. */
import { type Kysely, sql } from "kysely";
import { scopedTables } from "../schema/keeping.ts";
import type { Tables } from "../schema/tables.ts";
import { isolationMark, policyCount } from "./isolation.ts";

export interface ServerFacts {
  readonly version: number;
  readonly account: string;
  /** A superuser, or an account with BYPASSRLS. */
  readonly goesRoundPolicies: boolean;
  /** Owns a table of ours, or may act for the account that does. */
  readonly ownsTables: boolean;
  /** There are tables of ours. */
  readonly hasTables: boolean;
  readonly mayReadTables: boolean;
  /** Every table has the policies of this program, and is forced to them. */
  readonly isKeptApart: boolean;
}

export async function describeServer(db: Kysely<Tables>): Promise<ServerFacts> {
  const { rows } = await sql<Row>`
    with ours as (select * from pg_class
      where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname = any (${names}))
    select current_setting('server_version_num') as version, current_user as account,
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as goes_round,
      (select bool_or(pg_has_role(current_user, relowner, 'MEMBER')) from ours) as owns,
      to_regclass('meta') is not null as has_tables,
      coalesce(has_table_privilege(to_regclass('meta'), 'select'), false) as may_read,
      obj_description(to_regclass('meta'), 'pg_class') as mark,
      (select count(*) from ours where relrowsecurity and relforcerowsecurity) as forced,
      (select count(*) from pg_policies where schemaname = current_schema() and policyname like 'custodiet\\_%') as policies
  `.execute(db);
  const [row] = rows;
  if (!row) throw new Error("PostgreSQL did not describe itself");
  return toFacts(row);
}

const names = [...scopedTables];

interface Row {
  readonly version: string;
  readonly account: string;
  readonly goes_round: boolean;
  readonly owns: boolean | null;
  readonly has_tables: boolean;
  readonly may_read: boolean;
  readonly mark: string | null;
  readonly forced: number;
  readonly policies: number;
}

const toFacts = (row: Row): ServerFacts => ({
  version: Number(row.version),
  account: row.account,
  goesRoundPolicies: row.goes_round,
  ownsTables: row.owns === true,
  hasTables: row.has_tables,
  mayReadTables: row.may_read,
  isKeptApart: row.mark === isolationMark && row.forced === names.length && row.policies === policyCount,
});
