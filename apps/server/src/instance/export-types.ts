/** Exports as routes ask for them. */
import type { AssessmentSummary } from "@custodiet/assess";
import type { SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type { ExportKind, FigureAsked } from "../commands/export-facility.ts";
import type { About } from "../exports/about.ts";

export interface ExportOrder {
  readonly facility: string;
  readonly what: ExportKind;
}

/** Of a facility that is not declared fictional: why it is to leave. */
export interface ExportRequestOrder extends ExportOrder {
  readonly reason: string;
  /** Where `what` is a figure. */
  readonly figure: FigureAsked | null;
}

/** Entries of the ledger as a file: of a facility and what belongs to it, of one record (`KIND/ID`), of an organisation. */
export interface ExcerptOrder {
  readonly subject: { readonly kind: "facility" | "record" | "organisation"; readonly id: string };
  /** Only entries with a smaller index: what was left out of the newest. */
  readonly before: number | null;
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
