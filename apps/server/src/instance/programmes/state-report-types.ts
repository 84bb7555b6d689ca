/** The State's implementation report as routes ask for it. `null`: the organisation has no national programme, or not in sight. */
import type { Marking, OfficialLanguage } from "@custodiet/core";
import type { ImplementationRow, ProgrammeDay, WordedReport } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import type { RecordInSight } from "@custodiet/working-group";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { SendChoices, SendPreview } from "../sharing/sharing-types.ts";

export interface StateReportInSight {
  readonly head: ProgrammeHead;
  readonly on: ProgrammeDay;
  readonly marking: Marking;
  /** As the programme drafts each row, in the language that was asked for. */
  readonly drafted: readonly DraftedRow[];
  /** As it was worded last; `null`: nobody has. */
  readonly worded: WordedReport | null;
}

export interface DraftedRow extends ImplementationRow {
  readonly narrative: string;
}

export interface StateReportPreview {
  readonly send: SendPreview;
  /** What each reads of it once it is taken in and shared there. */
  readonly audiences: readonly {
    readonly audience: string;
    /** A party in sight, or who takes it in. */
    readonly isKnown: boolean;
    readonly shown: RecordInSight | null;
  }[];
  /** Numbers below five that somebody wrote, by row: perhaps of facilities. */
  readonly smallNumbers: readonly { readonly commitment: string; readonly numbers: readonly string[] }[];
}

export interface StateReportFile {
  readonly audience: string;
  readonly format: "pdf" | "docx";
  readonly language: OfficialLanguage;
  /** Its hash, for a DOCX; `null`: on plain paper. */
  readonly letterhead: string | null;
}

export interface StateReports {
  readonly read: (actor: Actor, language: OfficialLanguage) => Promise<StateReportInSight | null>;
  readonly word: (actor: Actor, report: WordedReport, language: OfficialLanguage) => Promise<StateReportInSight | null>;
  readonly choices: (actor: Actor) => Promise<SendChoices | null>;
  readonly preview: (actor: Actor, to: readonly string[]) => Promise<StateReportPreview | null>;
  /** Returns the request's id. */
  readonly askSend: (actor: Actor, to: readonly string[], reason: string) => Promise<string | null>;
  /** What one audience reads, as a document. */
  readonly take: (actor: Actor, order: StateReportFile) => Promise<LeavingFile | null>;
}
