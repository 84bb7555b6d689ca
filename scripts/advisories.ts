/** Holds published faults against the components, offline: `npm run advisories -- FILE`. Exit 1 where one is beyond its limit. */
import { readFileSync } from "node:fs";
import { judgeAdvisories, limitDays, readInstalled } from "./advisories/judge.ts";

const [path] = process.argv.slice(2);
const readJson = (from: string | URL): unknown => JSON.parse(readFileSync(from, "utf8"));

if (path === undefined) {
  console.error("Name a file: records of OSV (npm), or the output of `npm audit --json`.");
  process.exitCode = 2;
} else {
  const installed = readInstalled(readJson(new URL("../package-lock.json", import.meta.url)));
  const findings = judgeAdvisories(readJson(path), installed, Date.now());
  if (findings === null) {
    console.error(`${path} is neither OSV's form nor that of npm audit.`);
    process.exitCode = 2;
  } else {
    for (const { name, version, advisory, severity, publishedAtMs, isBeyond } of findings) {
      const since = publishedAtMs === null ? "no date told" : new Date(publishedAtMs).toISOString().slice(0, 10);
      const limit = `${limitDays[severity]} days`;
      console.log(
        `${isBeyond ? "BEYOND" : "within"}  ${name} ${version}  ${advisory}  ${severity}, ${since}, limit ${limit}`,
      );
    }
    const beyond = findings.filter(({ isBeyond }) => isBeyond).length;
    console.log(
      `${installed.length} components, ${findings.length} with a published fault, ${beyond} beyond the limit.`,
    );
    if (beyond > 0) process.exitCode = 1;
  }
}
