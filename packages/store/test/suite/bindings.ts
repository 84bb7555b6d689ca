/** Rows bound to the entries that made them: on every database, by hashes that need their salts. */
import type { PersonId } from "@custodiet/core";
import { ok } from "@custodiet/core";
import type { Store, StoreTransaction } from "@custodiet/store";
import { bindOldRows, createPipeline, housePolicy, type Pipeline, type Scope } from "@custodiet/trust";
import {
  boundTables,
  hashOfRow,
  keyOfRow,
  rootOfBindings,
  saltLength,
  textOfRow,
  toHex,
} from "@custodiet/verification";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  amber,
  analyst,
  instance,
  newVersion,
  operator,
  provenance,
  seededRandomness,
  site,
  standingClock,
  storeSite,
  testSigner,
} from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";

const ours: Scope = { organisations: [operator] };

export function testBindings(open: OpenForTest): void {
  describe("bindings", () => {
    let store: Store;
    let pipeline: Pipeline<StoreTransaction>;
    beforeEach(async () => {
      store = await open(standingClock());
      const ports = { clock: standingClock(), randomness: seededRandomness(5), signer: testSigner() };
      pipeline = createPipeline({ store, ...ports, policy: housePolicy });
    });
    afterEach(() => store.close());

    const latest = async () => (await store.ledger.page(ours, { limit: 1 }))[0];

    test("an entry binds every row it made", async () => {
      await pipeline.execute(storeSite, analyst, { name: "One" });
      const rows = await store.transaction(ours, ({ ledger }) => ledger.rowsOf(0, boundTables));
      // The first salt drawn is the entry's own; then one for each row.
      const drawn = seededRandomness(5);
      drawn.bytes(saltLength);
      const bindings = rows.map(({ table, row }) => {
        const rules = boundTables[table];
        if (!rules) throw new Error(table);
        const hash = hashOfRow(toHex(drawn.bytes(saltLength)), textOfRow(row, rules));
        return { table, key: keyOfRow(row, rules), hash };
      });
      expect(bindings.map(({ table, key }) => [table, key])).toEqual([
        ["facilities", '["operator","site"]'],
        ["model_versions", '["operator","site","1"]'],
      ]);
      expect((await latest())?.bindings).toBe(rootOfBindings(bindings));
    });

    test("an entry that makes no bound row binds none, and one that takes a row away says so", async () => {
      const removing: typeof storeSite = {
        ...storeSite,
        effect: async (_tx, { name }) =>
          ok({
            output: { number: 0 },
            recordId: site,
            hashBefore: null,
            hashAfter: null,
            marking: amber,
            details: {},
            outbox: [],
            removed: name === "" ? [] : [{ table: "persons", key: `["${name}"]` }],
          }),
      };
      await pipeline.execute(removing, analyst, { name: "" });
      expect((await latest())?.bindings).toBeNull();
      await pipeline.execute(removing, analyst, { name: "p-1" });
      const gone = [{ table: "persons", key: '["p-1"]', hash: null }];
      expect((await latest())?.bindings).toBe(rootOfBindings(gone));
    });

    test("rows from before bindings are bound by an entry of their own", async () => {
      expect(await pipeline.execute(bindOldRows, instance, amber)).toMatchObject({
        ok: false,
        error: { kind: "fault", fault: { title: "nothing to bind" } },
      });
      await store.transaction(ours, async (tx) => {
        const { provenance: _, ...version } = newVersion(operator, site, "Old");
        await tx.facilities.insertVersion({ ...version, provenance: provenance("p-ada" as PersonId, 7) });
      });
      expect(await pipeline.execute(bindOldRows, instance, amber)).toMatchObject({
        ok: true,
        value: { output: { count: 2 }, entryIndex: 0 },
      });
      expect((await latest())?.bindings).toMatch(/^[0-9a-f]{64}$/);
    });

    test("a person may not bind", async () => {
      expect(await pipeline.execute(bindOldRows, analyst, amber)).toMatchObject({
        ok: false,
        error: { kind: "refused" },
      });
    });
  });
}
