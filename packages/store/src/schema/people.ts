/**
 * The migration for what a programme keeps of people: its group, its surveys of culture, the due dates of positions, and
 * concerns that came in. An answer to a survey carries no person and no time, and lies by a random name.
 */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface PeopleTables {
  people_acts: Bound & {
    programme: string;
    /** `survey-ID`, `group`, `reliability`. */
    stream: string;
    number: number;
    /** `2026-11-26`, in the instance's time zone. */
    acted_on: string;
    /** Canonical JSON. */
    act: string;
  };
  /** Codes of an open survey that nobody has answered by; taken away with the answer. */
  survey_codes: { code_hash: string; organisation: string; programme: string; survey: string; work_group: string };
  /** Answers to an open survey. */
  survey_box: {
    id: string;
    organisation: string;
    programme: string;
    survey: string;
    work_group: string;
    answers: string;
  };
  /** Answers to a closed one: bound, all of them, to the entry of its closing. */
  survey_answers: Bound & { id: string; programme: string; survey: string; work_group: string; answers: string };
  concerns: Bound & { id: string; programme: string; code_hash: string; received_on: string };
  concern_acts: Bound & { concern: string; number: number; acted_on: string; kind: string };
  /** What was written, sealed under a key that the database has not; erasable. */
  concern_texts: { concern: string; number: number; organisation: string; sealed: string };
}

export const people = (kind: DatabaseKind): readonly string[] => {
  // Where rows lie in the order of their names, and not in that of their coming.
  const byName = kind === "sqlite" ? " without rowid" : "";
  const ofProgramme = "foreign key (organisation, programme) references programmes (organisation, id)";
  return [
    `create table people_acts (programme text not null, stream text not null, number bigint not null, ${bound},
      acted_on text not null, act text not null, primary key (organisation, programme, stream, number), ${ofProgramme})`,
    `create table survey_codes (code_hash text not null primary key, organisation text not null,
      programme text not null, survey text not null, work_group text not null, ${ofProgramme})${byName}`,
    `create table survey_box (id text not null primary key, organisation text not null, programme text not null,
      survey text not null, work_group text not null, answers text not null, ${ofProgramme})${byName}`,
    `create table survey_answers (id text not null primary key, ${bound}, programme text not null,
      survey text not null, work_group text not null, answers text not null, ${ofProgramme})${byName}`,
    `create table concerns (id text not null primary key, ${bound}, programme text not null, code_hash text not null,
      received_on text not null, ${ofProgramme})`,
    "create unique index concerns_by_code on concerns (code_hash)",
    `create table concern_acts (concern text not null references concerns (id), number bigint not null, ${bound},
      acted_on text not null, kind text not null, primary key (concern, number))`,
    `create table concern_texts (concern text not null, number bigint not null, organisation text not null,
      sealed text not null, primary key (concern, number),
      foreign key (concern, number) references concern_acts (concern, number))`,
    ...boundHere.map((table) => `create index ${table}_by_entry on ${table} (entry_index)`),
    ...protect(kind, { appendOnly: boundHere, erasable: ["survey_codes", "survey_box", "concern_texts"] }),
  ];
};

const boundHere = ["people_acts", "survey_answers", "concerns", "concern_acts"];
