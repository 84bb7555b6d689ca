/** The State's implementation report as somebody has worded it, before it leaves. */

/** In the order in which a State goes through them; as the group's records have them. */
export const implementationStatuses = ["not-begun", "planned", "under-way", "in-place", "reviewed"] as const;
export type ImplementationStatus = (typeof implementationStatuses)[number];

/** Whoever reads the report, nobody beyond the State, or those organisations alone. */
export type RowAudience = "all" | "nobody" | readonly string[];

/** What the State has written; a row that is left out is as the programme drafts it. */
export interface WordedReport {
  /** The State, by its code. */
  readonly party: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly language: string;
  readonly rows: readonly WordedRow[];
}

export interface WordedRow {
  readonly commitment: string;
  readonly status: ImplementationStatus;
  readonly narrative: string;
  readonly namesEvidence: boolean;
  readonly sharedWith: RowAudience;
}
