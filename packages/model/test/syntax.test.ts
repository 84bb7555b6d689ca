import { formatDiagnostic, type SourceFile } from "@custodiet/core";
import { loadModel, parseDocuments, readDocuments } from "@custodiet/model";
import { describe, expect, test } from "vitest";
import { briefly, exampleFiles, exampleWith, faultsOf, modelOf } from "./example.ts";

const file = (text: string, name = "facility.yaml"): SourceFile => ({ name, text });
const codesOf = (text: string): readonly string[] => parseDocuments([file(text)]).faults.map(({ code }) => code);

describe("the text of one file", () => {
  test.each([
    ["an empty file", "", "CUS-M918"],
    ["a list", "- a\n", "CUS-M918"],
    ["a bare text", "facility\n", "CUS-M918"],
    ["a tab as indentation", "a:\n\tb: 1\n", "CUS-M916"],
    ["a bracket that is not closed", "a: [ 1, 2\n", "CUS-M917"],
    ["an anchor", "a: &x 1\n", "CUS-M908"],
    ["an alias", "a: *x\n", "CUS-M908"],
    ["a tag", "a: !!js/function x\n", "CUS-M909"],
    ["a directive", "%YAML 1.1\n---\na: 1\n", "CUS-M910"],
    ["a second document", "a: 1\n---\nb: 1\n", "CUS-M910"],
    ["a zero byte", "a: 1\n\0", "CUS-M906"],
    ["a byte order mark in the middle", "a: \uFEFF1\n", "CUS-M906"],
    ["what was not UTF-8", "name: Universit\uFFFD\n", "CUS-M906"],
    ["an escape sequence of a terminal, escaped", 'name: "\\e[31m\\e]0;x\\u0007"\n', "CUS-M906"],
    ["a control character of the second table", 'name: "\\x9B31m"\n', "CUS-M906"],
    ["an escaped carriage return", 'name: "a\\rb"\n', "CUS-M906"],
    ["an escaped control character in a key", '"a\\e": 1\n', "CUS-M906"],
    ["a curly quotation mark", "name: \u201CSite\n", "CUS-M907"],
    ["an unusual space", "name: \u00A0Site\n", "CUS-M213"],
    ["a key given twice", "a: 1\na: 2\n", "CUS-M914"],
    ["__proto__", "__proto__: { isAdmin: true }\n", "CUS-M915"],
    ["constructor", "a: { constructor: 1 }\n", "CUS-M915"],
    ["prototype", "a: [ { prototype: 1 } ]\n", "CUS-M915"],
    ["a key that is a list", "? [ a ]\n: 1\n", "CUS-M917"],
    ["a text beyond the limit", `a: ${"x".repeat(20_001)}\n`, "CUS-M913"],
    ["33 levels", `a: ${"[".repeat(32)}x${"]".repeat(32)}\n`, "CUS-M911"],
  ])("%s is refused", (_, text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  test.each([
    ["a byte order mark at the beginning", "\uFEFFa: 1\n"],
    ["line ends of Windows", "a: 1\r\nb: [ 1,\r\n 2 ]\r\n"],
    ["a document start", "# comment\n---\na: 1\n"],
    ["curly marks within a text", "name: The \u201Cold\u201D hall\n"],
    ["curly marks in a comment", "a: 1 # \u201Cold\u201D\n"],
    ["an escaped tab and line end", 'name: "a\\tb\\nc"\n'],
    ["block and folded texts with line ends of Windows", "a: |\r\n  b\r\n\r\n  c\r\nd: >\r\n  e\r\n  f\r\n"],
    ["signs in quotation marks", 'a: "&x *y !z"\n'],
    ["a text at the limit", `a: ${"x".repeat(20_000)}\n`],
    ["32 levels", `a: ${"[".repeat(31)}x${"]".repeat(31)}\n`],
    ["letters of other scripts", "name: \u4E2D\u592E \u0645\u0631\u0643\u0632 \uD83D\uDD12\n"],
    ["block texts", "a: |\n  !first\n  &second\n"],
  ])("%s is accepted", (_, text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test("both curly marks round a value are shown", () => {
    const { faults } = parseDocuments([file("name: \u201CSite\u201D\n")]);
    expect(faults.map(({ code, span }) => [code, span?.column])).toEqual([
      ["CUS-M907", 7],
      ["CUS-M907", 12],
    ]);
  });

  test("a key given twice shows both places and hides no other fault", () => {
    const files = exampleWith(["name: Example reactor\n", "name: Example reactor\n  name: Twice\n  kimd: x\n"]);
    const faults = faultsOf(files);
    expect(briefly(faults)).toEqual(["CUS-M914", "CUS-M003 facility.kimd"]);
    expect(faults[0]?.related[0]?.span).toMatchObject({ line: 8, column: 3 });
  });

  test("Windows line ends give the same model and the same places", () => {
    const windows = exampleFiles.map(({ name, text }) => file(text.replaceAll("\n", "\r\n"), name));
    expect(modelOf(windows)).toEqual(modelOf(exampleFiles));
  });
});

describe("documents in several files", () => {
  const including = (path: string, ...others: readonly SourceFile[]) =>
    parseDocuments([file(`include: [ "${path}" ]\n`, "site/facility.yaml"), ...others]).faults.map(({ code }) => code);

  test("the lists of included files are added to those of the first", () => {
    const { tree, faults } = parseDocuments([
      file("include: [ b.yaml ]\nareas: [ one ]\n", "a.yaml"),
      file("areas: [ two ]\nroles: [ three ]\n", "b.yaml"),
    ]);
    expect(faults).toEqual([]);
    const lengths = tree?.root.entries.map(({ key, value }) => [key, value.kind === "list" ? value.items.length : 0]);
    expect(lengths).toEqual([
      ["include", 1],
      ["areas", 2],
      ["roles", 1],
    ]);
  });

  test("an included file may include more, relative to itself", () => {
    const middle = file("include: [ lower/c.yaml ]\n", "site/people/b.yaml");
    expect(including("people/b.yaml", middle, file("areas: []\n", "site/people/lower/c.yaml"))).toEqual([]);
    expect(including("people/b.yaml", middle, file("areas: []\n", "site/lower/c.yaml"))).toEqual(["CUS-M903"]);
  });

  test.each(["../other.yaml", "people/../../other.yaml", "/etc/passwd", "C:\\\\secret.yaml", "file:///etc/passwd", ""])(
    "%s does not leave the folder",
    (path) => {
      expect(including(path, file("a: 1\n", "other.yaml"))).toEqual(["CUS-M904"]);
    },
  );

  test("going up and down again within the folder is allowed", () => {
    expect(including("people/../roles.yaml", file("roles: []\n", "site/roles.yaml"))).toEqual([]);
  });

  test("a file that includes itself, and two that include one another, are refused", () => {
    expect(including("facility.yaml")).toEqual(["CUS-M905"]);
    expect(including("b.yaml", file("include: [ facility.yaml ]\n", "site/b.yaml"))).toEqual(["CUS-M905"]);
  });

  test("what is not a list is stated once, the version as often as one likes", () => {
    const first = file("custodiet: 1\ninclude: [ b.yaml ]\nfacility: {}\n", "a.yaml");
    expect(parseDocuments([first, file("custodiet: 1\n", "b.yaml")]).faults).toEqual([]);
    const faults = parseDocuments([first, file("facility: {}\n", "b.yaml")]).faults;
    expect(faults.map(({ code, span }) => [code, span?.file])).toEqual([["CUS-M919", "b.yaml"]]);
  });

  test("64 files are accepted, 65 are not", () => {
    const parts = (count: number) => Array.from({ length: count }, (_, index) => file("a: []\n", `p${index}.yaml`));
    const first = (count: number) =>
      file(
        `include: [ ${parts(count)
          .map(({ name }) => name)
          .join(", ")} ]\n`,
        "a.yaml",
      );
    expect(parseDocuments([first(63), ...parts(63)]).faults).toEqual([]);
    expect(parseDocuments([first(64), ...parts(64)]).faults.map(({ code }) => code)).toEqual(["CUS-M902"]);
  });

  test("the size counts over all files", () => {
    const long = `a: [ ]\n#${"x".repeat(1_100_000)}\n`;
    expect(parseDocuments([file(`include: [ b.yaml ]\n${long}`, "a.yaml"), file(long, "b.yaml")]).faults).toMatchObject(
      [{ code: "CUS-M901" }],
    );
  });

  test("reading fetches what is included, once, and never what lies outside", () => {
    const asked: string[] = [];
    const texts: Readonly<Record<string, string>> = {
      "site/a.yaml": "include: [ b.yaml, missing.yaml, ../secret.yaml, b.yaml ]\n",
      "site/b.yaml": "include: [ a.yaml ]\nareas: []\n",
    };
    const read = (path: string) => {
      asked.push(path);
      const text = texts[path];
      return text === undefined ? null : { name: path, text };
    };
    const result = readDocuments({ read }, "site/a.yaml");
    expect(asked).toEqual(["site/a.yaml", "site/b.yaml", "site/missing.yaml"]);
    expect(result.ok && result.value.map(({ name }) => name)).toEqual(["site/a.yaml", "site/b.yaml"]);
    expect(readDocuments({ read }, "no.yaml")).toMatchObject({ ok: false, error: [{ code: "CUS-M903" }] });
  });
});

test("a fault is shown in the form of the style guide", () => {
  const files = exampleWith(["kind: vital, within: hall }", "kind: vital, within: hal }"]);
  const result = loadModel(files);
  expect(result.ok ? "" : formatDiagnostic(result.error[0] as never, files)).toBe(
    [
      "facility.yaml:37:57  CUS-M012 unknown area",
      "   37 | : store, name: Fuel store, kind: vital, within: hal }",
      "      |                                                 ^^^",
      "   Expected the identifier of an area.",
      "   No area is called `hal`. Did you mean `hall` (line 36)?",
    ].join("\n"),
  );
});

test("a near name in another file is shown with its file", () => {
  const faults = faultsOf(exampleWith(["operatedBy: [ reactor-operator ]", "operatedBy: [ reactor-operatr ]"]));
  expect(faults.map(({ remedy }) => remedy)).toEqual([
    "No role is called `reactor-operatr`. Did you mean `reactor-operator` (roles.yaml, line 3)?",
  ]);
});

test("control characters of a document do not reach a terminal", () => {
  const faults = faultsOf(exampleWith(["kind: limited", 'kind: "limi\\e[31mted"']));
  expect(faults.map(({ found }) => found)).toEqual(["`limi?[31mted`", "character U+001B"]);
});
