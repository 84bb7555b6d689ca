/**
 * Runs every check of `.ci/run` in order and counts what passed and failed. Plain JavaScript: it must run on the Node
 * a bare machine has. The test runner's own counts are read from its report; every other check counts as one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "custodiet-ci-"));
const report = join(scratch, "tests.json");
const counts = { passed: 0, failed: 0 };

/** The checks after the tests, by name; each is a command that exits 0 when all is well. */
const checks = [
  ["lint", "npm", ["run", "--silent", "lint"]],
  ["type check", "npm", ["run", "--silent", "typecheck"]],
  ["boundaries", "npm", ["run", "--silent", "boundaries"]],
  ["dead code", "npm", ["run", "--silent", "deadcode"]],
  ["third-party notices", "node", ["scripts/notices.mjs", "--check"]],
  ["release: same bytes twice, starts without a network", "npm", ["run", "--silent", "check-release"]],
  ["start-up from a clean clone", "node", ["scripts/check-clone.mjs"]],
];

runTests();
for (const [name, command, args] of checks) runCheck(name, command, args);
tellStaleCampaigns();
rmSync(scratch, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Flagged and not counted: a clone does not fail because time has passed. */
function tellStaleCampaigns() {
  announce("campaigns, and which results no longer stand");
  spawnSync("npm", ["run", "--silent", "campaign"], { stdio: ["ignore", "inherit", "inherit"] });
}

function runTests() {
  announce("tests");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync("npm", ["test", "--silent", "--", ...reporters], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const { passed, failed } = readCounts();
  counts.passed += passed;
  counts.failed += failed;
  if (passed + failed === 0) count("tests ran", false);
  else if (status !== 0 && failed === 0) count("the test run ended well", false);
}

function readCounts() {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests === 0 ? numFailedTestSuites : numFailedTests };
}

function runCheck(name, command, args) {
  announce(name);
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  count(name, status === 0);
}

function count(name, isPassed) {
  counts[isPassed ? "passed" : "failed"] += 1;
  console.log(`${isPassed ? "ok" : "NOT OK"}: ${name}`);
}

function announce(name) {
  console.log(`\n== ${name}`);
}
