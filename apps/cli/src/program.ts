/** The commands, their options and their help. Each loads its own code only when it is called: the others stay quick. */
import { Command, CommanderError } from "commander";
import { cliFault } from "./faults.ts";
import { example, exitCodes } from "./help-text.ts";
import { addLedgerCommands } from "./ledger-commands.ts";
import { refuse } from "./output.ts";
import { addPersonCommands } from "./person-commands.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { productVersion } from "./version.ts";

/** Runs one command line. `args` without the program's name. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const answer: { code: ExitCode } = { code: 0 };
  // With `--json` a fault is said once, in the answer on standard output.
  const writeFault = args.includes("--json") ? () => {} : terminal.err;
  const program = createProgram(terminal, writeFault, (code) => {
    answer.code = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return answer.code;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return endOfParsing(thrown, args, terminal);
  }
}

/** Help asked for is no fault; everything else the parser ends with is. */
function endOfParsing(
  { code, exitCode, message }: CommanderError,
  args: readonly string[],
  terminal: Terminal,
): ExitCode {
  if (code === "commander.help" && exitCode === 0) return 0;
  if (code === "commander.helpDisplayed" || code === "commander.version") return 0;
  if (args.includes("--json")) {
    const fault = cliFault("CUS-C001", {
      found: message,
      expected: "a command with its options",
      remedy: "`custodiet --help` lists them.",
    });
    return refuse(terminal, { json: true }, [fault]);
  }
  return 2;
}

function createProgram(terminal: Terminal, writeFault: Terminal["err"], end: (code: ExitCode) => void): Command {
  const program = new Command("custodiet")
    .description("Assesses what insiders could do at a facility, and checks its description.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: writeFault, outputError: (text, write) => write(text) })
    .showHelpAfterError("`custodiet --help` lists the commands.")
    .version(productVersion, "--version", "print the version")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", exitCodes);
  addInputCommands(program, terminal, end);
  addModelCommands(program, terminal, end);
  addOperationCommands(program, terminal, end);
  addLedgerCommands(program, terminal, end);
  addPersonCommands(program, terminal, end);
  program
    .command("schema")
    .description("print the JSON Schema of facility.yaml, for editors")
    .option("--json", "the same: the schema is JSON")
    .addHelpText("after", example("custodiet schema > facility.schema.json"))
    .action(async () => {
      const { runSchema } = await import("./commands/small-commands.ts");
      end(runSchema(terminal));
    });
  program
    .command("version")
    .description("print the version")
    .option("--json", "as one JSON object")
    .addHelpText("after", example("custodiet version --json"))
    .action((options: { json?: boolean }) => {
      terminal.out(options.json ? `${JSON.stringify({ version: productVersion })}\n` : `${productVersion}\n`);
    });
  return program;
}

function addInputCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command("easi")
    .description("evaluate a bare task list: the probability of interruption")
    .argument("<file>", "YAML with pCommunication, responseForceTime and tasks; `-` for standard input")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet easi examples/easi-published/path.yaml --json"))
    .action(async (file, options) => {
      const { runEasi } = await import("./commands/easi.ts");
      end(await runEasi(file, options, terminal));
    });
  program
    .command("check")
    .description("find everything wrong or doubtful in a facility's description")
    .argument("<file|folder>", "facility.yaml, or the folder it is in; `-` for standard input")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet check examples/quillfen-research-reactor"))
    .action(async (path, options) => {
      const { runCheck } = await import("./commands/check.ts");
      end(await runCheck(path, options, terminal));
    });
  program
    .command("assess")
    .description("rank every position by the worst it could do, and tell the worst scenario step by step")
    .argument("<file|folder>", "facility.yaml, or the folder it is in; `-` for standard input")
    .option("--json", "print one JSON object: hash, engine, assumptions, every scenario, one in full")
    .option("--all", "show every position and every requirement missed, not the ten worst")
    .option("--scenario <id>", "tell this one in full instead of the worst: role/act/target/mode")
    .option("--reason <text>", "why results of a facility that is not fictional are shown; goes into the ledger")
    .option("--data <folder>", "data folder whose ledger keeps the reason (or CUSTODIET_DATA)")
    .addHelpText("after", example("custodiet assess examples/quillfen-research-reactor"))
    .action(async (path, options) => {
      const { runAssess } = await import("./commands/assess.ts");
      end(await runAssess(path, options, terminal));
    });
}

function addModelCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command("categorise")
    .description("categorise every target, with the row of the table")
    .argument("<file|folder>", "facility.yaml, or the folder it is in; `-` for standard input")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet categorise examples/alderquay-hospital"))
    .action(async (path, options) => {
      const { runCategorise } = await import("./commands/small-commands.ts");
      end(await runCategorise(path, options, terminal));
    });
  program
    .command("compare")
    .description("compare two descriptions of a facility, element by element")
    .argument("<old>", "the earlier one")
    .argument("<new>", "the later one")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet compare old/facility.yaml new/facility.yaml"))
    .action(async (before, after, options) => {
      const { runCompare } = await import("./commands/small-commands.ts");
      end(await runCompare(before, after, options, terminal));
    });
  program
    .command("hash")
    .description("print the model's hash, which every result carries")
    .argument("<file|folder>", "facility.yaml, or the folder it is in; `-` for standard input")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet hash examples/quillfen-research-reactor"))
    .action(async (path, options) => {
      const { runHash } = await import("./commands/small-commands.ts");
      end(await runHash(path, options, terminal));
    });
}

function addOperationCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command("backup")
    .description("copy a whole instance into one file while it goes on working; its secret keys are not in it")
    .argument("<file>", "must not be there yet")
    .option("--data <folder>", "data folder of the instance (or CUSTODIET_DATA)")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet backup /media/stick/2026-11-25.sqlite --data /var/lib/custodiet"))
    .action(async (file, options) => {
      const { runBackup } = await import("./commands/operation.ts");
      end(await runBackup(file, options, terminal));
    });
  program
    .command("restore")
    .description("put a backup in place; nothing is written until witnesses have been asked for what they saw last")
    .argument("<file>", "a backup")
    .argument("<folder>", "data folder without a database")
    .option("--key <file>", "the signing key that was kept apart")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet restore 2026-11-25.sqlite /var/lib/custodiet --key ledger-signing-key"))
    .action(async (file, folder, options) => {
      const { runRestore } = await import("./commands/operation.ts");
      end(await runRestore(file, folder, options, terminal));
    });
  program
    .command("go-on")
    .description("say from where a ledger that is held goes on: after a restoration, or where witnesses saw more")
    .requiredOption("--reason <text>", "why; it stands in the ledger for ever")
    .option("--data <folder>", "data folder of the instance (or CUSTODIET_DATA)")
    .option("--seen <file...>", "what a witness remembers, brought by hand (`custodiet-witness seen`)")
    .option("--accept-loss", "witnesses saw more: go on from here under another key, with the loss written down")
    .option("--without-witnesses", "no witness can be asked: go on, with that written down")
    .option("--json", "print one JSON object")
    .addHelpText("after", example('custodiet go-on --data /var/lib/custodiet --reason "The disk failed"'))
    .action(async (options) => {
      const { runGoOn } = await import("./commands/operation.ts");
      end(await runGoOn(options, terminal));
    });
}
