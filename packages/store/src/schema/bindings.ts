/** The migration that binds rows to their entries: what each entry says of the rows it made, and the salts apart. */
import { type DatabaseKind, protect } from "./protect.ts";

export interface BindingTables {
  ledger_bindings: {
    entry_index: number;
    table_name: string;
    row_key: string;
    organisation: string;
    /** `null`: the row was removed. */
    row_hash: string | null;
  };
  /** Erasable with the row. */
  ledger_binding_salts: { entry_index: number; table_name: string; row_key: string; salt: string };
}

const boundTables = ["organisations", "persons", "facilities", "model_versions", "assessments", "comments"];

export const bindings = (kind: DatabaseKind): readonly string[] => [
  `create table ledger_bindings (entry_index bigint not null, table_name text not null, row_key text not null,
    organisation text not null, row_hash text, primary key (entry_index, table_name, row_key))`,
  `create table ledger_binding_salts (entry_index bigint not null, table_name text not null, row_key text not null,
    salt text not null, primary key (entry_index, table_name, row_key))`,
  "create index bindings_by_row on ledger_bindings (table_name, row_key, entry_index)",
  ...boundTables.map((table) => `create index ${table}_by_entry on ${table} (entry_index)`),
  ...protect(kind, { appendOnly: ["ledger_bindings"], erasable: ["ledger_binding_salts"] }),
];
