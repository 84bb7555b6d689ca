/** Exports as routes ask for them. */
import type { AssessmentSummary } from "@custodiet/assess";
import type { SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type { About } from "../exports/about.ts";

export interface ExportOrder {
  readonly facility: string;
  readonly reason: string | null;
  /** What is taken, for the ledger: `ranking-csv`. */
  readonly what: string;
}

export interface ExportedModel {
  readonly about: About;
  readonly model: FacilityModel;
  readonly sources: readonly SourceFile[];
}

export interface ExportedAssessment {
  readonly about: About;
  readonly summary: AssessmentSummary;
  readonly model: FacilityModel;
}
