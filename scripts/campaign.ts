/**
 * Long runs of the seeded random tests: `npm run campaign -- NAME [--factor N]`. The tests are those of `npm test`,
 * run N times as often. The outcome goes to `docs/security/campaigns/NAME.md` with date, commit and counts.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

interface Campaign {
  readonly what: string;
  /** Test files, as the test runner filters them. */
  readonly files: readonly string[];
  readonly project: string;
  readonly factor: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));

const campaigns: Readonly<Record<string, Campaign>> = JSON.parse(
  readFileSync(join(root, "tests/campaigns/campaigns.json"), "utf8"),
);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { factor: { type: "string" } } });
const name = positionals[0] ?? "";
const campaign = Object.hasOwn(campaigns, name) ? campaigns[name] : undefined;
if (campaign) process.exitCode = runCampaign(name, campaign, Number(values.factor ?? campaign.factor));
else {
  console.error("npm run campaign -- NAME [--factor N]");
  for (const [known, { what }] of Object.entries(campaigns)) console.error(`  ${known}: ${what}`);
  process.exitCode = 2;
}

function runCampaign(name: string, { what, files, project }: Campaign, factor: number): number {
  const scratch = mkdtempSync(join(tmpdir(), "custodiet-campaign-"));
  const report = join(scratch, "report.json");
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
    { cwd: root, stdio: "inherit", env: { ...process.env, CUSTODIET_CAMPAIGN_FACTOR: String(factor) } },
  );
  const seconds = (Date.now() - begun) / 1000;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  rmSync(scratch, { recursive: true });
  const commit = spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).stdout.trim();
  const lines = [
    `# Campaign: ${name}`,
    `${what}`,
    `| date | commit | factor | passed | failed | seconds |\n|---|---|---|---|---|---|\n| ${new Date(begun).toISOString().slice(0, 10)} | ${commit} | ${factor} | ${numPassedTests} | ${numFailedTests} | ${seconds.toFixed(0)} |`,
    `\`npm run campaign -- ${name} --factor ${factor}\` runs ${files.map((file) => `\`${file}\``).join(", ")} with ${factor} times the cases of \`npm test\`.`,
  ];
  writeFileSync(join(root, `docs/security/campaigns/${name}.md`), `${lines.join("\n\n")}\n`);
  return status ?? 1;
}
