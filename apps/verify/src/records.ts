/** The records as they stand against the latest binding of each: changed, put in or taken away past the ledger. */
import {
  boundTables,
  type CheckedLog,
  erasureOf,
  type Findings,
  hashOfRow,
  keyOfRow,
  type LatestBinding,
  rowName,
  textOfRow,
} from "@custodiet/verification";
import type { Source } from "./source.ts";

export interface CheckedRecords {
  readonly checked: number;
  /** Rows whose salt was erased, by an entry that says so: nothing can be said of them. */
  readonly erased: number;
}

/** @param isPartial tables that are not in the copy at all are not missed */
export function checkRecords(source: Source, log: CheckedLog, isPartial: boolean, findings: Findings): CheckedRecords {
  const salts = readSalts(source, log.latest);
  const seen = new Set<string>();
  const isErased = (...what: Parameters<typeof erasureOf>) => log.latest.get(erasureOf(...what))?.hash === null;
  let erased = 0;
  for (const [table, rules] of Object.entries(boundTables)) {
    for (const row of source.rows(table)) {
      const name = rowName(table, keyOfRow(row, rules));
      seen.add(name);
      const known = log.latest.get(name);
      const salt = salts.get(name);
      if (known === undefined || known.hash === null) findings.add("put in past the ledger", name);
      else if (salt === undefined && isErased("ledger_binding_salts", known.entry, table, keyOfRow(row, rules)))
        erased += 1;
      else if (salt === undefined) findings.add("its salt was taken away, so that a change would not show", name);
      else if (hashOfRow(salt, textOfRow(row, rules)) !== known.hash) findings.add("changed past the ledger", name);
    }
  }
  const isLookedFor = (name: string): boolean => !isPartial || source.has(name.slice(0, name.indexOf(" ")));
  for (const [name, { hash }] of log.latest) {
    if (hash !== null && !seen.has(name) && isLookedFor(name)) findings.add("taken away past the ledger", name);
  }
  const unsaid = isPartial ? [] : log.unopened.filter((entry) => !isErased("ledger_openings", entry));
  for (const entry of unsaid) findings.add("who acted was taken away", `entry ${entry}`);
  return { checked: seen.size, erased };
}

function readSalts(source: Source, latest: ReadonlyMap<string, LatestBinding>): ReadonlyMap<string, string> {
  const salts = new Map<string, string>();
  for (const row of source.rows("ledger_binding_salts")) {
    const name = rowName(String(row["table_name"]), String(row["row_key"]));
    if (latest.get(name)?.entry === Number(row["entry_index"])) salts.set(name, String(row["salt"]));
  }
  return salts;
}
