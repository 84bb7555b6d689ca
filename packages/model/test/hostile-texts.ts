/** Texts made to hold up whoever reads them. */
import { exampleFiles } from "./example.ts";

const megabyte = 1 << 20;
const fill = (piece: string): string => piece.repeat(Math.ceil(megabyte / piece.length));
/** As many as the limit of words and signs lets through to the parser. */
const many = (piece: string): string => piece.repeat(Math.floor(40_000 / piece.length));
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** A megabyte of each, and the code that refuses it first. */
export const hostileTexts: readonly (readonly [name: string, text: string, code: string])[] = [
  ["open lists", fill("["), "CUS-M912"],
  ["open lists within the limit", many("["), "CUS-M911"],
  ["open maps", fill("{"), "CUS-M912"],
  ["open maps within the limit", many("{"), "CUS-M911"],
  ["maps in lists", fill("[a: "), "CUS-M912"],
  ["maps in lists within the limit", many("[a: "), "CUS-M911"],
  ["lists in one line", fill("- "), "CUS-M912"],
  ["lists in one line within the limit", many("- "), "CUS-M911"],
  ["question marks", fill("? "), "CUS-M912"],
  ["question marks within the limit", many("? "), "CUS-M911"],
  ["colons", fill(": "), "CUS-M912"],
  ["colons within the limit", many(": "), "CUS-M911"],
  ["indentation ever deeper", lines(1400, (depth) => `${" ".repeat(depth)}a:`), "CUS-M911"],
  ["closing brackets", fill("]"), "CUS-M912"],
  ["closing brackets within the limit", many("]"), "CUS-M917"],
  ["commas", `[${fill(",")}`, "CUS-M912"],
  ["commas within the limit", `[${many(",")}`, "CUS-M917"],
  ["empty lists within the limit", many("[]"), "CUS-M917"],
  ["empty lists side by side", fill("[]"), "CUS-M912"],
  ["empty texts side by side", fill('""'), "CUS-M912"],
  ["blank lines", fill("\n"), "CUS-M912"],
  ["blank lines of Windows", fill("\r\n"), "CUS-M912"],
  ["carriage returns", fill("\r"), "CUS-M913"],
  ["comments", fill("#a\n"), "CUS-M912"],
  ["one comment", `#${fill("a")}`, "CUS-M918"],
  ["spaces", fill(" "), "CUS-M918"],
  ["tabs", fill("\t"), "CUS-M918"],
  ["list items", fill("- a\n"), "CUS-M912"],
  ["keys without values", fill("a:\n"), "CUS-M912"],
  ["keys that differ", lines(90_000, (index) => `k${index}: 1`), "CUS-M912"],
  ["keys that differ, within the limit", lines(16_000, (index) => `k${index}: 1`), "CUS-M003"],
  ["one key again and again, within the limit", `custodiet: 1\n${lines(16_000, () => "k: 1")}`, "CUS-M914"],
  ["one text", fill("a"), "CUS-M913"],
  ["one text of many lines", fill("a\n"), "CUS-M912"],
  ["a quotation mark never closed", `a: "${fill("a")}`, "CUS-M913"],
  ["a quotation mark never closed over many lines", `a: "${fill("a\n")}`, "CUS-M912"],
  ["single quotation marks", `a: '${fill("''")}`, "CUS-M913"],
  ["bad escapes", `a: "${fill("\\q")}"`, "CUS-M917"],
  ["bad escapes in many texts", fill(`- "${"\\q".repeat(5000)}"\n`), "CUS-M917"],
  ["a block text", `a: |\n${fill(" x\n")}`, "CUS-M913"],
  ["a quotation mark never closed within the limit", `a: "${many("a\n")}`, "CUS-M913"],
  ["a block text within the limit", `a: |\n${many(" x\n")}`, "CUS-M913"],
  ["documents within the limit", many("---\n"), "CUS-M910"],
  ["document ends within the limit", many("...\n"), "CUS-M910"],
  ["directives within the limit", many("%a b\n"), "CUS-M910"],
  ["curly quotation marks within the limit", many("a: \u201C\n"), "CUS-M907"],
  ["an empty block text", `a: |${fill("\n")}`, "CUS-M912"],
  ["anchors", fill("&a "), "CUS-M908"],
  ["aliases", fill("*a "), "CUS-M908"],
  [
    "an alias bomb",
    `a0: &a0 [x]\n${lines(30, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)}`,
    "CUS-M908",
  ],
  ["tags", fill("!! "), "CUS-M909"],
  ["one tag", fill("!"), "CUS-M909"],
  ["documents", fill("---\n"), "CUS-M912"],
  ["document ends", fill("...\n"), "CUS-M910"],
  ["directives", fill("%a b\n"), "CUS-M910"],
  ["zero bytes", fill("\0"), "CUS-M906"],
  ["bytes that are no text", fill("\u0001\uFFFD"), "CUS-M906"],
  ["curly quotation marks", fill("a: \u201C\n"), "CUS-M912"],
  ["reserved words", fill("@"), "CUS-M913"],
  ["digits without a unit", `custodiet: 1\nresponse: { alarmAssessment: ${"1".repeat(19_000)} }`, "CUS-M008"],
  [
    "many long digits",
    `custodiet: 1\nareas:\n${lines(50, () => `  - { transit: "${"1".repeat(18_000)}!\\n" }`)}`,
    "CUS-M002",
  ],
  [
    "unknown names among many names",
    `custodiet: 1\nareas:\n${lines(2500, (i) => `  - { id: ${"a".repeat(50)}${i}, name: A, kind: inner, within: ${"b".repeat(50)}${i} }`)}`,
    "CUS-M012",
  ],
  ["unknown keys", `custodiet: 1\nareas:\n${lines(8000, (index) => `  - { kinf${index}: 1 }`)}`, "CUS-M003"],
  ["more than the limit", `a: ${fill("b ")}${fill("c ")}`, "CUS-M901"],
];

const plain = exampleFiles.map(({ text }) => text.replace("include: [ roles.yaml ]\n", "")).join("\n");

/** Texts within the limits that ask much of who judges them. */
export const largeTexts: readonly (readonly [name: string, text: string])[] = [
  [
    "2,000 doors of one area",
    plain.replace(
      "portals:\n",
      `portals:\n${lines(2000, (i) => `  - { id: door-${i}, name: D, between: [ site, hall ], delays: { force: 1 s } }`)}\n`,
    ),
  ],
  [
    "1,200 targets that fit through no door",
    plain.replace(
      "targets:\n",
      `targets:\n${lines(1200, (i) => `  - { id: t-${i}, name: T, kind: record, area: hall, carriage: vehicle, tasks: [ { act: theft, tactic: force, delay: 1 s, name: N } ] }`)}\n`,
    ),
  ],
  [
    "2,000 areas within one another",
    plain.replace(
      "areas:\n",
      `areas:\n${lines(2000, (i) => `  - { id: a-${i}, name: A, kind: other, within: ${i === 1999 ? "site" : `a-${i + 1}`} }`)}\n`,
    ),
  ],
];
