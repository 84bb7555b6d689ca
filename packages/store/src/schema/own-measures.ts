/**
 * The migration for what an organisation adds to the catalogue for itself: its own measures, and texts that it lays over
 * numbers of other frameworks. A text can be erased: the right to have it may end.
 */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface OwnMeasureTables {
  own_acts: Bound & {
    number: number;
    /** `2026-11-26`, in the instance's time zone. */
    acted_on: string;
    /** Canonical JSON. */
    act: string;
  };
  /** Erasable, never changed. `text`: the text and the language that it is in, as canonical JSON. */
  overlay_texts: Bound & { framework: string; number: string; text: string; laid_on: string };
}

export const ownMeasures = (kind: DatabaseKind): readonly string[] => [
  `create table own_acts (number bigint not null, ${bound}, acted_on text not null, act text not null,
    primary key (organisation, number))`,
  `create table overlay_texts (framework text not null, number text not null, ${bound}, text text not null,
    laid_on text not null, primary key (organisation, framework, number))`,
  "create index own_acts_by_entry on own_acts (entry_index)",
  ...protect(kind, { appendOnly: ["own_acts"], erasable: ["overlay_texts"] }),
];
