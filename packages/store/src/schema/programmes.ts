/** The migration that keeps programmes: what each is of, and what was done to it, act by act. */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface ProgrammeTables {
  /** `facility`: of the same organisation; `null`: the programme is of a State or an agency. */
  programmes: Bound & { id: string; tier: string; facility: string | null; name: string; begun_at: number };
  programme_acts: Bound & {
    programme: string;
    number: number;
    /** `2026-11-26`, in the instance's time zone. */
    acted_on: string;
    acted_at: number;
    /** Canonical JSON. */
    act: string;
  };
}

export const programmes = (kind: DatabaseKind): readonly string[] => [
  `create table programmes (id text not null, ${bound}, tier text not null, facility text, name text not null,
    begun_at bigint not null, primary key (organisation, id))`,
  `create table programme_acts (programme text not null, number bigint not null, ${bound}, acted_on text not null,
    acted_at bigint not null, act text not null, primary key (organisation, programme, number),
    foreign key (organisation, programme) references programmes (organisation, id))`,
  ...boundHere.map((table) => `create index ${table}_by_entry on ${table} (entry_index)`),
  ...protect(kind, { appendOnly: boundHere, erasable: [] }),
];

const boundHere = ["programmes", "programme_acts"];
