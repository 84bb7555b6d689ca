/** Implementation reports, as routes ask for them. `null`: not there, or not the asker's to see. */
import type { Marking, OfficialLanguage } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import type { OtherReports } from "@custodiet/working-group";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { PrintFormat } from "../../work/print-job.ts";
import type { RecordInFull } from "./group-types.ts";

/** `public`, `community`, or an organisation by name. */
export type AudienceAsked = string;

export interface ReportPreview {
  readonly isShared: boolean;
  /** Of the report as its owner sees it: what was shown is shared only while it stands so. */
  readonly version: string;
  /** What the audience's own request is answered, without what somebody does with it; `null`: it reads nothing. */
  readonly found: RecordInFull | null;
  readonly leftOut: readonly { readonly field: string; readonly marking: Marking }[];
  /** Rows that name others, by what they are of. */
  readonly leftOutRows: readonly string[];
  /** Names of files that the audience reads of and, by the marking they came with, cannot open. */
  readonly closedFiles: readonly string[];
  readonly others: OtherReports;
}

export interface ReportFileOrder {
  readonly audience: AudienceAsked;
  /** `others`: the other reports that it fills. */
  readonly what: "report" | "others";
  readonly format: PrintFormat | "csv";
  readonly language: OfficialLanguage;
  /** Its hash, for a DOCX; `null`: on plain paper. */
  readonly letterhead: string | null;
}

export interface ReportDesk {
  /** Of a report of the asker's own organisation. */
  readonly preview: (actor: Actor, id: string, audience: AudienceAsked) => Promise<ReportPreview | null>;
  /** Exactly what the audience reads; of another organisation's report, what the asker's own reads. */
  readonly take: (actor: Actor, id: string, order: ReportFileOrder) => Promise<LeavingFile | null>;
}
