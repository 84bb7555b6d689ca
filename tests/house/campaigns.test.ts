/** A campaign that ran long ago, failed, or tried another product is flagged: `npm run campaign` says so of each. */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRun, staleReason } from "../../scripts/security/campaign-runs.ts";

const run = { date: "2026-11-25", version: "0.1.0", failed: 0 };

test.each([
  ["runs of this version up to 90 days old stand", run, "2027-02-23", "0.1.9", null],
  ["older ones do not", run, "2027-02-24", "0.1.0", "it ran 91 days ago"],
  ["nor do those of another series", run, "2026-11-26", "0.2.0", "it ran on version 0.1.0"],
  ["from 1.0 on, of another major version", { ...run, version: "1.4.0" }, "2026-11-26", "1.9.0", null],
  ["a failed one does not", { ...run, failed: 2 }, "2026-11-25", "0.1.0", "2 failed on 2026-11-25"],
  ["nor one that never was", null, "2026-11-25", "0.1.0", "it never ran"],
])("%s", (_rule, last, today, version, reason) => {
  expect(staleReason(last, today, version)).toBe(reason);
});

test("the last run is read from the campaign's page", () => {
  const folder = mkdtempSync(join(tmpdir(), "custodiet-campaigns-"));
  const head = "| date | version | commit | factor | passed | failed | seconds |\n|---|---|---|---|---|---|---|\n";
  writeFileSync(
    join(folder, "kill.md"),
    `# Campaign: kill\n\n${head}| 2026-11-25 | 0.1.0 | abc1234 | 100 | 3 | 0 | 60 |\n`,
  );
  expect(readRun(folder, "kill")).toEqual(run);
  expect(readRun(folder, "other")).toBeNull();
  rmSync(folder, { recursive: true });
});

test("campaigns of mutation change every file of the trust room that holds more than types", () => {
  const campaigns: Readonly<Record<string, { readonly mutation?: string; readonly files: readonly string[] }>> =
    JSON.parse(readFileSync("tests/campaigns/campaigns.json", "utf8"));
  const changed = Object.values(campaigns).flatMap(({ mutation, files }) => (mutation === undefined ? [] : files));
  const held = globSync("packages/trust/src/**/*.ts").filter((file) => !/(?:ports|-types)\.ts$/.test(file));
  expect(changed.toSorted()).toEqual(held.toSorted());
});
