import type { TargetId } from "@custodiet/core";

/** Categories of nuclear material, strongest first: INFCIRC/225/Rev.5, table 1, and what is below it. */
export const nuclearCategories = ["I", "II", "III", "below III"] as const;
export type NuclearCategory = (typeof nuclearCategories)[number];

/** Categories of radioactive sources, strongest first: IAEA RS-G-1.9. */
export const sourceCategories = ["1", "2", "3", "4", "5"] as const;
export type SourceCategory = (typeof sourceCategories)[number];

/** Every category a document may name. */
export const targetCategories: readonly string[] = [...nuclearCategories, ...sourceCategories];

/** Security levels of IAEA NSS 11 (2009); the wording of 11-G (Rev. 1) is not verified. */
export type SecurityLevel = "A" | "B" | "C";

/** One line of the reasoning: which row or band applied to how much of what. */
export interface CategoryGround {
  /** The row or band as the table has it. */
  readonly row: string;
  readonly amount: number;
  /** kg of the contained isotope, or A/D (no unit). */
  readonly unit: "kg" | "A/D";
  /** Document and paragraph. */
  readonly source: string;
  /** What was taken as so, or may be otherwise; `null` where nothing was. */
  readonly note: string | null;
}

/** What the tables say of a target. They never guess: where they are silent, the State is asked. */
export type TableOutcome =
  | { readonly kind: "category"; readonly category: string; readonly grounds: readonly CategoryGround[] }
  | { readonly kind: "ask-the-state"; readonly question: string; readonly grounds: readonly CategoryGround[] }
  /** Systems, records and sabotage targets: table 1 and the source categories are about removal. */
  | { readonly kind: "not-categorised" };

export interface TargetCategory {
  readonly target: TargetId;
  readonly scheme: "nuclear-material" | "radioactive-source" | "none";
  /** The category in force: the State's own where it has decided, else the tables'; `null` where there is none. */
  readonly category: string | null;
  readonly byTable: TableOutcome;
  readonly override: { readonly category: string; readonly reason: string; readonly decidedBy: string } | null;
  /** For sources of categories 1 to 3. */
  readonly securityLevel: SecurityLevel | null;
}
