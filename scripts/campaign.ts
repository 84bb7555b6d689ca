/**
 * Long runs of the seeded random tests: `npm run campaign -- NAME [--factor N]`. The tests are those of `npm test`,
 * run N times as often; one of mutations changes the code instead. The outcome goes to `docs/security/campaigns/NAME.md` with
 * date, version, commit and counts. Without a name: what there is, and which results no longer stand for the product.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type MutationCampaign, runMutation } from "./campaign/mutation.ts";
import { readRun, staleReason } from "./security/campaign-runs.ts";

interface TestCampaign {
  readonly what: string;
  /** Test files, as the test runner filters them. */
  readonly files: readonly string[];
  readonly project: string;
  readonly factor: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));

const pages = join(root, "docs/security/campaigns");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };

const campaigns: Readonly<Record<string, TestCampaign | MutationCampaign>> = JSON.parse(
  readFileSync(join(root, "tests/campaigns/campaigns.json"), "utf8"),
);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { factor: { type: "string" } } });
const name = positionals[0] ?? "";
const campaign = Object.hasOwn(campaigns, name) ? campaigns[name] : undefined;
if (campaign && "mutation" in campaign) process.exitCode = changeCode(name, campaign);
else if (campaign) process.exitCode = runTests(name, campaign, Number(values.factor ?? campaign.factor));
else {
  console.error("npm run campaign -- NAME [--factor N]");
  for (const [known, { what }] of Object.entries(campaigns)) console.error(`  ${known}: ${what}${staleness(known)}`);
  process.exitCode = 2;
}

function staleness(known: string): string {
  const reason = staleReason(readRun(pages, known), dayOf(Date.now()), version);
  return reason === null ? "" : ` STALE: ${reason}.`;
}

function runTests(name: string, { what, files, project }: TestCampaign, factor: number): number {
  const scratch = mkdtempSync(join(tmpdir(), "custodiet-campaign-"));
  const report = join(scratch, "report.json");
  const told = join(scratch, "told.jsonl");
  const found = join(scratch, "found.md");
  const settings = {
    CUSTODIET_CAMPAIGN_FACTOR: String(factor),
    CUSTODIET_CAMPAIGN_COUNTS: told,
    CUSTODIET_CAMPAIGN_REPORT: found,
  };
  const begun = Date.now();
  const { status } = spawnSync(
    "npx",
    [
      "vitest",
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...files,
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, ...settings } },
  );
  const seconds = (Date.now() - begun) / 1000;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  const counts = existsSync(told) ? readFileSync(told, "utf8").trim().split("\n").map(readCount) : [];
  const findings = existsSync(found) ? readFileSync(found, "utf8") : "";
  rmSync(scratch, { recursive: true });
  const lines = [
    `# Campaign: ${name}`,
    `${what}`,
    `| date | version | commit | factor | passed | failed | seconds |\n|---|---|---|---|---|---|---|\n| ${dayOf(begun)} | ${version} | ${commit()} | ${factor} | ${numPassedTests} | ${numFailedTests} | ${seconds.toFixed(0)} |`,
    `\`npm run campaign -- ${name} --factor ${factor}\` runs ${files.map((file) => `\`${file}\``).join(", ")} with ${factor} times the cases of \`npm test\`.`,
  ];
  if (counts.length > 0) lines.splice(3, 0, tableOf(counts));
  write(name, lines, findings);
  return status ?? 1;
}

function changeCode(name: string, campaign: MutationCampaign): number {
  const begun = Date.now();
  const { told, untold, score, table } = runMutation(root, campaign);
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  write(name, [
    `# Campaign: ${name}`,
    campaign.what,
    `| date | version | commit | told | not told | score | goal | seconds |\n|---|---|---|---|---|---|---|---|\n| ${dayOf(begun)} | ${version} | ${commit()} | ${told} | ${untold} | ${score.toFixed(1)} % | ${campaign.goal} % | ${seconds} |`,
    `\`npm run campaign -- ${name}\`, by \`${campaign.mutation}\`. A change that no test tells is one that could be made unnoticed, or one that changes nothing.`,
    table,
  ]);
  return score >= campaign.goal ? 0 : 1;
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function commit(): string {
  return spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).stdout.trim();
}

function write(name: string, paragraphs: readonly string[], findings = ""): void {
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, `${name}.md`), `${paragraphs.join("\n\n")}\n${findings}`);
}

/** What a test tells of itself through `CUSTODIET_CAMPAIGN_COUNTS`: a line of JSON. */
interface Count {
  readonly what: string;
  readonly cases: number;
  readonly longestMs: number;
  readonly megabytes: number;
}

function readCount(line: string): Count {
  return JSON.parse(line);
}

function tableOf(counts: readonly Count[]): string {
  const rows = counts.map(
    ({ what, cases, longestMs, megabytes }) =>
      `| ${what} | ${cases.toLocaleString("en")} | ${longestMs} ms | ${megabytes} MB |`,
  );
  return ["| | inputs | longest, of its own time | most heap |", "|---|---|---|---|", ...rows].join("\n");
}
