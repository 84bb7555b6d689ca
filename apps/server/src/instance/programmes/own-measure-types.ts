/** Measures of an organisation's own as routes ask for them. */
import type { Marking, Result } from "@custodiet/core";
import type {
  OscalReport,
  OwnFileReport,
  OwnMeasureOrder,
  OwnState,
  ProgrammeDay,
  ProgrammeFault,
} from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import type { JudgedChange } from "../../commands/own-measures.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { SentFile } from "../../http/read-form.ts";

export interface OwnMeasuresInSight {
  readonly on: ProgrammeDay;
  readonly marking: Marking;
  readonly state: OwnState;
  readonly nameOf: (person: string) => string;
}

/** What needs nothing beside it. */
type PlainChange = Exclude<JudgedChange, { type: "keep" }>;

export interface OwnMeasureDesk {
  readonly read: (actor: Actor) => Promise<OwnMeasuresInSight>;
  /** Returns the id. */
  readonly keep: (actor: Actor, id: string | null, measure: OwnMeasureOrder) => Promise<string>;
  readonly change: (actor: Actor, change: PlainChange) => Promise<void>;
  /** What an OSCAL catalogue has in it, or its faults; nothing is kept. */
  readonly checkFramework: (actor: Actor, file: SentFile) => Promise<Result<OscalReport, readonly ProgrammeFault[]>>;
  /** Keeps what was told of it. @param hash of what was told */
  readonly takeFramework: (actor: Actor, file: SentFile, hash: string) => Promise<void>;
  /** What would become of each row of a file; nothing is kept. */
  readonly check: (actor: Actor, file: SentFile) => Promise<OwnFileReport>;
  /** Keeps what was told of the file; returns the ids. @param hash of what was told */
  readonly bring: (actor: Actor, file: SentFile, hash: string) => Promise<readonly string[]>;
  readonly file: (actor: Actor, format: "json" | "csv") => Promise<LeavingFile>;
}
