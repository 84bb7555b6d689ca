/** The report, for people. */
import { formatWitnessKey, type RestorationTold, type Trusted } from "@custodiet/verification";
import type { Report } from "./verify.ts";

export function wordReport(report: Report, trusted: Trusted): string {
  const lines = [
    `${report.entries} entries, root ${report.root}`,
    ...(report.entriesLeftOut > 0 ? [`${report.entriesLeftOut} of them stand by their leaves alone: not read`] : []),
    witnessedLine(report, trusted),
    `${report.recordsChecked} records checked${report.recordsErased > 0 ? `, ${report.recordsErased} erased` : ""}`,
    ...report.restorations.map(restorationLine),
    ...report.findings.map(({ kind, at }) => `FOUND  ${kind}: ${at}`),
    ...report.leftOut.map(([kind, count]) => `FOUND  ${kind}: ${count} more`),
    report.findings.length === 0
      ? "Nothing was found that does not agree."
      : "The log and what belongs to it do not agree.",
  ];
  return `${lines.join("\n")}\n`;
}

const restorationLine = ({ entry, copySize, seenSize, answeredBy }: RestorationTold): string =>
  `RESTORED at entry ${entry} from a copy of ${copySize} entries; ${
    seenSize === null ? "how many witnesses had seen was not known" : `witnesses had seen ${seenSize}`
  }${seenSize !== null && seenSize > copySize ? `: ${seenSize - copySize} entries are lost` : ""}.${answers[answeredBy]}`;

const answers: Readonly<Record<RestorationTold["answeredBy"], string>> = {
  "nothing lost": "",
  "two persons": " Two persons have answered for it.",
  nobody: " NOBODY has answered for it: two persons are to.",
};

function witnessedLine({ witnessed, unwitnessed, simulated }: Report, { quorum, witnesses }: Trusted): string {
  const isSimulated = (name: string): boolean =>
    witnesses.some((key) => key.name === name && simulated.includes(formatWitnessKey(key)));
  if (witnessed === null) {
    return `Fewer than ${quorum} of the witnesses named have seen it: nothing shows that it was not rewritten as a whole.`;
  }
  const by = witnessed.by.map(
    ({ witness, atSeconds }) =>
      `${witness}${isSimulated(witness) ? " (SIMULATED: proves nothing)" : ""} at ${new Date(atSeconds * 1000).toISOString()}`,
  );
  return `Seen to entry ${witnessed.size} by ${by.join(", ")}; ${unwitnessed} entries after that are not witnessed yet.`;
}
