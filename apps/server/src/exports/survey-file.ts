/** The answers to a survey as a table, a row for each option; an empty cell is a number that is hidden. */
import { formatTlp } from "@custodiet/core";
import { type SurveyTable, smallestTold } from "@custodiet/working-group";
import type { LeavingFile } from "./export-file.ts";
import { markedName } from "./group-files.ts";
import { writeTable } from "./table.ts";

export function surveyFile({ survey, answered, questions }: SurveyTable, exportedAt: string): LeavingFile {
  const marking = survey.composite;
  const text = writeTable({
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
  return {
    name: markedName(marking, `survey_${exportedAt.slice(0, 10)}.csv`),
    type: "text/csv; charset=utf-8",
    bytes: new TextEncoder().encode(text),
    about: { marking },
  };
}
