import type { ImportMessage } from "../import/import-order.ts";
import { either, quote } from "./wording.ts";

const say = (
  code: ImportMessage["code"],
  severity: ImportMessage["severity"],
  title: string,
  [found, expected, remedy]: readonly [string | null, string, string],
): ImportMessage => ({ code, severity, title, found, expected, remedy });

/** What is said of rows of tables: codes M220 to M249. */
export const importWording = {
  missing: (column: string) =>
    say("CUS-M220", "error", "empty cell", [
      null,
      `something under ${quote(column)}`,
      "Fill it in, or leave the row out.",
    ]),
  notANumber: (found: string, why: string) =>
    say("CUS-M221", "error", "not a quantity", [
      quote(found),
      `a number with its unit: ${why}`,
      "Choose the column's unit and the sign for decimals, or correct the cell.",
    ]),
  unknownWord: (found: string, words: readonly string[]) =>
    say("CUS-M222", "error", "unknown word", [
      quote(found),
      either(words),
      "Correct the cell, or leave the column out.",
    ]),
  unknownName: (found: string, near: string | null) =>
    say("CUS-M223", "error", "name that the document does not have", [
      quote(found),
      near === null ? "the name of something that is there" : `perhaps ${quote(near)}`,
      "Say what is meant; the answer holds for every row with this name.",
    ]),
  severalNamed: (found: string, ids: readonly string[]) =>
    say("CUS-M224", "error", "name that several have", [
      quote(found),
      `one of ${either(ids.slice(0, 5).map(quote))}`,
      "Say which is meant, or use the identifier.",
    ]),
  twice: (first: number) =>
    say("CUS-M225", "note", "the same as an earlier row", [`row ${first}`, "each thing once", "Nothing needs doing."]),
  contradicts: (first: number) =>
    say("CUS-M226", "error", "contradicts an earlier row", [
      `row ${first} says otherwise of the same`,
      "one row for each thing, or the same in all",
      "Correct one of the two rows; the earlier one was taken.",
    ]),
  nearOther: (name: string) =>
    say("CUS-M227", "warning", "perhaps there under another name", [
      quote(name),
      "a name that is clearly another",
      "Say whether it is the same; without an answer it is added.",
    ]),
  unknownMark: (found: string) =>
    say("CUS-M229", "error", "mark that cannot be read", [
      quote(found),
      "x, 1, yes, or an empty cell",
      "Correct the cell.",
    ]),
  unknownHours: (found: string) =>
    say("CUS-M230", "error", "hours that cannot be read", [
      quote(found),
      "`always`, or as `Mon-Fri 07:00-19:00`",
      "Write the hours of this time zone out in the table.",
    ]),
  notInTable: (places: readonly string[]) =>
    say("CUS-M231", "warning", "access that the table does not give", [
      either(places.slice(0, 5).map(quote)),
      "the same in table and document",
      "It was kept. Take it away in the document where it no longer holds.",
    ]),
  decoded: (encoding: string) =>
    say("CUS-M232", "warning", "row in another encoding", [
      `read as ${encoding}`,
      "UTF-8, as the other rows",
      "Look whether its letters are right.",
    ]),
  readWith: (what: string) =>
    say("CUS-M233", "note", "row that needed a decision", [
      what,
      "plain values",
      "Look whether the row is as you meant it.",
    ]),
  foldedPersons: (persons: number) =>
    say("CUS-M234", "note", "persons counted and left out", [
      `${persons} persons`,
      "positions, never persons",
      "Names went no further than the reading of the file.",
    ]),
  sameOnBothSides: (area: string) =>
    say("CUS-M235", "error", "door between an area and itself", [quote(area), "two areas", "Correct one of the two."]),
  dependsOnFailed: (name: string) =>
    say("CUS-M236", "error", "names a row that cannot be imported", [
      quote(name),
      "a row without faults",
      "Mend that row first.",
    ]),
} as const;
