/** Small enough to read at one sitting: whoever has to trust the verifier can read all of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "..");

const linesOf = (path: string): number => readFileSync(join(folder, path), "utf8").trimEnd().split("\n").length;

test("the offline verifier has at most 600 lines of its own", () => {
  const programs = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" });
  const counted = ["index.ts", ...programs.map((name) => join("src", name))].map(linesOf);
  expect(counted.length).toBeGreaterThan(8);
  expect(counted.reduce((sum, lines) => sum + lines, 0)).toBeLessThanOrEqual(600);
});
