/** The verifier's command line. Exit 0: everything agrees; 1: something does not; 2: bad use, or nothing to read. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  checkExcerpt,
  type GivenNote,
  parseVerifier,
  parseWitnessKey,
  type Trusted,
  type WitnessKey,
} from "@custodiet/verification";
import { isExcerptWell, readExcerptAt, wordExcerpt } from "./excerpt.ts";
import { openSource, SourceFault } from "./source.ts";
import { type Report, verify } from "./verify.ts";
import { wordReport } from "./wording.ts";

export interface VerifyTerminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly nowSeconds: number;
}

export const usage = `Verifies a ledger offline, trusting neither the server nor its database.

  custodiet-verify DATABASE --log-key KEY --witness KEY --witness KEY [--quorum 2] [--seen FILE] [--partial] [--json]

  DATABASE    a copy of custodiet.sqlite, or a folder with one TABLE.ndjson for each table (a row as JSON a line), or
              an excerpt: the file that "Take entries away" or \`custodiet ledger export\` made
  --log-key   the log's public key, as its people showed it to you; after a restoration, the earlier ones as well
  --witness   a witness's public key; name each
  --quorum    how many witnesses must have seen a checkpoint (2)
  --seen      a checkpoint you bring along: a witness's memory, a line on paper; may be repeated
  --partial   the copy leaves out entries and records that are not yours to read: check what is there
  --json      the report as JSON

Example:  custodiet-verify copy/custodiet.sqlite --log-key "$(cat log-key)" --witness "$(cat w1)" --witness "$(cat w2)"
`;

const options = {
  "log-key": { type: "string", multiple: true, default: [] as string[] },
  witness: { type: "string", multiple: true, default: [] as string[] },
  seen: { type: "string", multiple: true, default: [] as string[] },
  quorum: { type: "string", default: "2" },
  partial: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** Used wrongly: what was found, and what to do. */
class Misuse extends Error {}

export async function runVerify(args: readonly string[], terminal: VerifyTerminal): Promise<0 | 1 | 2> {
  try {
    return await run(args, terminal);
  } catch (thrown) {
    if (!(thrown instanceof Misuse || thrown instanceof SourceFault)) throw thrown;
    terminal.error(`${thrown.message} See --help.\n`);
    return 2;
  }
}

async function run(args: readonly string[], terminal: VerifyTerminal): Promise<0 | 1 | 2> {
  const { values, positionals } = parse(args);
  if (values.help) {
    terminal.out(usage);
    return 0;
  }
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Misuse("Name one database or folder.");
  const trusted = readTrusted(values, terminal.nowSeconds);
  const excerpt = readExcerptAt(path);
  if (excerpt !== null) {
    const report = checkExcerpt(excerpt, trusted);
    terminal.out(values.json ? `${JSON.stringify(report)}\n` : wordExcerpt(report));
    return isExcerptWell(report, trusted) ? 0 : 1;
  }
  const seen = values.seen.map(readNote);
  const source = openSource(path);
  try {
    if (!source.has("ledger_entries")) throw new SourceFault(`${path} has no ledger.`);
    const report = await verify(source, trusted, seen);
    terminal.out(values.json ? `${JSON.stringify(report)}\n` : wordReport(report, trusted));
    return isWell(report, trusted) ? 0 : 1;
  } finally {
    source.close();
  }
}

/** Without enough witnesses nothing shows that the log was not rewritten as a whole: that is not well. */
const isWell = ({ findings, witnessed }: Report, { quorum }: Trusted): boolean =>
  findings.length === 0 && (quorum === 0 || witnessed !== null);

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (thrown) {
    throw new Misuse(thrown instanceof Error ? `${thrown.message}.` : "Not understood.");
  }
}

function readTrusted(values: ReturnType<typeof parse>["values"], nowSeconds: number): Trusted {
  const logs = values["log-key"].map((text) => parseVerifier(text.trim())).filter((log) => log.ok);
  const isWhole = logs.length > 0 && logs.length === values["log-key"].length;
  if (!isWhole) throw new Misuse("The log's key is missing or cut short: give it with --log-key.");
  const quorum = Number(values.quorum);
  if (!/^\d{1,2}$/.test(values.quorum)) throw new Misuse("The quorum is a number of witnesses.");
  const witnesses = values.witness.map(readWitness);
  return { logs: logs.map(({ value }) => value), witnesses, quorum, nowSeconds, isPartial: values.partial };
}

function readWitness(text: string): WitnessKey {
  const key = parseWitnessKey(text.trim());
  if (key.ok) return key.value;
  throw new Misuse(`${JSON.stringify(text.slice(0, 200))} is no witness's key.`);
}

function readNote(path: string): GivenNote {
  try {
    const text = readFileSync(path, "utf8");
    // A witness's memory has its time on the first line.
    return { note: text.replace(/^\d+\n/, ""), from: path };
  } catch {
    throw new Misuse(`${path} cannot be read.`);
  }
}
