/** The table of ASVS requirements is whole, names what is there, and its page is up to date. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findBroken, readRequirements, renderPage } from "../../scripts/security/asvs-table.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const requirements = readRequirements(root);

/**
 * The identifiers of ASVS 5.0.0 by section: those of level 1, then those of level 2; without V9, V10 and V17. Held to the
 * list that the standard publishes, section by section.
 */
const identifiers = `
V1.1  ||1 2
V1.2  |1 2 3 4 5|6 7 8 9
V1.3  |1 2|3 4 5 6 7 8 9 10 11
V1.4  ||1 2 3
V1.5  |1|2
V2.1  |1|2 3
V2.2  |1 2|3
V2.3  |1|2 3 4
V2.4  ||1
V3.2  |1 2|
V3.3  |1|2 3 4
V3.4  |1 2|3 4 5 6
V3.5  |1 2 3|4 5
V3.7  ||1 2
V4.1  |1|2 3
V4.2  ||1
V4.3  ||1 2
V4.4  |1|2 3 4
V5.1  ||1
V5.2  |1 2|3
V5.3  |1 2|
V5.4  ||1 2 3
V6.1  |1|2 3
V6.2  |1 2 3 4 5 6 7 8|9 10 11 12
V6.3  |1 2|3 4
V6.4  |1 2|3 4
V6.5  ||1 2 3 4 5
V6.6  ||1 2 3
V6.8  ||1 2 3 4
V7.1  ||1 2 3
V7.2  |1 2 3 4|
V7.3  ||1 2
V7.4  |1 2|3 4 5
V7.5  ||1 2
V7.6  ||1 2
V8.1  |1|2
V8.2  |1 2|3
V8.3  |1|
V8.4  ||1
V10.1 ||1 2
V10.2 ||1 2
V10.5 ||1 2 3 4 5
V11.1 ||1 2
V11.2 ||1 2 3
V11.3 |1 2|3
V11.4 |1|2 3 4
V11.5 ||1
V11.6 ||1
V12.1 |1|2 3
V12.2 |1 2|
V12.3 ||1 2 3 4
V13.1 ||1
V13.2 ||1 2 3 4 5
V13.3 ||1 2
V13.4 |1|2 3 4 5
V14.1 ||1 2
V14.2 |1|2 3 4
V14.3 |1|2 3
V15.1 |1|2 3
V15.2 |1|2 3
V15.3 |1|2 3 4 5 6 7
V16.1 ||1
V16.2 ||1 2 3 4 5
V16.3 ||1 2 3 4
V16.4 ||1 2 3
V16.5 ||1 2 3
`;

const expected = identifiers
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [section = "", ...levels] = line.split("|");
    return levels.flatMap((numbers, index) =>
      numbers
        .split(" ")
        .filter(Boolean)
        .map((number) => `${section.trim()}.${number} level ${index + 1}`),
    );
  });

describe("the table of ASVS requirements", () => {
  it("has each identifier once, under its level: 61 of level 1 and 149 of level 2, and the 9 for a client of a provider", () => {
    expect(requirements.map(({ id, level }) => `${id} level ${level}`).sort()).toEqual([...expected].sort());
    expect([1, 2].map((level) => requirements.filter((each) => each.level === level).length)).toEqual([61, 149 + 9]);
  });

  it("names tests and headings that are there", () => {
    expect(findBroken(root, requirements)).toEqual([]);
  });

  it("would tell of a test or a heading that is not there", () => {
    const tests = [{ file: "tests/house/asvs.test.ts", name: "a test that nobody wrote" }] as const;
    const documents = ["docs/security/limits.md#No such heading"] as const;
    const made = [
      { id: "V1.1.1", level: 2, asks: "x", tests: [...tests] },
      { id: "V2.1.1", level: 1, asks: "x", documents: [...documents] },
    ] as const;
    expect(findBroken(root, made as never)).toEqual([
      "V1.1.1: tests/house/asvs.test.ts: a test that nobody wrote",
      "V2.1.1: docs/security/limits.md#No such heading",
    ]);
  });

  it("is what its page says (`npm run asvs`)", () => {
    expect(readFileSync(join(root, "docs/security/asvs.md"), "utf8")).toBe(renderPage(requirements));
  });
});
