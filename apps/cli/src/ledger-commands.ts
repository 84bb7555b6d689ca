/** The commands about the ledger of an instance. */
import type { Command } from "commander";
import { example } from "./help-text.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export function addLedgerCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const ledger = program.command("ledger").description("the ledger of an instance whose server does not run");
  ledger
    .command("export")
    .description(
      "take entries away with their proofs, to be checked by custodiet-verify; that stands in the ledger, too",
    )
    .argument("<file>", "must not be there yet")
    .requiredOption("--organisation <id>", "for whom: what it may see is what there is")
    .option("--facility <id>", "only of this facility and what belongs to it")
    .option("--record <kind/id>", "only of this record")
    .option("--before <index>", "only older entries than this one: a file holds the newest thousand")
    .option("--data <folder>", "data folder of the instance (or CUSTODIET_DATA)")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      example("custodiet ledger export entries.json --organisation quillfen --facility quillfen-research-reactor"),
    )
    .action(async (file, options) => {
      const { runLedgerExport } = await import("./commands/ledger.ts");
      end(await runLedgerExport(file, options, terminal));
    });
}
