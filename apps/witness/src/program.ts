/** The witness's command line. Exit 0: done; 1: the witness refuses to sign; 2: bad use, or something is in the way. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseVerifier } from "@custodiet/verification";
import { WitnessFault } from "./faults.ts";
import { createFolder, openFolder, type WitnessFolder } from "./folder.ts";
import { nowSeconds, randomSeed } from "./ports.ts";
import { serveWitness } from "./serve.ts";
import { tellStatus } from "./status.ts";
import { createWitness, type Witness } from "./witness.ts";
import { wordRefusal } from "./wording.ts";

export interface WitnessTerminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Resolves when the program is asked to end. */
  readonly untilStopped: Promise<void>;
}

export const usage = `Keeps what a log has shown, and cosigns only what continues it.

  custodiet-witness init --folder FOLDER --name NAME     make a witness; prints its public key for the log's people
  custodiet-witness trust --folder FOLDER LOG-KEY        watch a log, by the key its people show you
  custodiet-witness serve --folder FOLDER [--host localhost] [--port 8909]
  custodiet-witness cosign --folder FOLDER REQUEST-FILE  for an air gap: prints the line to carry back
  custodiet-witness seen --folder FOLDER [LOG-NAME]      prints the last checkpoint cosigned, for who restores the log
  custodiet-witness status --folder FOLDER               what it has seen, and alarms

Run it on a machine the log's administrator does not administer. Example:
  custodiet-witness init --folder ~/witness --name regulator.example/witness-1
`;

const options = {
  folder: { type: "string" },
  name: { type: "string" },
  host: { type: "string", default: "localhost" },
  port: { type: "string", default: "8909" },
  help: { type: "boolean", default: false },
} as const;

export async function runWitness(args: readonly string[], terminal: WitnessTerminal): Promise<0 | 1 | 2> {
  try {
    return await run(args, terminal);
  } catch (thrown) {
    if (!(thrown instanceof WitnessFault)) throw thrown;
    terminal.error(`${thrown.message}\n`);
    return 2;
  }
}

async function run(args: readonly string[], terminal: WitnessTerminal): Promise<0 | 1 | 2> {
  const { values, positionals } = parse(args);
  const [command, argument] = positionals;
  if (values.help || command === undefined) {
    terminal.out(usage);
    return values.help ? 0 : 2;
  }
  const path = values.folder ?? "";
  if (path === "") throw misuse("No folder was named.");
  if (command === "init") {
    terminal.out(`${createFolder(path, requireName(values.name), randomSeed())}\n`);
    return 0;
  }
  const folder = openFolder(path);
  try {
    return await runIn(folder, command, argument, { host: values.host, port: Number(values.port) }, terminal);
  } finally {
    folder.close();
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (thrown) {
    throw misuse(thrown instanceof Error ? `${thrown.message}.` : "");
  }
}

const misuse = (found: string): WitnessFault => new WitnessFault("CUS-W001", found, "See --help.");

function requireName(name: string | undefined): string {
  if (name !== undefined && /^[^\s+]{1,200}$/.test(name)) return name;
  throw misuse(`A name has neither spaces nor plus signs; found ${JSON.stringify(name ?? null)}.`);
}

async function runIn(
  folder: WitnessFolder,
  command: string,
  argument: string | undefined,
  place: { readonly host: string; readonly port: number },
  terminal: WitnessTerminal,
): Promise<0 | 1 | 2> {
  const alarm = (): void => terminal.error("ALARM: the log shows another past than before. Evidence is kept.\n");
  const witness = createWitness(folder, { nowSeconds, alarm });
  switch (command) {
    case "trust":
      return trust(folder, argument, terminal);
    case "serve":
      return serve(witness, folder, place, terminal);
    case "cosign":
      return cosign(witness, argument, terminal);
    case "seen":
      return tellSeen(folder, argument, terminal);
    case "status":
      terminal.out(tellStatus(folder));
      return folder.evidence().length > 0 ? 1 : 0;
    default:
      throw misuse(`There is no command ${JSON.stringify(command)}.`);
  }
}

function trust(folder: WitnessFolder, key: string | undefined, terminal: WitnessTerminal): 0 {
  const log = parseVerifier(key ?? "");
  if (!log.ok) {
    throw new WitnessFault("CUS-W006", `${JSON.stringify(key ?? null)} is none.`, "Copy the log's key whole.");
  }
  folder.watch(log.value);
  terminal.out(`${log.value.name} is watched. Compare its key id with the log's people: ${log.value.keyId}\n`);
  return 0;
}

function tellSeen(folder: WitnessFolder, name: string | undefined, terminal: WitnessTerminal): 0 | 1 {
  const logs = folder.logs().filter((log) => name === undefined || log.name === name);
  if (logs.length > 1) throw misuse("It watches several logs: name one.");
  const note = logs[0] ? folder.cosignedLast(logs[0]) : null;
  if (note === null) terminal.error("Nothing was cosigned yet.\n");
  else terminal.out(note);
  return note === null ? 1 : 0;
}

async function serve(
  witness: Witness,
  folder: WitnessFolder,
  place: { readonly host: string; readonly port: number },
  terminal: WitnessTerminal,
): Promise<0> {
  if (!Number.isInteger(place.port) || place.port < 0 || place.port > 65_535) throw misuse("The port is no number.");
  const serving = await serveWitness(witness, folder, place);
  terminal.out(`Ready. Stop it with Ctrl-C.\n${serving.address}\n`);
  await terminal.untilStopped;
  await serving.close();
  return 0;
}

function cosign(witness: Witness, file: string | undefined, terminal: WitnessTerminal): 0 | 1 {
  const answered = witness.answer(readRequest(file));
  if (answered.ok) terminal.out(answered.value);
  else terminal.error(`${wordRefusal(answered.error)}\n`);
  return answered.ok ? 0 : 1;
}

function readRequest(file: string | undefined): string {
  try {
    return readFileSync(file === "-" ? 0 : (file ?? ""), "utf8");
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.message : String(thrown);
    throw new WitnessFault(
      "CUS-W007",
      `${cause}.`,
      "Name the file that the log's people gave you, or - for standard input.",
    );
  }
}
