/** Published faults against components: which are found, and from when a release must not go out with one. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareVersions, judgeAdvisories, limitDays, readInstalled } from "../../scripts/advisories/judge.ts";

const installed = [
  { name: "sax", version: "1.4.1" },
  { name: "@a/b", version: "2.0.0-beta.3" },
];
const day = 86_400_000;

const osv = (changes: object = {}, range: readonly object[] = [{ introduced: "0" }, { fixed: "1.4.2" }]) => ({
  id: "GHSA-1",
  published: "1970-01-02T00:00:00Z",
  affected: [{ package: { ecosystem: "npm", name: "sax" }, ranges: [{ type: "SEMVER", events: range }] }],
  database_specific: { severity: "MODERATE" },
  ...changes,
});

describe("a published fault", () => {
  it("of an installed version is told, and is beyond the limit when its days have passed", () => {
    const told = { name: "sax", version: "1.4.1", advisory: "GHSA-1", severity: "moderate", publishedAtMs: day };
    expect(judgeAdvisories([osv()], installed, 22 * day)).toEqual([{ ...told, isBeyond: false }]);
    expect(judgeAdvisories({ vulns: [osv()] }, installed, 22 * day + 1)).toEqual([{ ...told, isBeyond: true }]);
  });

  it.each([
    ["another version", osv({}, [{ introduced: "0" }, { fixed: "1.4.1" }])],
    ["a later version", osv({}, [{ introduced: "1.5.0" }])],
    ["a version that was the last", osv({}, [{ introduced: "0" }, { last_affected: "1.4.0" }])],
    [
      "a component of another registry",
      osv({ affected: [{ package: { ecosystem: "PyPI", name: "sax" }, versions: ["1.4.1"] }] }),
    ],
    [
      "a component that is not there",
      osv({ affected: [{ package: { ecosystem: "npm", name: "sox" }, versions: ["1.4.1"] }] }),
    ],
    ["what was withdrawn", osv({ withdrawn: "1970-01-03T00:00:00Z" })],
  ])("of %s is not told", (_what, record) => {
    expect(judgeAdvisories([record], installed, 1000 * day)).toEqual([]);
  });

  it("that does not say how grave or since when is taken for grave, and for old", () => {
    const { published: _, ...undated } = osv({ database_specific: {} });
    expect(judgeAdvisories(undated, installed, 0)).toMatchObject([{ severity: "high", isBeyond: true }]);
  });

  it("of npm audit's report is told with its component, and what only rests on it is not told twice", () => {
    const report = {
      auditReportVersion: 2,
      vulnerabilities: {
        "@a/b": { via: [{ url: "https://x.example/GHSA-2", severity: "low" }] },
        c: { via: ["@a/b"] },
      },
    };
    expect(judgeAdvisories(report, installed, 0)).toEqual([
      {
        name: "@a/b",
        version: "2.0.0-beta.3",
        advisory: "GHSA-2",
        severity: "low",
        publishedAtMs: null,
        isBeyond: true,
      },
    ]);
  });

  it("in a file of another form is not taken for none", () => {
    for (const file of [null, {}, 1, "", { vulns: [{}] }]) expect(judgeAdvisories(file, installed, 0)).toBeNull();
    expect(judgeAdvisories([], installed, 0)).toEqual([]);
  });
});

describe("versions", () => {
  it("stand in the order that Semantic Versioning gives them", () => {
    const ordered =
      "1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.9.0 1.10.0";
    const shuffled = ordered.split(" ").toSorted();
    expect(shuffled.toSorted(compareVersions).join(" ")).toBe(ordered);
    expect(compareVersions("1.0.0+build", "1.0.0")).toBe(0);
  });
});

describe("components", () => {
  const root = new URL("../../", import.meta.url);
  it("are read from the lock file, every one, by name and version", () => {
    const all = readInstalled(JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8")));
    expect(all.length).toBeGreaterThan(400);
    expect(all.find(({ name }) => name === "fastify")?.version).toMatch(/^5\./);
    expect(all.some(({ name }) => name.startsWith("@custodiet/"))).toBe(false);
  });

  it("have the limits that are written for them", () => {
    const page = readFileSync(new URL("docs/security/components.md", root), "utf8");
    const written = [...page.matchAll(/^\| (critical|high|moderate|low) \| (\d+) days \|/gm)];
    expect(Object.fromEntries(written.map(([, severity, days]) => [severity, Number(days)]))).toEqual(limitDays);
  });
});
