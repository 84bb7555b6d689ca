import { nearName, type Severity } from "@custodiet/core";
import { type ElementKind, kindNames } from "../check/shape/element-kind.ts";
import type { ModelCode } from "./codes.ts";
import { either, quote, type Wording } from "./wording.ts";

/** What is said about one place by itself: codes M0xx. */
export const formWording = {
  version: (found: string | null, supported: number) =>
    error("CUS-M001", "version of the format", {
      found,
      expected: `\`custodiet: ${supported}\``,
      remedy: found
        ? "A newer document needs a newer Custodiet; otherwise correct the number."
        : `Add \`custodiet: ${supported}\` as the first line.`,
    }),
  missingKey: (key: string, note: string) =>
    error("CUS-M002", "missing key", {
      found: null,
      expected: `the key ${quote(key)} (${note})`,
      remedy: `Add \`${key}:\` here.`,
    }),
  unknownKey: (key: string, known: readonly string[]) =>
    error("CUS-M003", "unknown key", {
      found: quote(key),
      expected: either(known),
      remedy: suggestion(key, known) ?? "Remove it, or use one of the keys named.",
    }),
  wrongType: (found: string, expected: string) =>
    error("CUS-M004", "wrong kind of value", { found, expected, remedy: `Write ${expected} here.` }),
  wrongWord: (found: string, words: readonly string[]) =>
    error("CUS-M005", "unknown word", {
      found: quote(found),
      expected: either(words),
      remedy: suggestion(found, words) ?? "Use one of the words named.",
    }),
  missingUnit: (found: string, units: readonly string[]) =>
    error("CUS-M006", "missing unit", {
      found: quote(found),
      expected: `a number with its unit: ${either(units)}`,
      remedy: `Add the unit, for example \`${found} ${units[1] ?? units[0] ?? ""}\`.`,
    }),
  unknownUnit: (found: string, units: readonly string[]) =>
    error("CUS-M007", "unknown unit", {
      found: quote(found),
      expected: `a number with its unit: ${either(units)}`,
      remedy: "Use one of the units named; capitals matter.",
    }),
  notAQuantity: (found: string, units: readonly string[]) =>
    error("CUS-M008", "not a quantity", {
      found,
      expected: `a number with its unit: ${either(units)}`,
      remedy: `Write a number and a unit, for example \`5 ${units[1] ?? units[0] ?? ""}\`.`,
    }),
  notANumber: (found: string, type: "number" | "integer") =>
    error("CUS-M008", "not a number", {
      found,
      expected: type === "integer" ? "a whole number" : "a number without a unit",
      remedy: "Write the number alone; decimals with a point.",
    }),
  outOfRange: (found: string, bounds: { min?: number; above?: number; max?: number }, kind: string) =>
    error("CUS-M009", "impossible number", {
      found: quote(found),
      expected: rangeText(bounds, kind),
      remedy: "Correct the number or its unit.",
    }),
  badIdentifier: (found: string) =>
    error("CUS-M010", "not an identifier", {
      found: quote(found),
      expected: "lower-case letters, digits and single hyphens, beginning with a letter, at most 64",
      remedy: "Rename it, here and wherever it is used; the words `all` and `everybody` are taken.",
    }),
  duplicateId: (kind: ElementKind, id: string) =>
    error("CUS-M011", "identifier given twice", {
      found: `${quote(id)} for this ${kindNames[kind]}`,
      expected: "identifiers that differ",
      remedy: "Rename one of the two, and look at what names it.",
    }),
  unknownReference: (kinds: readonly ElementKind[], id: string, near: { id: string; place: string } | null) =>
    error("CUS-M012", `unknown ${kindWords(kinds)}`, {
      found: null,
      expected: `the identifier of ${article(kindWords(kinds))}`,
      remedy: `No ${kindWords(kinds)} is called ${quote(id)}.${near ? ` Did you mean \`${near.id}\` (${near.place})?` : " Describe it, or correct the name."}`,
    }),
  wrongReference: (kinds: readonly ElementKind[], id: string, actual: ElementKind) =>
    error("CUS-M017", "wrong kind of element", {
      found: `${quote(id)}, ${article(kindNames[actual])}`,
      expected: `the identifier of ${article(kindWords(kinds))}`,
      remedy: `Name ${article(kindWords(kinds))} here.`,
    }),
  badWindow: (found: string) =>
    error("CUS-M013", "not a time window", {
      found: quote(found),
      expected: "days and hours such as `Mon-Fri 07:00-19:00` or `Sun 00:00-24:00`",
      remedy: "Write days as Mon to Sun and times as 00:00 to 24:00, with different ends.",
    }),
  emptyText: () =>
    error("CUS-M014", "empty text", { found: "nothing", expected: "a text", remedy: "Write it, or remove the key." }),
  unmarked: () =>
    error("CUS-M015", "no marking", {
      found: null,
      expected: "`marking: { tlp: ..., releasedTo: [ ... ], reason: ... }`",
      remedy: "State who may read this document; what is unmarked is shown to nobody.",
    }),
  wrongLength: (found: number, atLeast: number, atMost: number) =>
    error("CUS-M016", "wrong number of entries", {
      found: `${found}`,
      expected: atLeast === atMost ? `${atLeast}` : atMost === Infinity ? `at least ${atLeast}` : `at most ${atMost}`,
      remedy: "Add what is missing or remove what is too much.",
    }),
  namedTwice: (found: string) =>
    error("CUS-M018", "named twice in one list", {
      found: quote(found),
      expected: "each name once",
      remedy: "Remove one of the two.",
    }),
  unclearBasis: (found: string) =>
    error("CUS-M019", "unclear basis", {
      found,
      expected: "exactly one of judgement, test, published or fictional",
      remedy: "State the one source the figure comes from.",
    }),
  moreDetectionsThanTrials: () =>
    error("CUS-M020", "more detections than trials", {
      found: null,
      expected: "at most as many detections as trials",
      remedy: "Correct the two numbers from the test's record.",
    }),
  moreFaults: (count: number, severity: Severity): Wording => ({
    code: "CUS-M022",
    severity,
    title: "more of them",
    found: `${count} more that are not shown`,
    expected: "as many as are worth reading at once",
    remedy: "Mend those shown and check again.",
  }),
  unusualDeviation: (): Wording => ({
    code: "CUS-M021",
    severity: "warning",
    title: "standard deviation above the mean",
    found: null,
    expected: "a standard deviation below the mean",
    remedy: "Check the units; with such a spread the normal distribution describes the time badly.",
  }),
} as const;

function error(
  code: ModelCode,
  title: string,
  text: { readonly found: string | null; readonly expected: string; readonly remedy: string },
): Wording {
  return { code, severity: "error", title, ...text };
}

function suggestion(found: string, known: readonly string[]): string | null {
  const near = nearName(found, known);
  return near === null ? null : `Did you mean ${quote(near)}?`;
}

const kindWords = (kinds: readonly ElementKind[]): string => either(kinds.map((kind) => kindNames[kind]));

const article = (words: string): string => `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;

function rangeText({ min, above, max }: { min?: number; above?: number; max?: number }, kind: string): string {
  const name = kind === "" ? "a number" : `a ${kind} number`;
  if (above !== undefined)
    return max === undefined ? `${name} above ${above}` : `${name} above ${above}, at most ${max}`;
  if (min !== undefined) return max === undefined ? `${name} of at least ${min}` : `${name} from ${min} to ${max}`;
  return max === undefined ? name : `${name} of at most ${max}`;
}
