/** What an assessment says of positions that fewer than three hold is said of persons: it is read on the pages, and in no file. */
import type { AssessmentSummary } from "@custodiet/assess";

interface WithoutFewHeld {
  readonly summary: AssessmentSummary;
  /** How many positions are left out, as a note above what leaves; nothing where none is. */
  readonly leftOut: readonly (readonly [name: string, value: string])[];
}

export function withoutFewHeld(summary: AssessmentSummary): WithoutFewHeld {
  const few = new Set(summary.positions.filter(({ isPersonalData }) => isPersonalData).map(({ role }) => role));
  if (few.size === 0) return { summary, leftOut: [] };
  const gone = new Set(summary.scenarios.filter(({ role }) => few.has(role)).map(({ id }) => id));
  return {
    summary: {
      ...summary,
      positions: summary.positions.filter(({ role }) => !few.has(role)),
      scenarios: summary.scenarios.filter(({ id }) => !gone.has(id)),
      warnings: summary.warnings.filter(({ scenario }) => scenario === null || !gone.has(scenario)),
    },
    leftOut: [["Positions left out, with fewer than three holders", String(few.size)]],
  };
}
