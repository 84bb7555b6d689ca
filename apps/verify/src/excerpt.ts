/** An excerpt of a ledger, handed out by whoever may read it: read from its file, checked, and told to people. */
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { type Excerpt, type ExcerptReport, readExcerpt, type Trusted } from "@custodiet/verification";
import { SourceFault } from "./source.ts";

const mostBytes = 32_000_000;

/** `null`: what is there is no excerpt. An excerpt is one JSON object, and a database begins otherwise. */
export function readExcerptAt(path: string): Excerpt | null {
  if (!existsSync(path) || !statSync(path).isFile() || firstByteOf(path) !== "{") return null;
  if (statSync(path).size > mostBytes) throw new SourceFault(`${path} is too large for an excerpt.`);
  const read = readExcerpt(readFileSync(path, "utf8"));
  if (read.ok) return read.value;
  throw new SourceFault(`${path} is no excerpt of a ledger: ${read.error}.`);
}

function firstByteOf(path: string): string {
  const [file, byte] = [openSync(path, "r"), Buffer.alloc(1)];
  const length = readSync(file, byte);
  closeSync(file);
  return byte.toString("latin1", 0, length);
}

/** Proved to a checkpoint that the log's key alone has signed, an entry can still be rewritten with the whole log. */
export const isExcerptWell = ({ findings, proved }: ExcerptReport, { quorum }: Trusted): boolean =>
  findings.length === 0 && (quorum === 0 || proved.every(({ isWitnessed }) => isWitnessed));

/** Of a demonstration, whose log calls them so: the excerpt does not hold what the log records of its witnesses. */
const nameOf = (witness: string): string =>
  witness.startsWith("simulated.custodiet/") ? `${witness} (SIMULATED: proves nothing)` : witness;

/** What a text claims need not be a time. */
const instantOf = (ms: number): string =>
  Number.isSafeInteger(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : String(ms);

/** Texts of whoever wrote the file must not steer the terminal. */
const plain = (text: string): string => text.replace(/[\p{Control}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");

export function wordExcerpt({ subject, proved, seen, hasOlder, findings }: ExcerptReport): string {
  const lines = [
    `An excerpt of ${subject.kind} ${subject.id}: ${proved.length} entries are in the log.`,
    ...proved.map(
      ({ entry, isWitnessed }) =>
        `${entry.index}  ${instantOf(entry.atMs)}  ${entry.role}, ${entry.organisation}: ${entry.action} ` +
        `${entry.record.kind}/${entry.record.id}${isWitnessed ? "" : "  (not witnessed yet)"}`,
    ),
    seen === null
      ? "Fewer of the witnesses named than are needed have seen it."
      : `Seen to entry ${seen.size} by ${seen.by.map(({ witness }) => nameOf(witness)).join(", ")}.`,
    ...(hasOlder ? ["Older entries of it were left out."] : []),
    "An excerpt does not show that nothing was left out.",
    ...findings.map(({ kind, at }) => `FOUND  ${kind}: ${at}`),
  ];
  return `${lines.map(plain).join("\n")}\n`;
}
