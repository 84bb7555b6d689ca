/** The results of a culture survey as a table: a row for each choice of each question; what is hidden is left out. */
import { formatTlp, type Marking } from "@custodiet/core";
import {
  type CultureResults,
  type CultureSurvey,
  type CultureTally,
  cultureChoices,
  fewestAnswers,
} from "@custodiet/programme";
import { sha256Hex } from "@custodiet/verification";
import type { LeavingFile } from "./export-file.ts";
import { markedName } from "./group-files.ts";
import { writeTable } from "./table.ts";

export function cultureFile(
  survey: CultureSurvey & { readonly marking: Marking },
  { all, groups }: CultureResults,
): { readonly file: LeavingFile; readonly hash: string } {
  const { marking, name, begunOn, closedOn } = survey;
  const nameOf = (id: string) => survey.groups.find((group) => group.id === id)?.name ?? id;
  const rowsOf = (group: string, tally: CultureTally | null) =>
    (tally?.questions ?? []).flatMap(({ id, chosen }) =>
      cultureChoices.map((choice) => [group, tally?.answered ?? null, id, choice, chosen[choice]]),
    );
  const text = writeTable({
    notes: [
      ["Marking", formatTlp(marking.tlp)],
      ["Culture survey", name],
      ["Open", `${begunOn} to ${closedOn ?? ""}`],
      ["Hidden", `groups below ${fewestAnswers} answers, and those by which they could be worked out`],
    ],
    columns: ["group", "answered", "question", "choice", "count"],
    rows: [...rowsOf("", all), ...groups.flatMap(({ workGroup, tally }) => rowsOf(nameOf(workGroup), tally))],
  });
  const bytes = new TextEncoder().encode(text);
  return {
    file: {
      name: markedName(marking, `culture-survey_${closedOn}.csv`),
      type: "text/csv; charset=utf-8",
      bytes,
      about: { marking },
    },
    hash: sha256Hex(bytes),
  };
}
