/** `custodiet ledger export`: the file, the entry that it was made, and every refusal. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readExcerpt, sha256Hex } from "@custodiet/verification";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "custodiet-ledger-"));
const place = join(folder, "instance");

beforeAll(async () => {
  const founding = ["init", "--data", place, "--name", "Quillfen Test", "--administrator", "Ada"];
  const { code, err } = await run([...founding, "--administrator", "Bo", "--json"]);
  expect([code, err]).toEqual([0, ""]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const takeTo = (file: string, ...more: readonly string[]) =>
  run(["ledger", "export", file, "--organisation", "quillfen-test", "--json", ...more]);

test("writes an organisation's entries with their proofs, and that it did stands in the next file with its hash", async () => {
  const [first, second] = [join(folder, "first.json"), join(folder, "second.json")];
  const done = await takeTo(first, "--data", place);
  expect([done.code, JSON.parse(done.out)]).toMatchObject([0, { file: first, marking: "amber" }]);
  expect((await takeTo(second, "--data", place)).code).toBe(0);
  const read = readExcerpt(readFileSync(second, "utf8"));
  if (!read.ok) throw new Error(read.error);
  const entries = read.value.entries.map(({ body }) => JSON.parse(body));
  expect(entries.at(-1)).toMatchObject({
    action: "ledger.export",
    role: "auditor",
    hashAfter: sha256Hex(readFileSync(first, "utf8")),
  });
});

test.each([
  ["a file that is there", "first.json", ["--data", place], "CUS-C020"],
  ["a folder without an instance", "new.json", ["--data", folder], "CUS-C020"],
  ["two things at once", "new.json", ["--data", place, "--facility", "a", "--record", "b/c"], "CUS-C001"],
  ["no number", "new.json", ["--data", place, "--before", "1x"], "CUS-C001"],
  ["what nobody made an entry of", "new.json", ["--data", place, "--facility", "gone"], "CUS-C022"],
])("%s is refused and nothing is written", async (_what, name, more, code) => {
  writeFileSync(join(folder, "first.json"), "kept");
  const { code: exit, out } = await takeTo(join(folder, name), ...more);
  expect([exit, JSON.parse(out).errors[0].code]).toEqual([2, code]);
  expect(readFileSync(join(folder, "first.json"), "utf8")).toBe("kept");
});
