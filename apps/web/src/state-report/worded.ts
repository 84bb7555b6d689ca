/** What stands in the form of a report, from what was worded and what the programme drafts. */
import type { DraftedRow, StateReport, WordedReport, WordedRow } from "../api/state-report.ts";
import type { ContentLanguage } from "../i18n/languages.ts";

export type Head = Omit<WordedReport, "rows" | "language">;

export const headOf = ({ worded, on }: StateReport): Head => ({
  party: worded?.party ?? "",
  title: worded?.title ?? "",
  from: worded?.from ?? on.slice(0, 4),
  until: worded?.until ?? on,
});

/** As it would be sent: worded, or as the programme drafts it. */
export function rowOf(report: StateReport, drafted: DraftedRow, language: ContentLanguage): WordedRow {
  const said = report.worded?.rows.find(({ commitment }) => commitment === drafted.commitment);
  const narrative = report.worded?.language === language ? said?.narrative : undefined;
  return {
    commitment: drafted.commitment,
    status: said?.status ?? drafted.status ?? "not-begun",
    narrative: narrative ?? drafted.narrative,
    namesEvidence: said?.namesEvidence ?? true,
    // Of what the programme says nothing, nothing leaves before somebody says who reads it.
    sharedWith: said?.sharedWith ?? (drafted.status === null ? "nobody" : "all"),
  };
}

/** Names with commas between, as they are kept. */
export const namesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\s]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];
