/** The results of a culture survey as a table: a row for each choice of each question; what is hidden is left out. */
import { formatTlp, type Marking } from "@custodiet/core";
import {
  type CultureResults,
  type CultureSurvey,
  type CultureTally,
  cultureChoices,
  fewestAnswers,
} from "@custodiet/programme";
import { csvFile } from "./csv-file.ts";
import type { LeavingFile } from "./export-file.ts";

export function cultureFile(
  survey: CultureSurvey & { readonly marking: Marking },
  { all, groups }: CultureResults,
): LeavingFile {
  const { marking, name, begunOn, closedOn } = survey;
  const nameOf = (id: string) => survey.groups.find((group) => group.id === id)?.name ?? id;
  const rowsOf = (group: string, tally: CultureTally | null) =>
    (tally?.questions ?? []).flatMap(({ id, chosen }) =>
      cultureChoices.map((choice) => [group, tally?.answered ?? null, id, choice, chosen[choice]]),
    );
  return csvFile(marking, `culture-survey_${closedOn}.csv`, {
    notes: [
      ["Marking", formatTlp(marking.tlp)],
      ["Culture survey", name],
      ["Open", `${begunOn} to ${closedOn ?? ""}`],
      ["Hidden", `groups below ${fewestAnswers} answers, and those by which they could be worked out`],
    ],
    columns: ["group", "answered", "question", "choice", "count"],
    rows: [...rowsOf("", all), ...groups.flatMap(({ workGroup, tally }) => rowsOf(nameOf(workGroup), tally))],
  });
}
