import { type CleanedText, cleanPastedText } from "@custodiet/model";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { briefly, exampleFiles, faultsOf } from "./example.ts";

/** The same cases in every run; a campaign tries more of them. */
fc.configureGlobal({ seed: 908 });

vi.setConfig({ testTimeout: campaignTimeout(60_000) });

const cleaned: readonly (readonly [what: string, from: string, to: string])[] = [
  ["marks round a value", "name: “Gate”", 'name: "Gate"'],
  ["low and high marks", "name: „Tor“", 'name: "Tor"'],
  ["single marks", "name: ‘Gate’ # the main one", 'name: "Gate" # the main one'],
  ["marks round a key", "“name”: Gate", '"name": Gate'],
  ["marks round items and values in brackets", "a: [ “b”, “c” ]\nd: { e: “f” }", 'a: [ "b", "c" ]\nd: { e: "f" }'],
  ["one mark of two", 'name: "Gate”', 'name: "Gate"'],
  ["what is quoted within", 'name: “The "old" hall\\shed”', 'name: "The \\"old\\" hall\\\\shed"'],
  ["no-break spaces as indentation", "a:\n\u00A0\u00A0b: 1", "a:\n  b: 1"],
  ["a no-break space behind a key", "name:\u00A0Gate", "name: Gate"],
  ["a no-break space behind a dash", "-\u00A0id: x", "- id: x"],
  ["tabs as indentation", "a:\n\tb:\n\t\tc: 1", "a:\n  b:\n    c: 1"],
  ["a tab behind a dash", "-\tid: x", "- id: x"],
  ["bullets", "a:\n  • b\n  – c", "a:\n  - b\n  - c"],
  ["what cannot be seen", "\u200Bname: Gate", "name: Gate"],
  ["line ends of a paragraph", "a: 1\u2028b: 2\u000Bc: 3", "a: 1\nb: 2\nc: 3"],
];

test.each(cleaned)("%s: mended, and named", (_, from, to) => {
  const { text, changes } = cleanPastedText(from);
  expect(text).toBe(to);
  expect(changes.length).toBeGreaterThan(0);
  for (const { start, end, found, line, column } of changes) {
    expect(from.slice(start, end)).toBe(found);
    expect(from.split(/[\n\v\u2028]/)[line - 1]?.slice(column - 1, column - 1 + found.length) ?? found).toBe(
      /[\v\u2028]/.test(found) ? "" : found,
    );
  }
});

test.each([
  ["an apostrophe", "name: The site’s gate"],
  ["marks within a text", "name: The “old” hall, called “shed”"],
  ["marks within straight ones", 'name: "The “old” hall"'],
  ["a no-break space within a text", "name: 90\u00A0min or more"],
  ["French punctuation", "name: Attention\u00A0!"],
  ["a block of text", "name: |\n  • one\n  “two”\n\u00A0 three\nother: 1"],
  ["a quoted text of several lines", 'name: "one\n  • two\n  “three”\n  four"'],
  ["a comment", "a: 1 # “b”\n# • c"],
  ["a byte order mark", "\uFEFFname: Gate"],
  ["the line ends of Windows", "a: 1\r\nb: 2\r\n"],
])("%s stays as it is", (_, text) => {
  expect(cleanPastedText(text)).toEqual({ text, changes: [] } satisfies CleanedText);
});

test("the examples' text is not touched, and a clean text stays clean", () => {
  for (const { text } of exampleFiles) expect(cleanPastedText(text)).toEqual({ text, changes: [] });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab:-,[]{}\"'# \t\n“”‘’•–\u00A0\u200B\u2028|"), maxLength: 40 }),
      (text) => {
        const once = cleanPastedText(text);
        expect(cleanPastedText(once.text).text).toBe(once.text);
        if (once.changes.length === 0) expect(once.text).toBe(text);
      },
    ),
    { numRuns: campaignSize(2000) },
  );
});

const [first] = exampleFiles;
const file = (change: (text: string) => string) => [
  { name: "facility.yaml", text: change(first?.text ?? "") },
  ...exampleFiles.slice(1),
];

test.each([
  ["quotation marks", (text: string) => text.replaceAll(/"([^"\n]*)"/g, "“$1”"), "CUS-M907"],
  ["spaces", (text: string) => text.replaceAll(/^ +/gm, (space) => "\u00A0".repeat(space.length)), "CUS-M213"],
  ["spaces behind keys", (text: string) => text.replaceAll(/^( *\w+): (?=\w)/gm, "$1:\u00A0"), "CUS-M213"],
  ["tabs", (text: string) => text.replaceAll(/^( {2})+/gm, (space) => "\t".repeat(space.length / 2)), "CUS-M916"],
  ["bullets", (text: string) => text.replaceAll(/^( *)- /gm, "$1• "), "CUS-M214"],
] as const)("%s of a word processor are what is reported, and cleaned away", (_, paste, code) => {
  const pasted = file(paste);
  expect(new Set(briefly(faultsOf(pasted)))).toEqual(new Set([code]));
  const mended = pasted.map(({ name, text }) => ({ name, text: cleanPastedText(text).text }));
  expect(briefly(faultsOf(mended))).toEqual([]);
});

test("where something else is wrong as well, what was pasted is still named", () => {
  const both = file((text) =>
    text.replace("name: Example reactor", "name: “Example reactor”").replace("areas:\n", "areas: [\n"),
  );
  const codes = briefly(faultsOf(both));
  expect(codes).toEqual(["CUS-M907", "CUS-M907"]);
});

test("makes of a tab as many spaces as the lines beside it ask for", () => {
  expect(cleanPastedText("areas:\n    - id: hall\n\t  name: Hall").text).toBe(
    "areas:\n    - id: hall\n      name: Hall",
  );
  expect(cleanPastedText("areas:\n        - id: hall\n\t  name: Hall").text).toBe(
    "areas:\n        - id: hall\n          name: Hall",
  );
  expect(cleanPastedText("areas:\n\t- id: hall\n\t  name: Hall").text).toBe("areas:\n  - id: hall\n    name: Hall");
});

test("where only a straight mark closes what the other had opened, the reader's own fault is told", () => {
  const mixed = [{ name: "facility.yaml", text: `a: '${"''".repeat(8)}["` }];
  expect(cleanPastedText(mixed[0]?.text ?? "").changes).toHaveLength(1);
  expect(briefly(faultsOf(mixed))).toEqual(["CUS-M917"]);
});
