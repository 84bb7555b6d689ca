/** What the scope's layer does not let through, on whichever database. */
import type { Scope } from "@custodiet/trust";
import { CompiledQuery, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnyHandle } from "./crossings.ts";
import type { FilledDatabase } from "./every-table.ts";

const scope = { organisations: ["ours"] } as unknown as Scope;

/** Ways round a layer that puts predicates into statements. */
const waysRound: Readonly<Record<string, (held: AnyHandle) => Promise<unknown>>> = {
  "SQL written as text": (held) => sql`select * from persons`.execute(held),
  "a statement of one's own": (held) => held.executeQuery(CompiledQuery.raw("select * from persons")),
  "the same handle without its plugin": (held) => held.withoutPlugins().selectFrom("persons").selectAll().execute(),
  "another plugin after it": (held) =>
    held
      .withPlugin({
        transformQuery: ({ node }) => ({ ...node }),
        transformResult: async ({ result }) => result,
      })
      .selectFrom("persons")
      .selectAll()
      .execute(),
  "a fragment of text": (held) =>
    held.selectFrom("persons").selectAll().where(sql<boolean>`1 = 1) or (1 = 1`).execute(),
  "a table named by text": (held) => held.selectFrom(sql`persons`.as("p")).selectAll().execute(),
  "a common table expression of a table's name": (held) =>
    held
      .with("persons", (db) => db.selectFrom("facilities").selectAll())
      .selectFrom("persons")
      .selectAll()
      .execute(),
  "a table of another schema": (held) => held.selectFrom("main.persons").selectAll().execute(),
  "a table nobody knows": (held) => held.selectFrom("sqlite_schema").selectAll().execute(),
  "a join that keeps what does not match": (held) =>
    held.selectFrom("facilities").rightJoin("persons", "persons.id", "facilities.id").selectAll().execute(),
  "an update that joins": (held) =>
    held.updateTable("jobs").from("persons").set({ stage: "x" }).where("persons.id", "=", "x").execute(),
  "a delete that joins": (held) => held.deleteFrom("jobs").using("persons").where("persons.id", "=", "x").execute(),
  "an insert from a query": (held) =>
    held
      .insertInto("persons")
      .columns(["id", "organisation"])
      .expression((eb) => eb.selectFrom("persons").select(["id", "organisation"]))
      .execute(),
  "an insert that replaces": (held) => held.replaceInto("persons").values({ organisation: "ours" }).execute(),
  "an insert that does not say whose": (held) => held.insertInto("persons").values({ id: "x" }).execute(),
  "an owner that is worked out": (held) =>
    held
      .updateTable("jobs")
      .set(({ ref }) => ({ organisation: ref("id") }))
      .execute(),
  "a change of the schema": (held) => held.schema.createTable("other").addColumn("a", "text").execute(),
};

export function testLayer(open: () => Promise<FilledDatabase>): void {
  describe("the scope's layer", () => {
    let database: FilledDatabase;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    test.each(Object.keys(waysRound))("does not let through: %s", async (name) => {
      const held = database.pool.within(scope) as unknown as AnyHandle;
      // A builder may refuse before there is a promise.
      const tried = async () => waysRound[name]?.(held);
      await expect(tried()).rejects.toThrow(
        /does not let through|no table of the store|did not pass|outside its scope/,
      );
    });
  });
}
