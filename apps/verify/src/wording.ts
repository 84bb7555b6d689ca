/** The report, for people. */
import type { Trusted } from "./checkpoints.ts";
import type { Report } from "./verify.ts";

export function wordReport(report: Report, trusted: Trusted): string {
  const lines = [
    `${report.entries} entries, root ${report.root}`,
    witnessedLine(report, trusted),
    `${report.recordsChecked} records checked${report.recordsErased > 0 ? `, ${report.recordsErased} erased` : ""}`,
    ...report.findings.map(({ kind, at }) => `FOUND  ${kind}: ${at}`),
    ...report.leftOut.map(([kind, count]) => `FOUND  ${kind}: ${count} more`),
    report.findings.length === 0
      ? "Nothing was found that does not agree."
      : "The log and what belongs to it do not agree.",
  ];
  return `${lines.join("\n")}\n`;
}

function witnessedLine({ witnessed, unwitnessed }: Report, { quorum }: Trusted): string {
  if (witnessed === null) {
    return `Fewer than ${quorum} of the witnesses named have seen it: nothing shows that it was not rewritten as a whole.`;
  }
  const by = witnessed.by.map(({ witness, atSeconds }) => `${witness} at ${new Date(atSeconds * 1000).toISOString()}`);
  return `Seen to entry ${witnessed.size} by ${by.join(", ")}; ${unwitnessed} entries after that are not witnessed yet.`;
}
