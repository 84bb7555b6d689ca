/** What is kept of the registry in memory is all there is, whichever process wrote last. */
import type { RegistryRecord } from "@custodiet/store";
import type { RegistryFact } from "@custodiet/working-group";
import { expect, it } from "vitest";
import { createRegistryMemory } from "../src/instance/registry-memory.ts";

const fact = (id: string): RegistryFact =>
  ({
    id,
    party: id,
    partyKind: "state",
    kind: "listed",
    on: null,
    reference: null,
    source: { name: "A list", asOf: null },
    recordedOn: null,
    note: "",
  }) as unknown as RegistryFact;

it("reads the store again only where an entry has added to it, and then tells what was taken back too", async () => {
  let records: readonly RegistryRecord[] = [];
  let reads = 0;
  const record = (id: string, entryIndex: number, retracted: RegistryRecord["retracted"] = null): RegistryRecord =>
    ({ fact: fact(id), organisation: "a", retracted, entryIndex }) as unknown as RegistryRecord;
  let latest = -1;
  const store = {
    list: async () => {
      reads += 1;
      return records;
    },
    latestEntry: async () => latest,
  };
  const memory = createRegistryMemory(store, { shipped: [fact("BEL")], counts: [] });
  const parties = async () => (await memory.read()).counting.map(({ party }) => party);
  expect([await parties(), await parties(), reads]).toEqual([["BEL"], ["BEL"], 1]);
  [records, latest] = [[record("PRT", 7)], 7];
  expect([await parties(), await parties(), reads]).toEqual([["BEL", "PRT"], ["BEL", "PRT"], 2]);
  [records, latest] = [[record("PRT", 7, { reason: "wrong", atMs: 1 })], 9];
  expect([await parties(), (await memory.read()).facts.length, reads]).toEqual([["BEL"], 2, 3]);
  const partiesBy = async (source: string) =>
    (await memory.read()).ask({ asOf: null, source }).standings.map(({ party }) => party);
  expect([await partiesBy("A list"), await partiesBy("A list"), await partiesBy("Nobody's")]).toEqual([
    ["BEL"],
    ["BEL"],
    [],
  ]);
});
