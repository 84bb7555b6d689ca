import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root, run } from "./run.ts";

const tinyText = readFileSync(`${root}apps/server/test/fixtures/tiny.yaml`, "utf8");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "custodiet-link-"));
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "secret.yaml"), "kept: from others\n");
  writeFileSync(join(folder, "site", "inner.yaml"), "procedures: []\n");
  symlinkSync(join("..", "secret.yaml"), join(folder, "site", "out.yaml"));
  symlinkSync("inner.yaml", join(folder, "site", "in.yaml"));
  symlinkSync("site", join(folder, "linked"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function checkIncluding(name: string, through = "site") {
  writeFileSync(join(folder, "site", "facility.yaml"), `${tinyText}include: [${name}]\n`);
  const { code, out } = await run(["check", join(folder, through), "--json"]);
  return { code, out, codes: JSON.parse(out).errors.map((fault: { code: string }) => fault.code) };
}

it("does not follow a link out of the folder", async () => {
  const { code, out, codes } = await checkIncluding("out.yaml");
  expect([code, codes]).toEqual([1, ["CUS-M903"]]);
  expect(out).not.toContain("kept");
});

it("follows a link within the folder, and to the folder itself", async () => {
  expect(await checkIncluding("in.yaml")).toMatchObject({ code: 0, codes: [] });
  expect(await checkIncluding("in.yaml", "linked")).toMatchObject({ code: 0, codes: [] });
});
