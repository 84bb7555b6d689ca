/** Binding rows to the entry that made them, and once what an older version of the program left unbound. */
import { contentHash, err, type Marking, ok, type Randomness } from "@custodiet/core";
import { boundTables, hashOfRow, keyOfRow, saltLength, textOfRow, toHex } from "@custodiet/verification";
import type { BindingToKeep, TableRow } from "./bound-row.ts";
import type { Command, EffectDone } from "./command.ts";
import type { LedgerTransaction, WithLedger } from "./ports.ts";

/** Binds every row of the bound tables that the effect made or changed, and says which it took away. */
export async function bindRows(
  randomness: Randomness,
  ledger: LedgerTransaction,
  { removed = [], alsoBind = [] }: Pick<EffectDone<unknown>, "removed" | "alsoBind">,
  entryIndex: number,
): Promise<readonly BindingToKeep[]> {
  const written = [...(await ledger.rowsOf(entryIndex, boundTables)), ...alsoBind];
  const bound = written.map((row) => bindRow(row, toHex(randomness.bytes(saltLength))));
  return [...bound, ...removed.map((row) => ({ ...row, hash: null, salt: null }))];
}

function bindRow({ table, row }: TableRow, salt: string): BindingToKeep {
  const rules = boundTables[table];
  if (!rules) throw new Error(`Rows of ${table} are not bound`);
  return { table, key: keyOfRow(row, rules), hash: hashOfRow(salt, textOfRow(row, rules)), salt };
}

/** Binds every row there is: asked for once, where a version of the program before bindings wrote them. */
export const bindOldRows: Command<WithLedger, Marking, { readonly count: number }> = {
  name: "ledger.bind",
  recordKind: "ledger",
  effect: async ({ ledger }, marking) => {
    const alsoBind = await ledger.allRows(boundTables);
    if (alsoBind.length === 0) return err(nothingToBind);
    return ok({
      output: { count: alsoBind.length },
      recordId: oldRowsRecord,
      hashBefore: null,
      hashAfter: contentHash({ count: alsoBind.length }),
      marking,
      details: { rows: alsoBind.length },
      outbox: [],
      alsoBind,
    });
  },
};

/** The record of the one entry that binds old rows. */
export const oldRowsRecord = "old-rows";

const nothingToBind = {
  code: "CUS-S013",
  title: "nothing to bind",
  detail: "There is no row.",
  remedy: "Nothing is left to do.",
};
