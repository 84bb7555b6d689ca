/** The answers to a survey as a table, a row for each option; an empty cell is a number that is hidden. */
import { formatTlp } from "@custodiet/core";
import { type SurveyTable, smallestTold } from "@custodiet/working-group";
import { csvFile } from "./csv-file.ts";
import type { LeavingFile } from "./export-file.ts";

export function surveyFile({ survey, answered, questions }: SurveyTable, exportedAt: string): LeavingFile {
  const marking = survey.composite;
  return csvFile(marking, `survey_${exportedAt.slice(0, 10)}.csv`, {
    notes: [
      ["Marking", formatTlp(marking.tlp)],
      ["Survey", survey.id],
      ["Organisations that answered", answered === null ? `fewer than ${smallestTold}` : String(answered)],
      ["Hidden", `numbers below ${smallestTold}, and those that would tell them: empty`],
      ["Exported at", exportedAt],
    ],
    columns: ["question", "option", "count"],
    rows: questions.flatMap(({ question, options, unanswered }) => [
      ...options.map(({ option, count }) => [question, option, count]),
      [question, "", unanswered],
    ]),
  });
}
