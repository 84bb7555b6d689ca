/** A campaign that changes the code, one place at a time, and asks whether a test tells: by Stryker, in a copy of the checkout. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface MutationCampaign {
  readonly what: string;
  /** Stryker's configuration. */
  readonly mutation: string;
  /** Which code is changed, as Stryker filters files. */
  readonly files: readonly string[];
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

/** Throws where Stryker itself failed. */
export function runMutation(root: string, { mutation, files }: MutationCampaign): MutationOutcome {
  const changed = files.join(",");
  const { status } = spawnSync("npx", ["stryker", "run", mutation, "--mutate", changed], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status}`);
  const { fileName } = JSON.parse(readFileSync(join(root, mutation), "utf8")).jsonReporter;
  return judge(JSON.parse(readFileSync(join(root, fileName), "utf8")));
}

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
