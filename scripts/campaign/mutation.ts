/** A campaign that changes the code, one place at a time, and asks whether a test tells: by Stryker, in a copy of the checkout. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

export interface MutationCampaign {
  readonly what: string;
  /** Stryker's configuration. */
  readonly mutation: string;
  /** Which code is changed, in parts of a run each. */
  readonly parts: readonly string[];
  /** The share of changes that tests are to tell, of 100. */
  readonly goal: number;
}

/** The part of a report (mutation-testing-report-schema 1) that is read. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

export interface MutationOutcome {
  readonly told: number;
  readonly untold: number;
  /** Of 100. */
  readonly score: number;
  /** A table by file. */
  readonly table: string;
}

/**
 * Folder by folder, and each folder's report is kept for the commit it was made at: a run that was broken off goes on where it
 * was. Throws where Stryker itself failed, or where the checkout is not what its commit says.
 */
export function runMutation(root: string, { mutation, parts }: MutationCampaign): MutationOutcome {
  if (git(root, "status", "--porcelain", "--", "packages", "tests") !== "")
    throw new Error(
      "Commit or put away what is changed under packages/ and tests/ first: a kept report stands for a commit.",
    );
  const kept = join(root, ".cache/mutation", git(root, "rev-parse", "HEAD"));
  mkdirSync(kept, { recursive: true });
  const reports = parts.map((part, at): Report => {
    const file = join(kept, `${at}.json`);
    if (!existsSync(file)) renameSync(change(root, mutation, part), file);
    return JSON.parse(readFileSync(file, "utf8"));
  });
  return judge({ files: Object.assign({}, ...reports.map(({ files }) => files)) });
}

/** @returns the path of the report */
function change(root: string, mutation: string, part: string): string {
  const { status } = spawnSync("npx", ["stryker", "run", mutation, "--mutate", part], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`Stryker ended with ${status}`);
  return join(root, JSON.parse(readFileSync(join(root, mutation), "utf8")).jsonReporter.fileName);
}

const git = (root: string, ...words: readonly string[]): string =>
  spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout.trim();

function judge({ files }: Report): MutationOutcome {
  const rows = Object.entries(files).map(([file, { mutants }]) => ({ file, ...count(mutants) }));
  const sum = (key: "told" | "untold") => rows.reduce((total, row) => total + row[key], 0);
  const [told, untold] = [sum("told"), sum("untold")];
  const lines = rows
    .filter((row) => row.told + row.untold > 0)
    .map((row) => `| \`${row.file}\` | ${row.told} | ${row.untold} | ${shareOf(row.told, row.untold)} |`);
  const table = ["| file | told | not told | score |", "|---|---|---|---|", ...lines].join("\n");
  return { told, untold, score: (100 * told) / (told + untold), table };
}

const shareOf = (told: number, untold: number): string => `${((100 * told) / (told + untold)).toFixed(1)} %`;

/** A change that keeps a test from ending is told as well. Changes that do not compile, or that are excepted, count as none. */
function count(mutants: readonly { readonly status: string }[]) {
  const of = (...states: readonly string[]) => mutants.filter(({ status }) => states.includes(status)).length;
  return { told: of("Killed", "Timeout"), untold: of("Survived", "NoCoverage") };
}
