/** A programme on past days, and two of them beside each other. `null`: not found, or not in sight. */
import type { Marking, OfficialLanguage } from "@custodiet/core";
import type { Maturity, MaturityComparison, ProgrammeDay } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import type { LeavingFile } from "../../exports/export-file.ts";

export interface ProgrammeOnDay {
  readonly on: ProgrammeDay;
  readonly maturity: Maturity;
  /** The version that was the latest on that day; `null`: of no facility, or not in sight: tests alone say what is computed. */
  readonly model: number | null;
  /** The last document that had left by then was written with another catalogue than that of now. */
  readonly isCatalogueOther: boolean;
}

export interface ProgrammeTrend {
  readonly head: ProgrammeHead;
  readonly begunOn: ProgrammeDay;
  readonly on: ProgrammeDay;
  /** Oldest first; the last is today. */
  readonly days: readonly ProgrammeOnDay[];
  /** Other programmes of the organisation. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly begunOn: ProgrammeDay }[];
  readonly marking: Marking;
}

export interface ComparisonOrder {
  readonly from: string;
  readonly to: string;
  /** Another programme of the organisation, which is the second side then; `null`: the same one. */
  readonly beside: string | null;
}

export interface ComparedSide {
  readonly head: ProgrammeHead;
  readonly day: ProgrammeOnDay;
}

export interface ProgrammesCompared {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly compared: MaturityComparison;
  readonly marking: Marking;
}

export interface TrendDesk {
  readonly read: (actor: Actor, id: string) => Promise<ProgrammeTrend | null>;
  readonly compare: (actor: Actor, id: string, order: ComparisonOrder) => Promise<ProgrammesCompared | null>;
  readonly table: (actor: Actor, id: string) => Promise<LeavingFile | null>;
  readonly comparisonTable: (
    actor: Actor,
    id: string,
    order: ComparisonOrder & { readonly language: OfficialLanguage },
  ) => Promise<LeavingFile | null>;
}
