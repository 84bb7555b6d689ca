/** The migration that keeps the registry of subscribers: facts, each with its source, taken back but never removed. */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface RegistryTables {
  registry_facts: Bound & {
    id: string;
    party: string;
    party_kind: string;
    kind: string;
    /** `2016`, `2019-03` or `2016-12-22`; `null`: the source does not say. */
    happened_on: string | null;
    reference: string | null;
    source: string;
    source_as_of: string | null;
    recorded_on: string;
    note: string;
  };
  /** Of facts that turned out to be wrong: they stay, and count no more. */
  registry_retractions: Bound & { fact: string; reason: string; retracted_at: number };
}

export const registry = (kind: DatabaseKind): readonly string[] => [
  `create table registry_facts (id text primary key, ${bound}, party text not null, party_kind text not null,
    kind text not null, happened_on text, reference text, source text not null, source_as_of text,
    recorded_on text not null, note text not null)`,
  `create table registry_retractions (fact text primary key, ${bound},
    reason text not null, retracted_at bigint not null)`,
  "create index registry_facts_by_entry on registry_facts (entry_index)",
  "create index registry_retractions_by_entry on registry_retractions (entry_index)",
  ...protect(kind, { appendOnly: ["registry_facts", "registry_retractions"], erasable: [] }),
];
