/** Every table across organisations, below the features: by the handles that queries use. */
import type { OrganisationId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keeping, scopedTables } from "../../src/schema/keeping.ts";
import { type Act, instanceStatementNames, seesPast } from "../../src/scope/instance-statements.ts";
import type { Pool } from "../../src/scope/pool.ts";
import { type AnyHandle, crossed, ours, type Reached, takeOver, theirs } from "./crossings.ts";
import { type MadeRow, madeRows, tableShapes } from "./made-rows.ts";

export interface FilledDatabase {
  readonly pool: Pool;
  /** Rows of a table as they stand, past every protection. */
  readonly rowsOf: (table: string) => Promise<readonly MadeRow[]>;
  readonly close: () => Promise<void>;
}

const scopeTo = (...organisations: readonly string[]): Scope => ({
  organisations: organisations as unknown as Scope["organisations"],
});

export const shapes = tableShapes();
export const ourRows = madeRows(shapes, ours, 1);
export const theirRows = madeRows(shapes, theirs, 2);

export const reachedIn = (table: string): Reached => {
  const shape = shapes.find(({ name }) => name === table);
  const [ourRow, theirRow] = [ourRows.get(table), theirRows.get(table)];
  if (!shape || !ourRow || !theirRow) throw new Error(`No rows of ${table}`);
  return { shape, ourRow, theirRow };
};

/** @param open an instance with a row of each organisation in every table */
export function testEveryTable(open: () => Promise<FilledDatabase>): void {
  describe("every table", () => {
    let database: FilledDatabase;
    const handle = (...organisations: readonly string[]): AnyHandle =>
      database.pool.within(scopeTo(...organisations)) as unknown as AnyHandle;

    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    test("the schema's tables are those whose keeping is written down, told by the column", () => {
      const found = shapes.map(({ name, columns }) => [
        name,
        columns.some((column) => column.name === "organisation") ? "organisation" : "instance",
      ]);
      expect(Object.fromEntries(found)).toEqual(keeping);
    });

    test.each(scopedTables)("%s: no way leads to the rows of another organisation", async (table) => {
      expect(await crossed(handle(ours), reachedIn(table))).toEqual([]);
    });

    test.each(scopedTables)("%s: a row of theirs in the way of ours is not changed", async (table) => {
      const before = await database.rowsOf(table);
      await takeOver(handle(ours), reachedIn(table)).catch(() => undefined);
      expect(await database.rowsOf(table)).toEqual(before);
    });

    test.each(scopedTables)("%s: a third organisation sees nothing, a scope of both sees both", async (table) => {
      const seenBy = async (...organisations: readonly string[]) => {
        const rows = await handle(...organisations)
          .selectFrom(table)
          .select("organisation")
          .orderBy("organisation")
          .execute();
        return rows.map((row) => row["organisation"]);
      };
      expect(await seenBy("third")).toEqual([]);
      expect(await seenBy(theirs)).toEqual([theirs]);
      expect(await seenBy(theirs, ours)).toEqual([ours, theirs]);
    });

    const instanceTables = shapes
      .map(({ name }) => name)
      .filter((name) => !scopedTables.some((scoped) => scoped === name));
    test.each(instanceTables)("%s belongs to the instance: no scope reads it", async (table) => {
      await expect(handle(ours).selectFrom(table).selectAll().execute()).rejects.toThrow("belongs to the instance");
    });

    test.each(instanceStatementNames)(
      "%s sees past organisations where the list says so, and nowhere else",
      async (name) => {
        const held = database.pool.ofInstance(name) as unknown as AnyHandle;
        for (const table of scopedTables) {
          const read = held.selectFrom(table).select("organisation").orderBy("organisation").execute();
          if (seesPast(name, table, "select")) {
            expect(
              (await read).map((row) => row["organisation"]),
              table,
            ).toEqual([ours, theirs]);
          } else {
            await expect(read, table).rejects.toThrow("without a scope");
          }
          for (const act of ["update", "delete"] satisfies Act[]) {
            if (seesPast(name, table, act)) continue;
            const changed =
              act === "update" ? held.updateTable(table).set({ organisation: ours }) : held.deleteFrom(table);
            await expect(changed.execute(), `${act} ${table}`).rejects.toThrow();
          }
        }
      },
    );

    test("inside a transaction no handle reaches beyond its scope", async () => {
      const ourScope = scopeTo(ours as OrganisationId);
      const reached = database.pool.transaction(ourScope, async (trx) => trx.within(scopeTo(ours, theirs)));
      await expect(reached).rejects.toThrow("outside its scope");
    });
  });
}
