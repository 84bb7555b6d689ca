import type { Json } from "@custodiet/core";
import { syntaxLimits } from "../syntax/limits.ts";
import type { EditCode } from "./codes.ts";
import { quote } from "./wording.ts";

/** What is said about an edit that was refused; which edit and which place, is added by whoever refuses it. */
export interface EditWording {
  readonly code: EditCode;
  readonly title: string;
  readonly found: Json;
  readonly expected: string;
  readonly remedy: string;
}

/** What is said about edits: codes M2xx. */
export const editWording = {
  conflict: (now: Json): EditWording => ({
    code: "CUS-M201",
    title: "changed meanwhile",
    found: now,
    expected: "the value that was there when the edit began",
    remedy: "Look at what stands there now, and decide which of the two holds.",
  }),
  noElement: (name: string, near: string | null): EditWording => ({
    code: "CUS-M202",
    title: "no such element",
    found: null,
    expected: `an element called ${quote(name)}`,
    remedy: near === null ? "It was removed or renamed: take the edit back." : `Did you mean ${quote(near)}?`,
  }),
  noWay: (found: string): EditWording => ({
    code: "CUS-M203",
    title: "place that cannot be",
    found,
    expected: "keys below keys and positions below lists",
    remedy: "Set the whole value above it instead.",
  }),
  taken: (id: string, by: string): EditWording => ({
    code: "CUS-M204",
    title: "identifier already given",
    found: `${quote(id)} for ${by}`,
    expected: "an identifier that nothing of its kind has",
    remedy: "Choose another identifier.",
  }),
  badIdentifier: (found: Json): EditWording => ({
    code: "CUS-M205",
    title: "not an identifier",
    found,
    expected: "lower-case letters, digits and single hyphens, beginning with a letter, at most 64",
    remedy: "Choose another identifier; the words `all` and `everybody` are taken.",
  }),
  noPosition: (length: number): EditWording => ({
    code: "CUS-M206",
    title: "position beyond the end of the list",
    found: `${length} entries`,
    expected: `a position from 0 to ${length}`,
    remedy: "Add the entries before it first.",
  }),
  identifierIsSet: (): EditWording => ({
    code: "CUS-M207",
    title: "identifier changed like a value",
    found: null,
    expected: "an edit that renames the element",
    remedy: "Rename it: what names it is changed with it.",
  }),
  unreadable: (found: string): EditWording => ({
    code: "CUS-M208",
    title: "document that cannot be read",
    found,
    expected: "files that can all be read",
    remedy: "Mend the text of the file first; the diagnostics say where.",
  }),
  leftEmpty: (id: string): EditWording => ({
    code: "CUS-M209",
    title: "reference that would be left empty",
    found: quote(id),
    expected: "another name in its place",
    remedy: "Name another element there first, or remove what needs it.",
  }),
  badValue: (found: string): EditWording => ({
    code: "CUS-M210",
    title: "value that cannot be written",
    found,
    expected: `text without control characters, of at most ${syntaxLimits.scalarCharacters} characters, numbers, lists and keys`,
    remedy: "Correct the value.",
  }),
  unwritable: (found: string): EditWording => ({
    code: "CUS-M211",
    title: "text that cannot be changed from here",
    found,
    expected: "a text in which the place can be written anew",
    remedy: "Change it in the text itself.",
  }),
} as const;
