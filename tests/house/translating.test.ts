/** The translators' way: out as a table or XLIFF, back row by row, and a changed English text shows. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { translationFault } from "../../scripts/translations/faults.ts";
import { readMessages } from "../../scripts/translations/messages.ts";

const house = fileURLToPath(new URL("../..", import.meta.url));
let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), "custodiet-translating-"));
  cpSync(join(house, "content"), content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

function run(...args: string[]) {
  const program = join(house, "scripts/translations.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, "--content", content], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const messageOf = (key: string) => readMessages(content, "fr").find(({ shownKey }) => shownKey === key);
const by = ["--by", "A.B., Example"] as const;

describe.each(["csv", "xliff"])("as %s", (format) => {
  it("a file goes out and comes back, and nothing is written until it is asked for", () => {
    const file = join(content, `fr.${format}`);
    expect(run("export", "fr", "--format", format, "--out", file).status).toBe(0);
    const text = messageOf("share.under")?.text;
    expect(run("import", "fr", file, ...by)).toMatchObject({ status: 0, stdout: expect.stringContaining("0 refused") });
    expect(messageOf("share.under")).toMatchObject({ text, state: "machine" });
    expect(run("import", "fr", file, ...by, "--write").status).toBe(0);
    expect(messageOf("share.under")).toMatchObject({
      text,
      state: "reviewed",
      review: { by: "A.B., Example" },
    });
    expect(run("check").stdout).not.toContain("fr ");
  });
});

it("a changed text is taken, and its neighbours stay as they were", () => {
  const file = join(content, "fr.csv");
  run("export", "fr", "--out", file);
  const path = join(content, "translations/fr/glossary.json");
  const before = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(before.title, "Autre titre"));
  run("import", "fr", file, ...by, "--write");
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({ ...before, title: "Autre titre" });
});

it("a changed English text makes its translations outdated, and an old file is refused for it", () => {
  const file = join(content, "fr.csv");
  run("export", "fr", "--out", file);
  const path = join(content, "translations/en/glossary.json");
  const english = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...english, title: "Another title" }));
  expect(run("check")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("fr translations/glossary title: the English has changed since it was translated"),
  });
  const back = run("import", "fr", file, ...by, "--write");
  expect([back.status, back.stdout]).toEqual([
    1,
    expect.stringContaining("the English has changed since the file was made"),
  ]);
});

it("a missing plural form and a text nobody spoke of are found", () => {
  const path = join(content, "translations/ar/facilities.json");
  const { areas_few: _, ...rest } = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify(rest));
  writeFileSync(join(content, "review/fr/glossary.json"), "{}");
  const { stdout } = run("check");
  expect(stdout).toContain("ar translations/facilities areas_few: there is no translation");
  expect(stdout).toContain("fr glossary");
  run("sync");
  expect(run("check").stdout).not.toContain("fr glossary");
});

it.each([
  ["a key that is not there", "translations/glossary,not-there,x,y", "there is no such text any more"],
  ["an empty translation", "", "the translation is empty"],
])("a row with %s is refused and the others are taken", (_, row, reason) => {
  const title = messageOf("title");
  const rows = ["file,key,english,translation,state", row];
  if (row === "") rows[1] = `${title?.collection.name},title,${title?.english},,machine`;
  const file = join(content, "rows.csv");
  writeFileSync(file, rows.join("\n"));
  expect(run("import", "fr", file, ...by)).toMatchObject({ status: 1, stdout: expect.stringContaining(reason) });
});

it.each([
  ["open {{count}} doors", "ouvrir les portes", "it lacks {{count}}"],
  ["open", "ouvrir {{count}}", "the English has no {{count}}"],
  ["<0>open</0>", "ouvrir", "its tags are not those of the English"],
  ["open", "ouvrir \u2068nom", "a mark of direction is opened and not closed"],
  ["open", "ouv\u0007rir", "it has control characters"],
  ["open", " ", "the translation is empty"],
])("%j as %j: %s", (english, text, fault) => {
  expect(translationFault("doors", english, text)).toBe(fault);
});

it.each([
  ["doors_two", "{{count}} doors", "deux portes"],
  ["doors_other", "{{count}} doors", "\u2068{{count}}\u2069 portes"],
  ["doors", "open", "ouvrir"],
])("stays silent at %s", (key, english, text) => {
  expect(translationFault(key, english, text)).toBeNull();
});

it.each([[["dance"]], [["export", "xx"]], [["import", "fr", "file"]], [["export", "fr", "--format", "pdf"]]])(
  "bad use ends with 2: %j",
  (args) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining("npm run translations") });
  },
);

it("nothing of the house lacks a translation, is outdated or does not fit its English", () => {
  expect(run("check")).toMatchObject({ status: 0, stdout: "" });
});

describe("a language that lacks texts", () => {
  const setOffered = (isOffered: boolean) => {
    const path = join(content, "languages.json");
    const file = JSON.parse(readFileSync(path, "utf8")) as { languages: object[] };
    const languages = [...file.languages, { code: "xx", isOffered }];
    writeFileSync(path, JSON.stringify({ languages }));
  };

  it("may be worked on: check says how many", () => {
    setOffered(false);
    const missing = /xx is not offered yet: \d{4} texts are missing\./;
    expect(run("check")).toMatchObject({ status: 0, stdout: "", stderr: expect.stringMatching(missing) });
  });

  it("may not be offered: check names each text", () => {
    setOffered(true);
    const line = "xx translations/shell skipToContent: there is no translation\n";
    expect(run("check")).toMatchObject({ status: 1, stdout: expect.stringContaining(line) });
  });
});

it("help goes out paragraph by paragraph, and a changed one comes back into its place", () => {
  const file = join(content, "fr.csv");
  run("export", "fr", "--out", file);
  const path = join(content, "help/fr/import-a-table.md");
  const before = readFileSync(path, "utf8");
  const found = messageOf("persons.1")?.text ?? "";
  expect(before).toContain(found);
  writeFileSync(file, readFileSync(file, "utf8").replace(found.slice(0, 20), "Un autre début "));
  expect(run("import", "fr", file, ...by, "--write").status).toBe(0);
  expect(readFileSync(path, "utf8")).toBe(before.replace(found.slice(0, 20), "Un autre début "));
});

it("a changed English paragraph of the help makes its translations outdated", () => {
  const path = join(content, "help/en/import-a-table.md");
  writeFileSync(path, readFileSync(path, "utf8").replace("Positions are described", "Positions only are described"));
  expect(run("check")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("fr help/import-a-table persons.1"),
  });
});
