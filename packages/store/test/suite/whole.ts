/** What must hold of a folder after any death of the process that wrote it. */
import { openStore, type Store } from "@custodiet/store";
import { auditLedger, type Scope } from "@custodiet/trust";
import { expect } from "vitest";
import { operator, options, site } from "./fixtures.ts";

const ours: Scope = { organisations: [operator] };

/** Opens what is there, works with it and closes it again. */
export async function withStore<T>(place: string, work: (store: Store) => Promise<T>): Promise<T> {
  const opened = await openStore({ dataFolder: place }, options());
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Everything acknowledged is there, each effect with its entry, each entry with its effect, and the tree is whole. */
export async function expectWhole(place: string, acknowledged: readonly unknown[]): Promise<number> {
  return withStore(place, async (store) => {
    const audit = await auditLedger(store.ledger);
    const versions = await store.facilities.versions(ours, site);
    const messages = await store.outbox.claim(100_000, 0);
    expect(audit.findings).toEqual([]);
    expect(audit.size).toBeGreaterThanOrEqual(acknowledged.length);
    expect(versions.map((version) => version.entryIndex).sort((a, b) => a - b)).toEqual([...Array(audit.size).keys()]);
    expect(messages).toHaveLength(audit.size);
    const lines = await store.ledger.page(ours, { limit: 100_000 });
    expect(lines.map((line) => line.hashAfter)).toEqual(versions.map((version) => version.hash));
    return audit.size;
  });
}
