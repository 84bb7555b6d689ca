/** The records as they stand against the latest binding of each: changed, put in or taken away past the ledger. */
import { boundTables, hashOfRow, keyOfRow, textOfRow } from "@custodiet/verification";
import type { Findings } from "./findings.ts";
import { type CheckedLog, type LatestBinding, rowName } from "./log.ts";
import type { Source } from "./source.ts";

export interface CheckedRecords {
  readonly checked: number;
  /** Rows whose salt was erased with what it kept: nothing can be said of them. */
  readonly erased: number;
}

export async function checkRecords(source: Source, log: CheckedLog, findings: Findings): Promise<CheckedRecords> {
  const salts = await readSalts(source, log.latest);
  const seen = new Set<string>();
  let erased = 0;
  for (const [table, rules] of Object.entries(boundTables)) {
    for await (const row of source.rows(table, [])) {
      const name = rowName(table, keyOfRow(row, rules));
      seen.add(name);
      const known = log.latest.get(name);
      const salt = salts.get(name);
      if (known === undefined || known.hash === null) findings.add("put in past the ledger", name);
      else if (salt === undefined) erased += 1;
      else if (hashOfRow(salt, textOfRow(row, rules)) !== known.hash) findings.add("changed past the ledger", name);
    }
  }
  for (const [name, { hash }] of log.latest) {
    if (hash !== null && !seen.has(name)) findings.add("taken away past the ledger", name);
  }
  return { checked: seen.size, erased };
}

async function readSalts(
  source: Source,
  latest: ReadonlyMap<string, LatestBinding>,
): Promise<ReadonlyMap<string, string>> {
  const salts = new Map<string, string>();
  for await (const row of source.rows("ledger_binding_salts", [])) {
    const name = rowName(String(row["table_name"]), String(row["row_key"]));
    if (latest.get(name)?.entry === Number(row["entry_index"])) salts.set(name, String(row["salt"]));
  }
  return salts;
}
