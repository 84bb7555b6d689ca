import { syntaxLimits } from "../syntax/limits.ts";
import type { ModelCode } from "./codes.ts";
import { quote, type Wording } from "./wording.ts";

/** What is said about the text itself: codes M9xx. */
export const syntaxWording = {
  tooLarge: (characters: number) =>
    error("CUS-M901", "document too large", {
      found: `${characters} characters in all files together`,
      expected: `at most ${syntaxLimits.totalCharacters}`,
      remedy: "Describe the facility in less; attachments do not belong in the model.",
    }),
  tooManyFiles: () =>
    error("CUS-M902", "too many files", {
      found: null,
      expected: `at most ${syntaxLimits.files} files`,
      remedy: "Join some of the included files.",
    }),
  missingFile: (path: string) =>
    error("CUS-M903", "file not found", {
      found: quote(path),
      expected: "a file that can be read, named relative to the including file",
      remedy: "Correct the name under `include`, or put the file there.",
    }),
  pathOutside: (path: string) =>
    error("CUS-M904", "include outside the folder", {
      found: quote(path),
      expected: "a relative path in the folder of the first file or below, with forward slashes",
      remedy: "Move the file below the first one and name it relative to the including file.",
    }),
  includedTwice: (path: string) =>
    error("CUS-M905", "file included twice", {
      found: quote(path),
      expected: "each file once, and none that includes itself",
      remedy: "Remove this entry from `include`.",
    }),
  notText: (what: string) =>
    error("CUS-M906", "not a text", {
      found: what,
      expected: "plain text in UTF-8 without control characters",
      remedy: "Save the file as UTF-8 text; if it is another kind of file, name the right one.",
    }),
  curlyQuote: (character: string) =>
    error("CUS-M907", "curly quotation mark", {
      found: character,
      expected: "straight quotation marks around a value",
      remedy: "Replace it with \" or ', and switch off smart quotes; the editor offers to clean the text.",
    }),
  anchor: (text: string) =>
    error("CUS-M908", "anchor or alias", {
      found: quote(text),
      expected: "each thing written out",
      remedy: "Write the value in full; put a text that begins with & or * in quotation marks.",
    }),
  tag: (text: string) =>
    error("CUS-M909", "tag", {
      found: quote(text),
      expected: "values without tags",
      remedy: "Remove the tag; put a text that begins with ! in quotation marks.",
    }),
  severalDocuments: () =>
    error("CUS-M910", "more than one document in the file", {
      found: "a directive or a second document",
      expected: "one document for each file",
      remedy: "Put the second document in its own file and name it under `include`.",
    }),
  tooDeep: () =>
    error("CUS-M911", "nested too deeply", {
      found: null,
      expected: `lists and maps at most ${syntaxLimits.depth} deep`,
      remedy: "Close the brackets, or correct the indentation; the format needs seven levels.",
    }),
  tooMany: () =>
    error("CUS-M912", "too many entries", {
      found: null,
      expected: `at most ${syntaxLimits.tokens} words and signs in all files together`,
      remedy: "Describe the facility in less.",
    }),
  scalarTooLong: (characters: number) =>
    error("CUS-M913", "text too long", {
      found: `a text of ${characters} characters`,
      expected: `at most ${syntaxLimits.scalarCharacters}`,
      remedy: "Shorten it; if a closing quotation mark is missing, add it.",
    }),
  duplicateKey: (key: string) =>
    error("CUS-M914", "key given twice", {
      found: quote(key),
      expected: "each key once",
      remedy: "Remove or rename one of the two.",
    }),
  reservedKey: (key: string) =>
    error("CUS-M915", "reserved key", {
      found: quote(key),
      expected: "a key of the format",
      remedy: "Remove it: this name means something to computers and nothing to a facility.",
    }),
  tabIndent: () =>
    error("CUS-M916", "tab as indentation", {
      found: "a tab",
      expected: "spaces",
      remedy: "Replace tabs at the beginning of lines with two spaces each; the editor offers to clean the text.",
    }),
  unusualSpace: (character: string) =>
    error("CUS-M213", "space from a word processor", {
      found: `character ${codePointOf(character)}, which looks like a space or like nothing`,
      expected: "ordinary spaces and line ends",
      remedy:
        "Replace it with a space, or remove it; the editor offers to clean the text. Copy from a plain-text editor.",
    }),
  listMark: (character: string) =>
    error("CUS-M214", "list mark from a word processor", {
      found: character,
      expected: "`- ` before each entry of a list",
      remedy: "Replace it with a hyphen and a space; the editor offers to clean the text.",
    }),
  badYaml: (message: string) =>
    error("CUS-M917", "not YAML", {
      found: null,
      expected: "text that follows YAML 1.2",
      remedy: `${message}.`,
    }),
  notAMap: () =>
    error("CUS-M918", "not a facility document", {
      found: null,
      expected: "keys such as `custodiet: 1` and `facility:` at the left margin",
      remedy: "Begin with `custodiet: 1`; see docs/facility-model.md.",
    }),
  statedTwice: (key: string) =>
    error("CUS-M919", "stated in two files", {
      found: quote(key),
      expected: "lists may be spread over files, everything else is stated once",
      remedy: "Keep it in one of the files.",
    }),
} as const;

function error(
  code: ModelCode,
  title: string,
  text: { readonly found: string | null; readonly expected: string; readonly remedy: string },
): Wording {
  return { code, severity: "error", title, ...text };
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
