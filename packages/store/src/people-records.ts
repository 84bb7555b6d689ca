/** What a programme keeps of people, as the other rooms see it. */
import type { Json, Marking, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

/** A programme and one of the streams of acts that it keeps beside its own. */
export interface StreamPlace {
  readonly organisation: OrganisationId;
  readonly programme: string;
  /** `survey-ID`, `group`, `reliability`. */
  readonly stream: string;
}

export interface StreamAct extends StreamPlace {
  readonly number: number;
  readonly by: PersonId;
  /** A day in the instance's time zone. */
  readonly on: string;
  readonly act: Json;
  readonly entryIndex: number;
}

export interface SurveyPlace {
  readonly organisation: OrganisationId;
  readonly programme: string;
  readonly survey: string;
}

/** What a code opens; whose it is, nothing here says. */
export interface SurveyCode extends SurveyPlace {
  readonly workGroup: string;
}

/** One answer, told of nobody and of no time. */
export interface SurveyAnswer {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly workGroup: string;
  readonly answers: Json;
}

export interface ConcernHead {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly programme: string;
  readonly receivedOn: string;
  readonly marking: Marking;
}

export interface ConcernAct {
  readonly concern: string;
  readonly organisation: OrganisationId;
  readonly number: number;
  readonly by: PersonId;
  readonly on: string;
  readonly kind: string;
  /** Sealed; `null`: nothing was written, or it was deleted. */
  readonly sealed: string | null;
}

export type NewConcernAct = Pick<ConcernAct, "concern" | "organisation" | "number" | "on" | "kind" | "sealed">;

export interface PeopleQueries {
  /** In their order; `stream` left out: of all streams. */
  readonly acts: (scope: Scope, programme: string, stream?: string) => Promise<readonly StreamAct[]>;
  /** What a code opens, whatever the organisation: whoever answers has no account. */
  readonly findCode: (codeHash: string) => Promise<SurveyCode | null>;
  readonly codesLeft: (scope: Scope, programme: string, survey: string) => Promise<number>;
  /** Of an open survey, by their random names. */
  readonly box: (scope: Scope, programme: string, survey: string) => Promise<readonly SurveyAnswer[]>;
  /** Of a closed one. */
  readonly answers: (scope: Scope, programme: string, survey: string) => Promise<readonly SurveyAnswer[]>;
  /** Newest day first. */
  readonly concerns: (scope: Scope, programme: string) => Promise<readonly ConcernHead[]>;
  readonly concern: (scope: Scope, id: string) => Promise<ConcernHead | null>;
  /** By the code that whoever reported it comes back with, whatever the organisation. */
  readonly concernByCode: (codeHash: string) => Promise<ConcernHead | null>;
  /** Whether any text of a concern is kept, whatever the organisation. */
  readonly hasConcernTexts: () => Promise<boolean>;
  /** In their order. */
  readonly concernActs: (scope: Scope, id: string) => Promise<readonly ConcernAct[]>;
}

export interface PeopleWrites extends PeopleQueries {
  readonly append: (
    place: StreamPlace,
    act: Pick<StreamAct, "number" | "on" | "act">,
    provenance: Provenance,
  ) => Promise<void>;
  readonly keepCodes: (codes: readonly (SurveyCode & { readonly codeHash: string })[]) => Promise<void>;
  /** Puts an answer in and takes its code away; `false`: there is no such code any more. */
  readonly drop: (place: SurveyPlace, codeHash: string, answer: Omit<SurveyAnswer, "organisation">) => Promise<boolean>;
  /** Binds what is in the box, in the order of its random names, and takes box and codes away; how many answers. */
  readonly closeBox: (place: SurveyPlace, provenance: Provenance) => Promise<number>;
  readonly keepConcern: (
    concern: Pick<ConcernHead, "id" | "organisation" | "programme" | "receivedOn"> & { readonly codeHash: string },
    provenance: Provenance,
  ) => Promise<void>;
  readonly appendConcern: (act: NewConcernAct, provenance: Provenance) => Promise<void>;
  /** Takes everything away that was written in it. */
  readonly eraseConcern: (organisation: OrganisationId, id: string) => Promise<void>;
}
