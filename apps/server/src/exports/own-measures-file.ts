/** Measures of an organisation's own as they leave: as JSON that is read in again, or as a table to look at. */
import { formatTlp, type Marking } from "@custodiet/core";
import { type OwnState, ownFile, type ProgrammeDay, standingOwn } from "@custodiet/programme";
import { csvFile } from "./csv-file.ts";
import type { LeavingFile } from "./export-file.ts";
import { markedName } from "./group-files.ts";

interface OwnToTake {
  readonly on: ProgrammeDay;
  readonly marking: Marking;
  readonly state: OwnState;
}

export const ownMeasuresFile = (own: OwnToTake, format: "json" | "csv"): LeavingFile =>
  format === "json" ? jsonFile(own) : tableFile(own);

const jsonFile = ({ on, marking, state }: OwnToTake): LeavingFile => ({
  name: markedName(marking, `own-measures_${on}.json`),
  type: "application/json; charset=utf-8",
  bytes: new TextEncoder().encode(`${JSON.stringify(ownFile(state), null, 2)}\n`),
  about: { marking },
});

function tableFile({ on, marking, state }: OwnToTake): LeavingFile {
  const rows = standingOwn(state).flatMap(({ id, versions, measure }) => {
    const { domain, title, statement, tiers, commitments, isExtra, owner, cost, test } = measure;
    const common = [id, versions.length, domain, title, statement, tiers.join(" "), commitments.join(" ")];
    return measure.criteria.map(({ key, level, text }) => [
      ...common,
      ...[isExtra ? "yes" : "no", owner, cost, test.method, test.everyMonths, test.text, `${id}.${key}`, level, text],
    ]);
  });
  return csvFile(marking, `own-measures_${on}.csv`, {
    notes: [
      ["Marking", formatTlp(marking.tlp)],
      ["As of", on],
    ],
    columns: [
      ...["id", "version", "domain", "title", "statement", "tiers", "commitments", "extra", "owner", "cost"],
      ...["test method", "test every months", "test", "criterion", "level", "text"],
    ],
    rows,
  });
}
