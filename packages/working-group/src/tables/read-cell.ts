/** A cell as the value that a field of its type holds. What the field does not take is told where the values are judged. */
import type { Cell, Json } from "@custodiet/core";
import type { FieldType } from "../records/field.ts";
import { foldWord, type TableWords } from "./table-words.ts";

/** An apostrophe keeps a spreadsheet from taking a text for a formula. */
export const textOfCell = (cell: Cell | undefined): string =>
  String(cell ?? "")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");

/**
 * What was written as data by the export comes back as data; everything else is read as people write it. A reference stays
 * the text that it is: which record it names, the reader's sight says.
 *
 * @returns `null`: the cell is empty
 */
export function readCell(type: FieldType, text: string, words: TableWords): Json {
  if (text === "") return null;
  switch (type.type) {
    case "text":
    case "date":
    case "day":
    case "party":
    case "reference":
      return text;
    case "choice":
      return readChoice(type.options, text, words);
    case "number":
      return readNumber(text);
    case "multilingual":
      return dataIn(text) ?? text;
    case "person":
      return dataIn(text) ?? { name: text };
    case "moment":
      return dataIn(text) ?? readMoment(text);
    case "list":
      return dataIn(text) ?? separated(text).map((each) => readCell(type.of, each, words));
    case "rows":
    case "attachment":
      return dataIn(text) ?? text;
  }
}

function readChoice(options: readonly string[], text: string, words: TableWords): string {
  const folded = foldWord(text);
  return (
    options.find((option) => foldWord(option) === folded) ??
    options.find((option) => (words.choices[option] ?? []).some((word) => foldWord(word) === folded)) ??
    text
  );
}

function readNumber(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** `2027-03-01 09:30 Europe/Vienna`, or with a `T` between day and time. */
const momentShape = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}) +(\S+)$/;

function readMoment(text: string): Json {
  const found = momentShape.exec(text);
  if (found === null) return text;
  const [, day, time = "", timeZone = ""] = found;
  return { at: `${day}T${time.padStart(5, "0")}`, timeZone };
}

/** One of several may be longer than a line; two of them are parted by a semicolon. */
const separated = (text: string): readonly string[] =>
  text
    .split(/[;；؛\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** A text that begins as JSON of more than one value and is. */
function dataIn(text: string): Json {
  if (!text.startsWith("{") && !text.startsWith("[")) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
